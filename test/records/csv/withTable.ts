import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Issue, KronikaError } from "../../../src/errors.ts";
import type { Column } from "../../../src/records/csv/mapColumns.ts";
import { readTableHead } from "../../../src/records/csv/readTableHead.ts";
import { readTableRecords } from "../../../src/records/csv/readTableRecords.ts";
import type { NormalisedCell } from "../../../src/records/csv/tableReport.ts";
import type { YamlMap } from "../../../src/records/yamlValue.ts";
import type { Collection, EventRecord } from "../../../src/records/record.ts";
import { ANY_COLLECTION } from "../arbitraryRecord.ts";

/** What a table gave, as far as it was read. */
export interface ReadTable {
  readonly columns: readonly Column[];
  readonly records: readonly EventRecord[];
  readonly issues: readonly Issue[];
  readonly normalised: readonly NormalisedCell[];
}

interface Options {
  readonly choices?: string;
  readonly extra?: boolean;
  readonly collection?: Collection;
  readonly images?: readonly string[];
  readonly defaults?: YamlMap;
  readonly sheet?: string;
  readonly encoding?: string;
}

/** Writes a file, lets `work` have its path, and cleans up. */
export async function withTable<T>(
  content: string | Uint8Array,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "kronika-table-"));
  try {
    const path = join(folder, "events.csv");
    await writeFile(path, content);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads a whole table; errors become issues, faults are thrown. */
export async function readTable(
  content: string | Uint8Array,
  { choices = "", extra = false, collection = ANY_COLLECTION, ...options }: Options = {},
): Promise<ReadTable> {
  return withTable(content, async (path) => {
    const records: EventRecord[] = [];
    const issues: Issue[] = [];
    const normalised: NormalisedCell[] = [];
    let columns: readonly Column[] = [];
    try {
      const head = await readTableHead(path, "events.csv", {
        choices,
        extra,
        sheet: options.sheet,
        encoding: options.encoding,
        given: Object.keys(options.defaults ?? {}),
      });
      columns = head.columns;
      issues.push(...head.issues);
      if (issues.length > 0) return { columns, records, issues, normalised };
      const table = { ...head, collection, images: options.images, defaults: options.defaults };
      for await (const { record, issues: found, ...further } of readTableRecords(table)) {
        issues.push(...found);
        normalised.push(...further.normalised);
        if (record) records.push(record);
      }
    } catch (error) {
      if (!(error instanceof KronikaError)) throw error;
      issues.push(...error.issues);
    }
    return { columns, records, issues, normalised };
  });
}

/** The header that all rows of `row` fit. */
export const HEADER = "Number,Title,Date,Region,Country,Type,Impact,About";

/** A good row, with some cells put in the place of its own; they are written as they are. */
export function row(number: number, cells: Readonly<Record<string, string>> = {}): string {
  const good: Readonly<Record<string, string>> = {
    Number: String(number),
    Title: `Event ${number}`,
    Date: "1968-08-20",
    Region: "Europe",
    Country: "Czechoslovakia",
    Type: "Historical Event",
    Impact: "7",
    About: "What happened.",
  };
  return HEADER.split(",")
    .map((name) => cells[name] ?? good[name] ?? "")
    .join(",");
}
