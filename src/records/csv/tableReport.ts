/** A cell whose value stands in the record in another spelling. */
export interface NormalisedCell {
  readonly row: number;
  /** Letters and header of the column. */
  readonly column: string;
  readonly field: string;
  readonly before: string;
  /** Empty: the record has no such value. */
  readonly after: string;
  readonly why: string;
}
