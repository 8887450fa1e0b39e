import type { Issue } from "../../errors.ts";
import { type Column, mapColumns, type MapOptions } from "./mapColumns.ts";
import type { TableRow } from "./parseRecordRow.ts";
import { type FormatOptions, readTableFormat } from "./readTableFormat.ts";
import { readTableRows } from "./readTableRows.ts";
import type { TableFormat } from "./sniffTable.ts";
import type { RowContext } from "./takeCells.ts";

/** A table of records before its rows are read. */
export interface TableHead {
  readonly path: string;
  /** The path as the editor named it. */
  readonly shown: string;
  readonly format: TableFormat;
  readonly columns: readonly Column[];
}

/** A table whose header is right, and the collection that its rows are for. */
export interface RecordTable extends TableHead, RowContext {}

/**
 * Reads the first row of a table that is not empty, and decides which column is what.
 *
 * @param options As mapColumns and readTableFormat take them.
 * @returns What was found, with an issue for each thing that is wrong with it.
 * @throws KronikaError FILE_UNREADABLE, FILE_TOO_LARGE, FILE_NOT_UTF8, or CSV_INVALID for quotes
 *   that do not match.
 */
export async function readTableHead(
  path: string,
  shown: string,
  options: MapOptions & FormatOptions,
): Promise<TableHead & { readonly issues: readonly Issue[] }> {
  const format = await readTableFormat(path, shown, options);
  const header = await readFirstRow(path, shown, format);
  if (header === undefined) {
    const issue: Issue = {
      code: "CSV_INVALID",
      message: "the table is empty",
      file: shown,
      fix: "write a header such as Number, Title, Date … and a row for each record",
    };
    return { path, shown, format, columns: [], issues: [issue] };
  }
  const { columns, problems } = mapColumns(header.cells, options);
  const { row, line } = header;
  const issues = problems.map((problem): Issue => {
    // What is wrong with an option is not wrong with the file.
    if (problem.code === "OPTION_INVALID") return { ...problem, field: "--columns" };
    return { ...problem, file: shown, row, line };
  });
  return { path, shown, format, columns, issues };
}

async function readFirstRow(
  path: string,
  shown: string,
  format: TableFormat,
): Promise<TableRow | undefined> {
  for await (const row of readTableRows(path, shown, format)) return row;
  return undefined;
}
