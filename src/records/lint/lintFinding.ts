/** Errors make `check` exit 2; warnings are told and let pass. */
export type Severity = "error" | "warning";

/** A line of a record or of a source, to be read beside another. */
export interface Quote {
  /** Path relative to the collection folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** As it stands there, shortened; absent where the file is not at hand. */
  readonly text?: string;
}

/** Something in a valid collection that an editor should mend, or at least know of. */
export interface LintFinding {
  /** The rule that found it, e.g. `COUNTRY_UNKNOWN`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, with the value; text from records is made printable by whoever shows it. */
  readonly message: string;
  /** Path relative to the collection folder, with `/`. */
  readonly file: string;
  /** From 1; absent where the finding is about a file as a whole. */
  readonly line?: number | undefined;
  /** Edition number. */
  readonly record?: number | undefined;
  readonly field?: string | undefined;
  /** How to mend it, in the imperative. */
  readonly fix: string;
  /** `check --fix` mends it. */
  readonly fixable: boolean;
  /** Both sides, where one line contradicts or repeats another. For the screen, never for a file. */
  readonly quotes?: readonly Quote[];
}
