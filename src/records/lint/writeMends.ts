import { chmod, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { writeFileWhole } from "../../writeFileWhole.ts";
import { findTooLarge } from "../parseRecord.ts";
import type { CollectionHead } from "../readCollectionHead.ts";
import { readFileInside, TEXT_CODES } from "../readFileInside.ts";
import { type Mend, mendRecord } from "./mendRecord.ts";

/** A record file with what was mended in it. */
export interface MendedFile {
  /** Relative to the collection folder. */
  readonly file: string;
  readonly mends: readonly Mend[];
  /** Why it was left as it is; absent when it was mended. */
  readonly left?: string;
}

/**
 * Mends the record files of a collection that have something to mend, each written whole. A file
 * that is a link, or lies beyond one, is left: the text belongs to another place.
 *
 * @param options `dryRun` writes nothing.
 * @returns The files with mends, in order; nothing of those without.
 */
export async function writeMends(
  { root, collection, files }: Pick<CollectionHead, "root" | "collection" | "files">,
  options: { readonly dryRun: boolean; readonly onFile?: () => void },
): Promise<readonly MendedFile[]> {
  const mended: MendedFile[] = [];
  for (const file of files) {
    options.onFile?.();
    const read = await readFileInside(root, file, TEXT_CODES, findTooLarge);
    if (read.problem) continue;
    const { text, mends } = mendRecord(read.value, file, collection);
    if (text === undefined) continue;
    const path = join(root, file);
    if ((await realpath(path)) !== path) {
      mended.push({ file, mends, left: "it is a link to another file" });
      continue;
    }
    const left = options.dryRun ? undefined : await write(path, text);
    mended.push({ file, mends, ...(left !== undefined && { left }) });
  }
  return mended;
}

async function write(path: string, text: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(path);
    await writeFileWhole(path, new TextEncoder().encode(text));
    await chmod(path, mode & 0o7777);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return `it cannot be written (${reason})`;
  }
}
