import { basename, join, resolve } from "node:path";
import { type Issue, KronikaError } from "../errors.ts";
import { findDuplicateNumbers } from "./findDuplicateNumbers.ts";
import type { Located } from "./parseRecord.ts";
import { readCollectionHead } from "./readCollectionHead.ts";
import { readCollectionImages } from "./readCollectionImages.ts";
import { readRecords } from "./readRecords.ts";
import type { CollectionSource, EventRecord, RecordImage } from "./record.ts";
import { sortIssues } from "./sortIssues.ts";

/**
 * Reads and checks a collection folder whole, with the bytes of its images: what a build needs.
 * readRecords reads the records one at a time.
 *
 * @param folder The folder; issues name files beneath it as the caller named it.
 * @throws KronikaError with all issues of all files at once: COLLECTION_NOT_FOUND,
 *   COLLECTION_EMPTY, FILE_UNREADABLE, NUMBER_DUPLICATE, IMAGE_NOT_FOUND,
 *   IMAGE_OUTSIDE_COLLECTION, and what parseCollection, parseRecord and inspectImage report.
 */
export async function readCollection(folder: string): Promise<CollectionSource> {
  const head = await readCollectionHead(folder);
  const records: EventRecord[] = [];
  const numbers: { readonly file: string; readonly number?: Located<number> }[] = [];
  const images = new Map<number, RecordImage>();
  const found: Issue[] = [];
  for await (const { file, record, number, picture, issues } of readRecords(head)) {
    found.push(...issues);
    if (record) records.push(record);
    if (number) numbers.push({ file, number });
    if (number && picture) images.set(number.value, picture);
  }
  const own = await readCollectionImages(head);
  const issues = sortIssues([
    ...head.issues,
    ...own.issues,
    ...found,
    ...findDuplicateNumbers(numbers),
  ]);
  const [first, ...others] = issues.map((issue) => {
    return { ...issue, file: join(folder, issue.file ?? "") };
  });
  if (first !== undefined) throw new KronikaError([first, ...others]);
  if (head.collection === undefined) throw new Error("a collection without issues was not parsed");
  return {
    folder,
    id: basename(resolve(folder)),
    collection: head.collection,
    records: records.toSorted((a, b) => a.number - b.number),
    images,
    ...(own.images.size > 0 && { collectionImages: own.images }),
  };
}
