import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { KronikaError } from "../../errors.ts";
import { writeFileWhole } from "../../writeFileWhole.ts";
import { parseRecord } from "../parseRecord.ts";
import type { EventRecord } from "../record.ts";
import { renderRecord } from "../renderRecord.ts";
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
  /** The whole file. */
  readonly text: string;
}

/**
 * Writes an imported record to its file. A record of the same number is replaced only by `force`,
 * and then in its own file; nothing else is ever overwritten.
 *
 * @param shownFolder The collection folder as the caller named it, for the issues.
 * @throws KronikaError RECORD_EXISTS
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
    const outcome = isSame(rival.bytes, bytes) ? "unchanged" : "replaced";
    if (outcome === "replaced" && !force) {
      throw refuse(
        rival.file,
        `this record has the number ${record.number} already`,
        `leave it, or add --force to replace it${whatIsLost(rival, record)}`,
      );
    }
    if (outcome === "replaced" && !dryRun)
      await writeFileWhole(join(target.root, rival.file), bytes);
    return { file: rival.file, outcome, text };
  }
  if ((await lstat(join(target.root, record.file)).catch(() => undefined)) !== undefined) {
    const other = (await readRecordFile(target, record.file))?.number?.value;
    const what = other === undefined ? "a file of this name" : `a record with the number ${other}`;
    throw refuse(record.file, `there is ${what} already`, "move it away, or give it another name");
  }
  if (!dryRun) await writeFileWhole(join(target.root, record.file), bytes);
  return { file: record.file, outcome: "new", text };
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

/** What a page does not carry, and would be gone. */
function whatIsLost({ record: old }: RecordFile, record: EventRecord): string {
  if (old === undefined) return "";
  const lost = [
    ...(old.sources.length > 0 ? [`its sources (${old.sources.length})`] : []),
    ...(old.claims.length > 0 ? [`its claims (${old.claims.length})`] : []),
    ...(old.image !== undefined && record.image === undefined ? ["its image"] : []),
    ...((old.traits ?? []).length > 0 && record.traits === undefined ? ["its extra traits"] : []),
  ];
  return lost.length === 0 ? "" : `; ${lost.join(" and ")} would be gone`;
}
