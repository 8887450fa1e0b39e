import type { Issue } from "../../errors.ts";
import { parseFields } from "../parseRecord.ts";
import { parseText } from "../parseText.ts";
import type { Problem } from "../parsed.ts";
import type { EventRecord } from "../record.ts";
import { type Column, nameColumn } from "./mapColumns.ts";
import { speakOfCell } from "./speakOfCell.ts";
import type { NormalisedCell } from "./tableReport.ts";
import { type RowContext, takeCells } from "./takeCells.ts";

/** A row of a table, as it was read. */
export interface TableRow {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  /** Line of the file, from 1, on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a row holds. */
export interface ParsedRow {
  /** Its `file` is empty. Absent when `issues` is not empty. */
  readonly record?: EventRecord | undefined;
  /** Each with file, row and line; with column and field, where it is about one. */
  readonly issues: readonly Issue[];
  /** Known even when other fields fail. */
  readonly number?: number | undefined;
  /** Values that changed their spelling. */
  readonly normalised: readonly NormalisedCell[];
  /** Fields that the row lacks, and that got a value from elsewhere. */
  readonly defaulted: readonly string[];
}

const NAMELESS: Problem = {
  code: "CSV_INVALID",
  message: "there is a value in a column without a header",
  fix: "give the column a header, or empty the cell; was a separator typed into a text without quotes?",
};

/**
 * Parses a row to a record, and validates it as a record file is. It never throws on what a row
 * holds. An empty cell is a field that the record does not have.
 *
 * @param file The table's path, for the issues.
 */
export function parseRecordRow(
  { row, line, cells }: TableRow,
  columns: readonly Column[],
  context: RowContext,
  file: string,
): ParsedRow {
  const taken = takeCells(cells, columns, context);
  const { raw, about, columnOf, problems, refused, emptied, defaulted } = taken;
  const place = (problem: Problem, column?: Column, field?: string): Issue => {
    return { ...problem, file, line, row, column: column && nameColumn(column), field };
  };
  const text = parseText(about);
  const parsed = parseFields(
    {
      raw,
      lineOf: () => line,
      about: text.value,
      aboutIssues: text.problem ? [{ ...text.problem, field: "about" }] : [],
      file: "",
    },
    context.collection,
  );
  const found = [
    ...findNameless(cells, columns).map((column) => place(NAMELESS, column)),
    ...problems.map(([problem, field]) => place(problem, columnOf.get(field), field)),
    ...parsed.issues
      .filter(({ field = "" }) => !refused.has(field))
      .map((issue): Issue => {
        const field = issue.field ?? "";
        const column = columnOf.get(/^\w*/.exec(field)?.[0] ?? "");
        const spoken = speakOfCell(issue, raw, {
          emptied: emptied.get(field),
          hasColumn: !!column,
        });
        return { ...issue, ...place(spoken, column, field) };
      }),
  ];
  const issues = found.length < 2 ? found : sortByColumn(found, columns);
  const number = parsed.number?.value;
  const normalised = taken.normalised.map((each) => ({ row, ...each }));
  const rest = { issues, number, normalised, defaulted };
  return issues.length === 0 ? { record: parsed.record, ...rest } : rest;
}

function sortByColumn(issues: readonly Issue[], columns: readonly Column[]): readonly Issue[] {
  const places = new Map<string | undefined, number>();
  columns.forEach((column, index) => places.set(nameColumn(column), index));
  const place = ({ column }: Issue) => places.get(column) ?? columns.length;
  return issues.toSorted((a, b) => place(a) - place(b));
}

/** The first column that has a value in this row, but no header. */
function findNameless(cells: readonly string[], columns: readonly Column[]) {
  const isNameless = (column: Column | undefined) =>
    column === undefined || (column.header === "" && column.how === "unknown");
  const index = cells.findIndex((cell, at) => cell.trim() !== "" && isNameless(columns[at]));
  return index === -1 ? [] : [columns[index]];
}
