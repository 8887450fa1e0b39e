import { join } from "node:path";
import { KronikaError } from "../errors.ts";
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
  try {
    await writeFileWhole(join(root, file), content);
  } catch (cause) {
    const { code = "unknown" } = cause as NodeJS.ErrnoException;
    throw new KronikaError(
      {
        code: "FILE_UNWRITABLE",
        message: `the file cannot be written (${code})`,
        file: join(shownFolder, file),
        fix: "check that you may write there and that the disk has room, and run it again",
      },
      { cause },
    );
  }
}
