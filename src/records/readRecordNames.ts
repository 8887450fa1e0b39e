import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { KronikaError } from "../errors.ts";
import { isAbsent } from "./readFileInside.ts";

const RECORDS = "records";

/** What lies in `records/`. Paths relative to the collection folder, sorted: `records/068.md`. */
export interface RecordFolder {
  /** Every Markdown file that lies directly there. */
  readonly files: readonly string[];
  /** Other files, which nobody reads: a record saved as `068.txt`, as a rule. */
  readonly passedOver: readonly string[];
}

/** What systems leave in a folder. */
const SYSTEM_FILE = /^(?:thumbs\.db|desktop\.ini|icon\r)$/i;

/**
 * Lists the files of `records/`. Dotfiles and subfolders are left out, as a place for drafts. None
 * when there is no `records/`.
 *
 * @throws KronikaError FILE_UNREADABLE for the folder
 */
export async function readRecordFolder(root: string): Promise<RecordFolder> {
  const entries = await readdir(join(root, RECORDS), { withFileTypes: true }).catch((error) => {
    if (isAbsent(error)) return [];
    throw new KronikaError({
      code: "FILE_UNREADABLE",
      message: "the folder cannot be read",
      file: join(root, RECORDS),
      fix: "check that it is a folder and that you may read it",
    });
  });
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
  // A name may hold a line break; a record must not be lost for that.
  const isRecord = (name: string) => /\.md$/i.test(name);
  const isOther = (name: string) => !isRecord(name) && !SYSTEM_FILE.test(name);
  const inFolder = (name: string) => `${RECORDS}/${name}`;
  return {
    files: names.filter(isRecord).map(inFolder),
    passedOver: names.filter(isOther).map(inFolder),
  };
}

/** The records alone, as readRecordFolder lists them. */
export async function readRecordNames(root: string): Promise<readonly string[]> {
  return (await readRecordFolder(root)).files;
}
