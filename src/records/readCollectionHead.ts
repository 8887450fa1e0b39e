import type { Issue } from "../errors.ts";
import type { ParsedCollection } from "./parseCollection.ts";
import { readCollectionFile } from "./readCollectionFile.ts";
import { readRecordFolder } from "./readRecordNames.ts";
import type { Collection } from "./record.ts";

/** A collection folder before its records are read. */
export interface CollectionHead {
  /** As the caller named it. */
  readonly folder: string;
  /** Its real path. */
  readonly root: string;
  /** Absent when collection.yaml has issues; the records can be read all the same. */
  readonly collection?: Collection;
  /** Where the images of the collection itself are, and on which line that stands. */
  readonly imagePaths?: ParsedCollection["imagePaths"];
  /** Of collection.yaml and of the list of records; files are relative to the folder. */
  readonly issues: readonly Issue[];
  /** The records' paths relative to the folder, sorted: `records/068-prague-spring.md`. */
  readonly files: readonly string[];
  /** Other files beside the records, which nobody reads. */
  readonly passedOver: readonly string[];
  /** collection.yaml as it is; absent when it could not be read. */
  readonly bytes?: Uint8Array;
}

const EMPTY: Issue = {
  code: "COLLECTION_EMPTY",
  message: "the collection has no records",
  file: "records",
  fix: "write a record such as records/001.md, or import one",
};

/**
 * Reads collection.yaml, and lists the records.
 *
 * @throws KronikaError COLLECTION_NOT_FOUND, or FILE_UNREADABLE for the folder of the records.
 *   What is wrong inside collection.yaml, and COLLECTION_EMPTY, come as issues.
 */
export async function readCollectionHead(folder: string): Promise<CollectionHead> {
  const { issues, ...head } = await readCollectionFile(folder);
  const names = await readRecordFolder(head.root);
  const isEmpty = names.files.length === 0;
  return { folder, ...head, issues: isEmpty ? [...issues, EMPTY] : issues, ...names };
}
