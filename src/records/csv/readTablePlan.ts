import type { Issue } from "../../errors.ts";
import { describeChanges } from "../describeChanges.ts";
import { readRecordFile } from "../import/readImportTarget.ts";
import { findTooLarge } from "../parseRecord.ts";
import type { EventRecord } from "../record.ts";
import type { ExistingRecords } from "./existingRecords.ts";
import { nameColumn } from "./mapColumns.ts";
import { planRow, type RowPlan } from "./planRow.ts";
import { type RecordTable } from "./readTableHead.ts";
import { readTableRecords, type RecordRow } from "./readTableRecords.ts";
import { renderRecordFile } from "./renderRecordFile.ts";
import type { NormalisedCell } from "./tableReport.ts";

/** What importing a table would do. */
export interface TablePlan {
  /** One for each row that is right, in the order of the rows. */
  readonly rows: readonly RowPlan[];
  /** The first hundred. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  /** Rows that have issues. */
  readonly wrongRows: number;
  /** Paths of images that records name, relative to the collection folder. */
  readonly images: ReadonlySet<string>;
  /** Values that changed their spelling: the first ten thousand. */
  readonly normalised: readonly NormalisedCell[];
  readonly normalisedCount: number;
  /** How many rows got a field from `defaults`. */
  readonly defaulted: ReadonlyMap<string, number>;
}

// More than anyone reads at once.
const MOST_ISSUES = 100;
const MOST_NORMALISED = 10_000;

/**
 * Reads a whole table and validates every row, holding one at a time.
 *
 * @param onProgress Called with the number of rows so far.
 * @throws KronikaError as readTableRecords, for what ends the reading.
 */
export async function readTablePlan(
  table: RecordTable,
  existing: ExistingRecords,
  force: boolean,
  onProgress: (rows: number) => void,
): Promise<TablePlan> {
  const rows: RowPlan[] = [];
  const issues: Issue[] = [];
  const images = new Set<string>();
  const rowOf = new Map<number, number>();
  const normalised: NormalisedCell[] = [];
  const defaulted = new Map<string, number>();
  let normalisedCount = 0;
  let issueCount = 0;
  let wrongRows = 0;
  let done = 0;
  for await (const each of readTableRecords(table)) {
    const planned = planRecordRow(each, table, existing, force);
    const found = [...planned.issues, ...findSecondRow(each, rowOf, table)];
    if (each.number !== undefined && !rowOf.has(each.number)) {
      rowOf.set(each.number, each.row);
    }
    if (planned.plan && found.length === 0) {
      rows.push(await withChanges(planned.plan, each.record, table, existing.root));
    }
    normalisedCount += each.normalised.length;
    normalised.push(...each.normalised.slice(0, MOST_NORMALISED - normalised.length));
    for (const field of each.defaulted) defaulted.set(field, (defaulted.get(field) ?? 0) + 1);
    if (each.record?.image !== undefined) images.add(each.record.image);
    if (found.length > 0) wrongRows += 1;
    issueCount += found.length;
    issues.push(...found.slice(0, MOST_ISSUES - issues.length));
    onProgress((done += 1));
  }
  return { rows, issues, issueCount, wrongRows, images, normalised, normalisedCount, defaulted };
}

/** Sets the record of a row against the one that it replaces. */
async function withChanges(
  plan: RowPlan,
  record: EventRecord | undefined,
  { collection }: RecordTable,
  root: string,
): Promise<RowPlan> {
  if (plan.outcome !== "replaced" || record === undefined) return plan;
  const former = await readRecordFile({ root, collection }, plan.file);
  return former?.record ? { ...plan, changes: describeChanges(former.record, record) } : plan;
}

function planRecordRow(
  { row, line, record, issues }: RecordRow,
  { shown, collection }: RecordTable,
  existing: ExistingRecords,
  force: boolean,
): { readonly plan?: RowPlan; readonly issues: readonly Issue[] } {
  if (record === undefined) return { issues };
  const { bytes, sha256 } = renderRecordFile(record, collection.size);
  const tooLarge = findTooLarge(bytes.length);
  const planned = planRow(row, record, sha256, existing, force);
  const problem = planned.problem ?? tooLarge;
  if (problem === undefined) return { ...(planned.value && { plan: planned.value }), issues };
  return { issues: [{ ...problem, file: shown, row, line, record: record.number }] };
}

function findSecondRow(
  { row, line, number }: RecordRow,
  rowOf: ReadonlyMap<number, number>,
  { shown, columns }: RecordTable,
): readonly Issue[] {
  const first = number && rowOf.get(number);
  if (number === undefined || first === undefined) return [];
  const column = columns.find(({ use }) => use.kind === "field" && use.field === "number");
  return [
    {
      code: "NUMBER_DUPLICATE",
      message: `row ${first} has the number ${number} already`,
      fix: "give one of the two rows another number",
      file: shown,
      row,
      line,
      column: column && nameColumn(column),
      field: "number",
      record: number,
    },
  ];
}
