import type { EventRecord } from "../record.ts";
import { recordFileName } from "../import/recordFileName.ts";
import { type ParsedRow, parseRecordRow } from "./parseRecordRow.ts";
import { readTableRows } from "./readTableRows.ts";
import type { RecordTable } from "./readTableHead.ts";

/** A row below the header, parsed. */
export interface RecordRow extends ParsedRow {
  readonly row: number;
  readonly line: number;
}

/**
 * Reads the records of a table one at a time, each with the file name that recordFileName gives.
 *
 * @throws KronikaError as readTableRows.
 */
export async function* readTableRecords({
  path,
  shown,
  format,
  columns,
  collection,
  images,
  defaults,
}: RecordTable): AsyncGenerator<RecordRow, void, undefined> {
  let isHeader = true;
  for await (const each of readTableRows(path, shown, format)) {
    if (!isHeader) {
      const parsed = parseRecordRow(each, columns, { collection, images, defaults }, shown);
      const record = parsed.record && named(parsed.record, collection.size);
      yield { ...parsed, row: each.row, line: each.line, record };
    }
    isHeader = false;
  }
}

function named(record: EventRecord, size: number): EventRecord {
  return { ...record, file: recordFileName(record.number, size, record.title) };
}
