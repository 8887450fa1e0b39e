import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { KronikaError } from "../../errors.ts";
import { describeLost, partsOf } from "../describeLost.ts";
import { parseRecord } from "../parseRecord.ts";
import type { EventRecord } from "../record.ts";
import { renderRecord } from "../renderRecord.ts";
import { writeInside } from "../writeInside.ts";
import {
  type ImportTarget,
  readRecordFile,
  readRecordsOf,
  type RecordFile,
} from "./readImportTarget.ts";

/** What writing a record did, or with `dryRun` would do. */
export interface WrittenRecord {
  /** Relative to the collection folder. */
  readonly file: string;
  readonly outcome: "new" | "replaced" | "unchanged";
  /** What the record that is replaced has and this one has not, in words; may be empty. */
  readonly lost: string;
  /** The whole file. */
  readonly text: string;
}

/**
 * Writes an imported record to its file. A record of the same number is replaced only by `force`,
 * and then in its own file; nothing else is ever overwritten.
 *
 * @param shownFolder The collection folder as the caller named it, for the issues.
 * @throws KronikaError RECORD_EXISTS, FILE_UNWRITABLE
 */
export async function writeImportedRecord(
  target: ImportTarget,
  record: EventRecord,
  { force, dryRun, shownFolder }: { force: boolean; dryRun: boolean; shownFolder: string },
): Promise<WrittenRecord> {
  const text = renderRecord(record, { size: target.collection.size });
  const bytes = new TextEncoder().encode(text);
  const { issues } = parseRecord(bytes, record.file, target.collection);
  if (issues.length > 0) throw new Error("a record was written that does not parse");

  const refuse = (file: string, message: string, fix: string) =>
    new KronikaError({
      code: "RECORD_EXISTS",
      message,
      file: join(shownFolder, file),
      record: record.number,
      fix,
    });
  const [rival, second] = await readRecordsOf(target, record.number);
  if (second !== undefined) {
    const message = `both this file and ${rival?.file} have the number ${record.number}`;
    throw refuse(second.file, message, "give one of the two another number");
  }
  if (rival !== undefined) {
    const outcome = isSame(rival, text, target) ? "unchanged" : "replaced";
    const lost =
      outcome === "unchanged"
        ? ""
        : describeLost(partsOf(rival.record, rival.written), partsOf(record));
    if (outcome === "replaced" && !force) {
      throw refuse(
        rival.file,
        `this record has the number ${record.number} already`,
        `leave it, or add --force to replace it${lost === "" ? "" : `; ${lost} would be gone`}`,
      );
    }
    if (outcome === "replaced" && !dryRun) {
      await writeInside(target.root, rival.file, bytes, shownFolder);
    }
    return { file: rival.file, outcome, lost, text };
  }
  if ((await lstat(join(target.root, record.file)).catch(() => undefined)) !== undefined) {
    const other = (await readRecordFile(target, record.file))?.number?.value;
    const what = other === undefined ? "a file of this name" : `a record with the number ${other}`;
    throw refuse(record.file, `there is ${what} already`, "move it away, or give it another name");
  }
  if (!dryRun) await writeInside(target.root, record.file, bytes, shownFolder);
  return { file: record.file, outcome: "new", lost: "", text };
}

/** Whether a file holds the same record already, in whatever spelling and with whatever comments. */
function isSame(
  { record, bytes }: RecordFile,
  text: string,
  { collection }: ImportTarget,
): boolean {
  if (record !== undefined) return renderRecord(record, { size: collection.size }) === text;
  return Buffer.from(text).equals(bytes);
}
