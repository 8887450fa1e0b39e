import { createHash } from "node:crypto";
import { lstat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { findTooLarge } from "../parseRecord.ts";
import { isAbsent, readFileInside, TEXT_CODES } from "../readFileInside.ts";
import { writeInside } from "../writeInside.ts";

/** Whether to write, and the collection folder as the caller named it, for the issues. */
interface WriteOptions {
  readonly dryRun: boolean;
  readonly shownFolder: string;
}

/**
 * Writes the private copy of a document to a path directly in `sources/`; what is there already,
 * stays. Copies elsewhere in the folder are the editor's own business.
 *
 * @param root The collection folder's real path.
 * @returns Whether the copy was not there.
 */
export async function writeArchive(
  root: string,
  path: string,
  bytes: Uint8Array,
  { dryRun, shownFolder }: WriteOptions,
): Promise<boolean> {
  if (dirname(path) !== "sources" || basename(path).startsWith(".")) return false;
  if ((await readSha256(root, path)) !== undefined) return false;
  if (!dryRun) await writeInside(root, path, bytes, shownFolder);
  return true;
}

const IGNORE = "sources/.gitignore";

/**
 * Has git leave out what lies in `sources/`. A .gitignore that is there already is the editor's.
 *
 * @returns Whether it does.
 */
export async function writeArchiveIgnore(
  root: string,
  { dryRun, shownFolder }: WriteOptions,
): Promise<boolean> {
  if ((await readSha256(root, IGNORE)) === undefined) {
    if (!dryRun) await writeInside(root, IGNORE, new TextEncoder().encode("*\n"), shownFolder);
    return true;
  }
  const { value } = await readFileInside(root, IGNORE, TEXT_CODES, findTooLarge);
  return value !== undefined && /^\*[ \t\r]*$/m.test(new TextDecoder().decode(value));
}

/**
 * Hashes what stands at a path of a collection folder.
 *
 * @returns 64 hexadecimal digits; "" for what is no plain file; undefined for nothing.
 */
export async function readSha256(root: string, path: string): Promise<string | undefined> {
  const found = await lstat(join(root, path)).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (!found.isFile()) return "";
  const { value } = await readFileInside(root, path, TEXT_CODES, () => undefined);
  return value === undefined ? "" : createHash("sha256").update(value).digest("hex");
}
