import { lstat, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Issue, KronikaError } from "../../errors.ts";
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

/**
 * Writes the records of several pages, all of them or none: first it is seen that each may be
 * written; a file that then cannot be written takes back those before it.
 *
 * @param records With the pages that they come from, for the issues.
 * @throws KronikaError with all issues: RECORD_EXISTS, NUMBER_DUPLICATE, FILE_UNWRITABLE
 */
export async function writeImportedRecords(
  target: ImportTarget,
  records: readonly { readonly from: string; readonly record: EventRecord }[],
  options: { force: boolean; dryRun: boolean; shownFolder: string },
): Promise<readonly WrittenRecord[]> {
  const issues: Issue[] = findDoubles(records);
  const planned: WrittenRecord[] = [];
  for (const { record } of records) {
    try {
      planned.push(await writeImportedRecord(target, record, { ...options, dryRun: true }));
    } catch (error) {
      if (!(error instanceof KronikaError)) throw error;
      issues.push(...error.issues);
    }
  }
  const [first, ...others] = issues;
  if (first !== undefined) throw new KronikaError([first, ...others]);
  if (!options.dryRun) await writeAll(target.root, planned, options.shownFolder);
  return planned;
}

function findDoubles(
  records: readonly { readonly from: string; readonly record: EventRecord }[],
): Issue[] {
  const byNumber = new Map<number, string>();
  return records.flatMap(({ from, record: { number } }): Issue[] => {
    const other = byNumber.get(number);
    byNumber.set(number, other ?? from);
    if (other === undefined) return [];
    return [
      {
        code: "NUMBER_DUPLICATE",
        message: `both this page and ${other} have the number ${number}`,
        file: from,
        record: number,
        field: "number",
        fix: "give one of the two another number, or name one of them alone",
      },
    ];
  });
}

async function writeAll(
  root: string,
  planned: readonly WrittenRecord[],
  shownFolder: string,
): Promise<void> {
  const done: { file: string; before: Uint8Array | undefined }[] = [];
  try {
    for (const { file, outcome, text } of planned) {
      if (outcome === "unchanged") continue;
      const before = outcome === "new" ? undefined : await readFile(join(root, file));
      done.push({ file, before });
      await writeInside(root, file, new TextEncoder().encode(text), shownFolder);
    }
  } catch (error) {
    for (const { file, before } of done.toReversed()) {
      const undo =
        before === undefined
          ? rm(join(root, file), { force: true })
          : writeInside(root, file, before, shownFolder);
      // The first error is the one to tell.
      await undo.catch(() => undefined);
    }
    throw error;
  }
}
