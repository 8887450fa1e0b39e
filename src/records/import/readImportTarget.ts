import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Issue, KronikaError } from "../../errors.ts";
import { findTooLarge, type ParsedRecord, parseRecord } from "../parseRecord.ts";
import { readCollectionFile } from "../readCollectionFile.ts";
import { readFileInside, TEXT_CODES } from "../readFileInside.ts";
import { readRecordNames } from "../readRecordNames.ts";
import type { Collection } from "../record.ts";
import { isImageName } from "./isImageName.ts";

/** A collection folder that records are imported into. */
export interface ImportTarget {
  /** The folder's real path. */
  readonly root: string;
  readonly collection: Collection;
  /** Names in `images/` that look like images, as `images/068.jpg`; sorted. */
  readonly images: readonly string[];
}

/** A record file of the folder, with its bytes. */
export interface RecordFile extends ParsedRecord {
  /** Relative to the folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the head of a collection and what its folder holds, which may be no record yet.
 *
 * @param folder As the caller names it; issues name files beneath it so.
 * @throws KronikaError COLLECTION_NOT_FOUND, FOLDER_OUTSIDE_COLLECTION when `records/` or
 *   `sources/` is a link, and what parseCollection reports.
 */
export async function readImportTarget(folder: string): Promise<ImportTarget> {
  const { root, collection, issues } = await readCollectionFile(folder);
  const [first, ...others] = [
    ...issues,
    ...(await findLink(root, "records")),
    ...(await findLink(root, "sources")),
  ].map((issue) => ({ ...issue, file: join(folder, issue.file ?? "") }));
  if (first !== undefined) throw new KronikaError([first, ...others]);
  if (collection === undefined) throw new Error("a collection without issues was not parsed");
  const names = await readdir(join(root, "images")).catch((): string[] => []);
  const images = names.filter(isImageName).map((name) => `images/${name}`);
  return { root, collection, images: images.sort() };
}

/**
 * Reads the records that have a number.
 *
 * @returns Usually none or one; the records may have issues.
 */
export async function readRecordsOf(
  { root, collection }: Pick<ImportTarget, "root" | "collection">,
  number: number,
): Promise<readonly RecordFile[]> {
  const found: RecordFile[] = [];
  for (const file of await readRecordNames(root)) {
    const record = await readRecordFile({ root, collection }, file, String(number));
    if (record?.number?.value === number) found.push(record);
  }
  return found;
}

/**
 * Reads one record file.
 *
 * @param needle Text without which the file is not worth parsing.
 * @returns Undefined when it is not there, cannot be read, or lacks `needle`.
 */
export async function readRecordFile(
  { root, collection }: Pick<ImportTarget, "root" | "collection">,
  file: string,
  needle = "",
): Promise<RecordFile | undefined> {
  const { value: bytes } = await readFileInside(root, file, TEXT_CODES, findTooLarge);
  if (
    bytes === undefined ||
    !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(needle)
  )
    return undefined;
  return { ...parseRecord(bytes, file, collection), file, bytes };
}

/** What is written through a link would land elsewhere. */
async function findLink(root: string, name: string): Promise<readonly Issue[]> {
  const found = await lstat(join(root, name)).catch(() => undefined);
  if (found === undefined || found.isDirectory()) return [];
  const isLink = found.isSymbolicLink();
  return [
    {
      code: isLink ? "FOLDER_OUTSIDE_COLLECTION" : "FILE_UNREADABLE",
      message: isLink ? "this is a link, and may lead out of the collection" : "this is no folder",
      file: name,
      fix: `make ${name}/ a folder of its own in the collection`,
    },
  ];
}
