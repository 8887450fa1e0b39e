import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { KronikaError } from "../errors.ts";
import { isAbsent } from "./readFileInside.ts";

const RECORDS = "records";

/**
 * Lists every Markdown file that lies directly in `records/`, sorted, as `records/068.md`: dotfiles
 * and subfolders are passed over, a place for drafts. None when there is no `records/`.
 *
 * @throws KronikaError FILE_UNREADABLE for the folder
 */
export async function readRecordNames(root: string): Promise<readonly string[]> {
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
    .sort()
    .map((name) => `${RECORDS}/${name}`);
}
