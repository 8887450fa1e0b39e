import { readdir, realpath } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type Issue, KronikaError } from "../errors.ts";
import { findDuplicateNumbers } from "./findDuplicateNumbers.ts";
import { findImageWeightProblem, inspectImage } from "./inspectImage.ts";
import { parseCollection } from "./parseCollection.ts";
import { findTooLarge, type ParsedRecord, parseRecord } from "./parseRecord.ts";
import type { Problem } from "./parsed.ts";
import { isAbsent, readFileInside } from "./readFileInside.ts";
import type { Collection, CollectionSource, RecordImage } from "./record.ts";

const HEAD = "collection.yaml";
const RECORDS = "records";
const TEXT_CODES = { absent: "FILE_UNREADABLE", outside: "FILE_UNREADABLE" } as const;
const IMAGE_CODES = { absent: "IMAGE_NOT_FOUND", outside: "IMAGE_OUTSIDE_COLLECTION" } as const;
const EMPTY: Issue = {
  code: "COLLECTION_EMPTY",
  message: "the collection has no records",
  file: RECORDS,
  fix: `write a record such as ${RECORDS}/001.md, or import one`,
};

/**
 * Reads and checks a collection folder: collection.yaml, every Markdown file that lies directly
 * in `records/` (dotfiles and subfolders are passed over: a place for drafts), and the images
 * that the records name.
 *
 * @param folder The folder; issues name files beneath it as the caller named it.
 * @throws KronikaError with all issues of all files at once: COLLECTION_NOT_FOUND,
 *   COLLECTION_EMPTY, FILE_UNREADABLE, NUMBER_DUPLICATE, IMAGE_NOT_FOUND,
 *   IMAGE_OUTSIDE_COLLECTION, and what parseCollection, parseRecord and inspectImage report.
 */
export async function readCollection(folder: string): Promise<CollectionSource> {
  const root = await realpath(folder).catch(() => undefined);
  const names = root === undefined ? [] : await readdir(root).catch(() => []);
  if (root === undefined || !names.includes(HEAD)) {
    throw new KronikaError({
      code: "COLLECTION_NOT_FOUND",
      message: root === undefined ? "there is no such folder" : `the folder has no ${HEAD}`,
      file: folder,
      fix: `name a folder that holds ${HEAD} and ${RECORDS}/, such as metadata/genesis`,
    });
  }
  const { collection, issues: headIssues } = await readHead(root);
  const parsed = await readRecords(root, collection);
  const { images, issues: imageIssues } = await readImages(root, parsed);
  const recordIssues = [
    ...parsed.flatMap((each) => each.issues),
    ...findDuplicateNumbers(parsed),
    ...imageIssues,
    ...(parsed.length === 0 ? [EMPTY] : []),
  ].sort(byPlace);
  const issues = [...headIssues, ...recordIssues].map((issue) => {
    return { ...issue, file: join(folder, issue.file ?? "") };
  });
  const [first, ...others] = issues;
  if (first !== undefined) throw new KronikaError([first, ...others]);
  const records = parsed.flatMap(({ record }) => record ?? []);
  if (collection === undefined) throw new Error("a collection without issues was not parsed");
  return {
    folder,
    id: basename(resolve(folder)),
    collection,
    records: records.toSorted((a, b) => a.number - b.number),
    images,
  };
}

interface RecordFile extends ParsedRecord {
  readonly file: string;
}

async function readHead(root: string): Promise<ReturnType<typeof parseCollection>> {
  const head = await readFileInside(root, HEAD, TEXT_CODES, findTooLarge);
  if (head.problem) return { issues: [{ ...head.problem, file: HEAD }] };
  return parseCollection(head.value, HEAD);
}

async function readRecords(root: string, collection: Collection | undefined) {
  const parsed: RecordFile[] = [];
  for (const name of await readRecordNames(root)) {
    const file = `${RECORDS}/${name}`;
    const read = await readFileInside(root, file, TEXT_CODES, findTooLarge);
    const record = read.problem
      ? { issues: [{ ...read.problem, file }] }
      : parseRecord(read.value, file, collection);
    parsed.push({ file, ...record });
  }
  return parsed;
}

async function readRecordNames(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, RECORDS), { withFileTypes: true }).catch((error) => {
    if (isAbsent(error)) return [];
    throw new KronikaError({
      code: "FILE_UNREADABLE",
      message: "the folder cannot be read",
      file: join(root, RECORDS),
      fix: "check that it is a folder and that you may read it",
    });
  });
  return entries
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.md$/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

async function readImages(root: string, parsed: readonly RecordFile[]) {
  const images = new Map<number, RecordImage>();
  const issues: Issue[] = [];
  for (const { file, image: named, number } of parsed) {
    if (named === undefined) continue;
    // An image is mended where it is named, so its issues stand in the record.
    const report = ({ code, message, fix }: Problem) => {
      const place = { file, line: named.line, field: "image", record: number?.value };
      issues.push({ code, message: `${named.value}: ${message}`, fix, ...place });
    };
    const read = await readFileInside(root, named.value, IMAGE_CODES, findImageWeightProblem);
    if (read.problem) {
      report(read.problem);
      continue;
    }
    const { image, issues: found } = inspectImage(read.value, named.value);
    found.forEach(report);
    if (image && number) images.set(number.value, image);
  }
  return { images, issues };
}

function byPlace(a: Issue, b: Issue): number {
  if (a.file !== b.file) return (a.file ?? "") < (b.file ?? "") ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
