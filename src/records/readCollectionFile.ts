import { readdir, realpath } from "node:fs/promises";
import { KronikaError } from "../errors.ts";
import { COLLECTION_FILE, type ParsedCollection, parseCollection } from "./parseCollection.ts";
import { findTooLarge } from "./parseRecord.ts";
import { readFileInside, TEXT_CODES } from "./readFileInside.ts";

/**
 * Reads collection.yaml alone.
 *
 * @returns The folder's real path, the file as it is, and what parseCollection gives; issues name the
 *   file relative to the folder.
 * @throws KronikaError COLLECTION_NOT_FOUND
 */
export async function readCollectionFile(
  folder: string,
): Promise<{ readonly root: string; readonly bytes?: Uint8Array } & ParsedCollection> {
  const root = await realpath(folder).catch(() => undefined);
  const names = root === undefined ? [] : await readdir(root).catch(() => []);
  if (root === undefined || !names.includes(COLLECTION_FILE)) {
    throw new KronikaError({
      code: "COLLECTION_NOT_FOUND",
      message:
        root === undefined ? "there is no such folder" : `the folder has no ${COLLECTION_FILE}`,
      file: folder,
      fix: `name a folder that holds ${COLLECTION_FILE}, such as metadata/genesis`,
    });
  }
  const head = await readFileInside(root, COLLECTION_FILE, TEXT_CODES, findTooLarge);
  if (head.problem) return { root, issues: [{ ...head.problem, file: COLLECTION_FILE }] };
  return { root, bytes: head.value, ...parseCollection(head.value, COLLECTION_FILE) };
}
