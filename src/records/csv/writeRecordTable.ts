import { KronikaError } from "../../errors.ts";
import { writeFileWhole } from "../../writeFileWhole.ts";
import { type ValidHead, readEachRecord } from "../readEachRecord.ts";
import { readRecords } from "../readRecords.ts";
import { renderHeaderRow, renderRecordRow, type TableShape } from "./renderRecordRow.ts";
import { renderTable } from "./renderTable.ts";
import { findTableShape } from "./tableShape.ts";

/** What was written. */
export interface WrittenTable {
  /** Edition numbers, in the order of the rows. */
  readonly numbers: readonly number[];
  readonly columns: readonly string[];
}

const ROWS_A_PIECE = 64;

/**
 * Writes all records of a collection as one table, by number. The records are read twice, first
 * all of them to find the columns, so that one at a time is held.
 *
 * @param onProgress Called with the number of rows so far.
 * @throws KronikaError as readEachRecord; FIELD_INVALID for too many extra traits; FILE_CHANGED
 *   when a record was changed meanwhile; FILE_UNWRITABLE. The table is then as it was before.
 */
export async function writeRecordTable(
  folder: string,
  path: string,
  onProgress: (rows: number) => void,
): Promise<WrittenTable> {
  const files: { readonly number: number; readonly file: string }[] = [];
  const finder = findTableShape();
  const head = await readEachRecord(folder, (record) => {
    files.push({ number: record.number, file: record.file });
    finder.add(record);
  });
  const shape = finder.finish();
  files.sort((a, b) => a.number - b.number);
  await writeFileWhole(path, renderPieces(head, files, shape, onProgress));
  return { numbers: files.map(({ number }) => number), columns: renderHeaderRow(shape) };
}

async function* renderPieces(
  head: ValidHead,
  sorted: readonly { readonly number: number; readonly file: string }[],
  shape: TableShape,
  onProgress: (rows: number) => void,
): AsyncGenerator<Uint8Array> {
  let rows = [renderHeaderRow(shape)];
  let isStart = true;
  let done = 0;
  const take = (): Uint8Array => {
    const piece = Buffer.from(renderTable(rows, { isStart }));
    rows = [];
    isStart = false;
    onProgress(done);
    return piece;
  };
  const files = sorted.map(({ file }) => file);
  for await (const { file, record } of readRecords({ ...head, files }, { images: false })) {
    if (record === undefined || record.number !== sorted[done]?.number) {
      throw new KronikaError({
        code: "FILE_CHANGED",
        message: "the record was changed while the table was written",
        file,
        fix: "run the command again",
      });
    }
    rows.push(renderRecordRow(record, shape));
    done += 1;
    if (rows.length >= ROWS_A_PIECE) yield take();
  }
  yield take();
}
