import { join } from "node:path";
import { type Issue, KronikaError } from "../errors.ts";
import { findDuplicateNumbers } from "./findDuplicateNumbers.ts";
import type { Located } from "./parseRecord.ts";
import { type CollectionHead, readCollectionHead } from "./readCollectionHead.ts";
import { readRecords } from "./readRecords.ts";
import type { Collection, EventRecord } from "./record.ts";
import { sortIssues } from "./sortIssues.ts";

/** The head of a collection that was found valid. */
export type ValidHead = CollectionHead & { readonly collection: Collection };

/**
 * Reads a collection without its images, and holds one record at a time.
 *
 * @param folder The folder; issues name files beneath it as the caller named it.
 * @param visit Called with each valid record, in the order of the file names. When another one is
 *   not valid, this throws at the end, so that what was visited must not be used.
 * @throws KronikaError with all issues of all files at once, as readCollection has them, but for
 *   those of images.
 */
export async function readEachRecord(
  folder: string,
  visit: (record: EventRecord, collection: Collection) => void,
): Promise<ValidHead> {
  const head = await readCollectionHead(folder);
  const { collection } = head;
  const numbers: { readonly file: string; readonly number: Located<number> }[] = [];
  const found: Issue[] = [];
  for await (const { file, record, number, issues } of readRecords(head, { images: false })) {
    found.push(...issues);
    if (number) numbers.push({ file, number });
    if (record && collection) visit(record, collection);
  }
  const issues = sortIssues([...head.issues, ...found, ...findDuplicateNumbers(numbers)]);
  const [first, ...others] = issues.map((issue) => {
    return { ...issue, file: join(folder, issue.file ?? "") };
  });
  if (first !== undefined) throw new KronikaError([first, ...others]);
  if (collection === undefined) throw new Error("a collection without issues was not parsed");
  return { ...head, collection };
}
