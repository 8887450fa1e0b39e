/** What `collection import` is given; an option that is left out is empty. */
export interface ImportArguments {
  readonly collection: string;
  readonly json: boolean;
  /** Files to import; empty: none of that kind. */
  readonly page: string;
  readonly csv: string;
  readonly source: string;
  /** Edition number, with `source`. */
  readonly record: string;
  /** Which column is which field, with `csv`. */
  readonly columns: string;
  /** Values for what the page or the table lacks; absent or empty: none. */
  readonly set?: string;
  /** Which sheet of a workbook, with `csv`; absent or empty: the first that holds something. */
  readonly sheet?: string;
  /** How the text of a page or a table is encoded; absent or empty: as its bytes say. */
  readonly encoding?: string;
  /** Which label is which field, with `page`. */
  readonly labels: string;
  readonly extra: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
}
