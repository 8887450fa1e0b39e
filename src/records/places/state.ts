/** A state, realm, colony or territory, present or past, as a line of the tables has it. */
export interface State {
  /** One for all lines that speak of the same state. */
  readonly id: string;
  /** The name to prefer. */
  readonly usual: string;
  readonly names: readonly StateName[];
  /** ISO 3166-1 alpha-3 codes of present countries, enough to say on which continents it lay. */
  readonly codes: readonly string[];
  /** First and last astronomical year under these names; infinite where it is open. */
  readonly years?: { readonly from: number; readonly until: number } | undefined;
}

/** One name of a state. */
export interface StateName {
  readonly name: string;
  /** False for abbreviations, official long forms and native names, which split a trait in two. */
  readonly isGood: boolean;
  /** Whether the name cannot be right outside the years of the state. */
  readonly isBound: boolean;
}
