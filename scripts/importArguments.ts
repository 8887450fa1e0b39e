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
  /** Which label is which field, with `page`. */
  readonly labels: string;
  readonly extra: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
}
