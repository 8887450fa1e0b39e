/** A proposed value, with the line of the document that it was read from. */
export interface ProposedValue {
  readonly field: "title" | "publisher" | "url" | "updated" | "rights";
  readonly value: string;
  /** From 1; absent: not from the text. */
  readonly line?: number | undefined;
}

/** What was found in one respect, and what the editor should know of it. */
export interface SourceProposal {
  readonly proposed?: Omit<ProposedValue, "field"> | undefined;
  readonly notes: readonly string[];
}
