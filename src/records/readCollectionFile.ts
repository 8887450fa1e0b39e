import { readdir, realpath } from "node:fs/promises";
import { KronikaError } from "../errors.ts";
import { type ParsedCollection, parseCollection } from "./parseCollection.ts";
import { findTooLarge } from "./parseRecord.ts";
import { readFileInside, TEXT_CODES } from "./readFileInside.ts";

const HEAD = "collection.yaml";

/**
 * Reads collection.yaml alone.
 *
 * @returns The folder's real path, and what parseCollection gives; issues name the file relative to
 *   the folder.
 * @throws KronikaError COLLECTION_NOT_FOUND
 */
export async function readCollectionFile(
  folder: string,
): Promise<{ readonly root: string } & ParsedCollection> {
  const root = await realpath(folder).catch(() => undefined);
  const names = root === undefined ? [] : await readdir(root).catch(() => []);
  if (root === undefined || !names.includes(HEAD)) {
    throw new KronikaError({
      code: "COLLECTION_NOT_FOUND",
      message: root === undefined ? "there is no such folder" : `the folder has no ${HEAD}`,
      file: folder,
      fix: `name a folder that holds ${HEAD}, such as metadata/genesis`,
    });
  }
  const head = await readFileInside(root, HEAD, TEXT_CODES, findTooLarge);
  if (head.problem) return { root, issues: [{ ...head.problem, file: HEAD }] };
  return { root, ...parseCollection(head.value, HEAD) };
}
