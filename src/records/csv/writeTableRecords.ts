import pMap from "p-map";
import { KronikaError } from "../../errors.ts";
import { writeInside } from "../writeInside.ts";
import type { RowPlan } from "./planRow.ts";
import type { RecordTable } from "./readTableHead.ts";
import { readTableRecords } from "./readTableRecords.ts";
import { renderRecordFile } from "./renderRecordFile.ts";

// Most of the time goes into waiting until the disk has a file.
const CONCURRENCY = 16;

/**
 * Reads a table a second time and writes its records as they were planned. Each file is written
 * whole, and what is there already is left alone, so that an interrupted run can be run again.
 *
 * @param root The collection folder's real path.
 * @param plans One for each row, in order.
 * @param onProgress Called with the number of records so far.
 * @param shownFolder The collection folder as the caller named it, for the issues.
 * @throws KronikaError FILE_CHANGED when a row is not what it was when it was planned: nothing of
 *   that row and the ones behind it is written; FILE_UNWRITABLE.
 */
export async function writeTableRecords(
  table: RecordTable,
  root: string,
  plans: readonly RowPlan[],
  onProgress: (records: number) => void,
  shownFolder = "",
): Promise<void> {
  let done = 0;
  await pMap(
    readPlanned(table, plans),
    async ({ file, bytes, outcome }) => {
      if (outcome !== "unchanged") await writeInside(root, file, bytes, shownFolder);
      onProgress((done += 1));
    },
    { concurrency: CONCURRENCY },
  );
}

async function* readPlanned(table: RecordTable, plans: readonly RowPlan[]) {
  let index = 0;
  for await (const { row, record } of readTableRecords(table)) {
    const plan = plans[index];
    const file = record && renderRecordFile(record, table.collection.size);
    if (plan === undefined || plan.row !== row || file?.sha256 !== plan.sha256) {
      throw changed(table.shown, row);
    }
    index += 1;
    yield { ...plan, bytes: file.bytes };
  }
  if (index !== plans.length) throw changed(table.shown, plans[index]?.row);
}

function changed(file: string, row: number | undefined): KronikaError {
  return new KronikaError({
    code: "FILE_CHANGED",
    message: "the table was changed while it was imported",
    file,
    row,
    fix: "run the command again; what it has written stays and is not written twice",
  });
}
