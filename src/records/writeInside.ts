import { join } from "node:path";
import { writeFileWhole } from "../writeFileWhole.ts";

/**
 * Writes a file of a collection folder, whole.
 *
 * @param root The folder's real path.
 * @param file Relative to it.
 * @param shownFolder The folder as the caller named it, for the error.
 * @throws KronikaError FILE_UNWRITABLE
 */
export async function writeInside(
  root: string,
  file: string,
  content: Uint8Array,
  shownFolder: string,
): Promise<void> {
  await writeFileWhole(join(root, file), content, join(shownFolder, file));
}
