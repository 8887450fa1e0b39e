import type { Issue } from "../../errors.ts";
import { parseFields } from "../parseRecord.ts";
import { parseText } from "../parseText.ts";
import type { Problem } from "../parsed.ts";
import type { Collection, EventRecord } from "../record.ts";
import type { YamlValue } from "../yamlValue.ts";
import { unguardCell } from "./guardCell.ts";
import { type Column, nameColumn } from "./mapColumns.ts";
import { splitNames } from "./nameList.ts";
import { parseFieldCell } from "./parseFieldCell.ts";
import { speakOfCell } from "./speakOfCell.ts";

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
  collection: Collection,
  file: string,
): ParsedRow {
  const raw = Object.create(null) as Record<string, YamlValue>;
  const columnOf = new Map<string, Column>();
  const traits = new Map<string, readonly string[]>();
  const problems: (readonly [problem: Problem, field: string])[] = [];
  let about = "";
  let order: readonly string[] = [];
  columns.forEach((column, index) => {
    const { use } = column;
    if (use.kind === "field") columnOf.set(use.field, column);
    const text = unguardCell(cells[index] ?? "");
    if (use.kind === "ignored" || text.trim() === "") return;
    if (use.kind === "trait") traits.set(use.name, splitNames(text));
    else if (use.kind === "traitOrder") order = splitNames(text);
    else if (use.field === "about") about = text;
    else {
      const cell = parseFieldCell(use.field, text);
      raw[use.field] = cell.value;
      problems.push(...cell.problems.map((problem) => [problem, use.field] as const));
    }
  });
  if (traits.size > 0) raw["traits"] = inOrder(traits, order);

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
    collection,
  );
  const found = [
    ...findNameless(cells, columns).map((column) => place(NAMELESS, column)),
    ...problems.map(([problem, field]) => place(problem, columnOf.get(field), field)),
    ...parsed.issues.map((issue): Issue => {
      const field = issue.field ?? "";
      const column = columnOf.get(/^\w*/.exec(field)?.[0] ?? "");
      return { ...issue, ...place(speakOfCell(issue, raw), column, field) };
    }),
  ];
  const issues = found.length < 2 ? found : sortByColumn(found, columns);
  const number = parsed.number?.value;
  return issues.length === 0 ? { record: parsed.record, issues, number } : { issues, number };
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

function inOrder(
  traits: ReadonlyMap<string, readonly string[]>,
  order: readonly string[],
): YamlValue {
  const map = Object.create(null) as Record<string, YamlValue>;
  for (const name of [...order.filter((each) => traits.has(each)), ...traits.keys()]) {
    map[name] = traits.get(name) ?? [];
  }
  return map;
}
