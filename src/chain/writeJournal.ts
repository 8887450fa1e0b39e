import { constants } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { readRegularFile } from "../readRegularFile.ts";
import { toUnwritable } from "../writeFileWhole.ts";
import { deploymentId } from "./deployment.ts";
import { type JournalEntry, parseJournal } from "./journalEntry.ts";

/** The largest journal, in bytes: a hundred thousand transactions. */
const LARGEST_JOURNAL = 64 * 1024 * 1024;

/** Where entries go; in-process chains, which leave nothing, have a journal that drops them. */
export type Journal = (entry: JournalEntry) => Promise<void>;

export function journalPath(folder: string, collectionId: string, chainId: number): string {
  return join(folder, "deployments", `${deploymentId(collectionId, chainId)}.journal.jsonl`);
}

/** A journal that appends one JSON line an entry; it throws FILE_UNWRITABLE. */
export function writeJournal(path: string): Journal {
  return async (entry) => {
    try {
      await mkdir(dirname(path), { recursive: true });
      const file = await openToAppend(path);
      try {
        await file.writeFile(`${JSON.stringify({ format: "kronika-journal-v1", ...entry })}\n`);
        // A disk that is full may say so only now.
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      throw toUnwritable(error, relative("", path));
    }
  };
}

/** A pipe in place of the journal is not waited for. */
async function openToAppend(path: string): Promise<FileHandle> {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NONBLOCK = 0 } = constants;
  const file = await open(path, O_APPEND | O_CREAT | O_WRONLY | O_NONBLOCK);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw Object.assign(new Error("no regular file"), { code: "ENXIO" });
}

/**
 * The entries of a journal file; none where there is no file.
 * @throws KronikaError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function readJournal(path: string): Promise<JournalEntry[]> {
  const bytes = await readRegularFile(path, LARGEST_JOURNAL, relative("", path));
  // A line that was cut off within a character is passed over as any other that is cut off.
  return bytes === undefined ? [] : parseJournal(new TextDecoder().decode(bytes));
}
