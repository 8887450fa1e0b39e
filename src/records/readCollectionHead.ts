import { readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { type Issue, KronikaError } from "../errors.ts";
import { parseCollection } from "./parseCollection.ts";
import { findTooLarge } from "./parseRecord.ts";
import { isAbsent, readFileInside, TEXT_CODES } from "./readFileInside.ts";
import type { Collection } from "./record.ts";

const HEAD = "collection.yaml";
const RECORDS = "records";

/** A collection folder before its records are read. */
export interface CollectionHead {
  /** As the caller named it. */
  readonly folder: string;
  /** Its real path. */
  readonly root: string;
  /** Absent when collection.yaml has issues; the records can be read all the same. */
  readonly collection?: Collection;
  /** Of collection.yaml and of the list of records; files are relative to the folder. */
  readonly issues: readonly Issue[];
  /** The records' paths relative to the folder, sorted: `records/068-prague-spring.md`. */
  readonly files: readonly string[];
}

/**
 * Reads collection.yaml, and lists every Markdown file that lies directly in `records/`: dotfiles
 * and subfolders are passed over, a place for drafts.
 *
 * @throws KronikaError COLLECTION_NOT_FOUND, or FILE_UNREADABLE for the folder of the records.
 *   What is wrong inside collection.yaml, and COLLECTION_EMPTY, come as issues.
 */
export async function readCollectionHead(folder: string): Promise<CollectionHead> {
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
  const head = await readFileInside(root, HEAD, TEXT_CODES, findTooLarge);
  const { collection, issues }: ReturnType<typeof parseCollection> = head.problem
    ? { issues: [{ ...head.problem, file: HEAD }] }
    : parseCollection(head.value, HEAD);
  const files = (await readRecordNames(root)).map((name) => `${RECORDS}/${name}`);
  return {
    folder,
    root,
    ...(collection && { collection }),
    issues: files.length === 0 ? [...issues, EMPTY] : issues,
    files,
  };
}

const EMPTY: Issue = {
  code: "COLLECTION_EMPTY",
  message: "the collection has no records",
  file: RECORDS,
  fix: `write a record such as ${RECORDS}/001.md, or import one`,
};

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
