import { createHash } from "node:crypto";
import { partsOf } from "../describeLost.ts";
import type { Collection } from "../record.ts";
import { readCollectionHead } from "../readCollectionHead.ts";
import { readRecords } from "../readRecords.ts";
import type { ExistingRecord, ExistingRecords } from "./existingRecords.ts";
import { renderRecordFile } from "./renderRecordFile.ts";

/**
 * Reads which numbers the records of a collection have. Records that are not valid count as long
 * as their number is known; `check` reports them.
 *
 * @throws KronikaError COLLECTION_NOT_FOUND, FILE_UNREADABLE.
 */
export async function readExistingRecords(
  folder: string,
  collection: Collection,
): Promise<ExistingRecords> {
  const { root, files } = await readCollectionHead(folder);
  const byNumber = new Map<number, readonly ExistingRecord[]>();
  const records = readRecords({ root, collection, files }, { images: false });
  for await (const { file, number, bytes, record, written } of records) {
    if (number === undefined || bytes === undefined) continue;
    const sha256 = record
      ? renderRecordFile(record, collection.size).sha256
      : createHash("sha256").update(bytes).digest("hex");
    const existing = { file, sha256, parts: partsOf(record, written) };
    byNumber.set(number.value, [...(byNumber.get(number.value) ?? []), existing]);
  }
  return { root, byNumber, files: new Set(files.map((file) => file.toLowerCase())) };
}
