import { constants } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { readRegularFile } from "../readRegularFile.ts";
import { toUnwritable } from "../writeFileWhole.ts";
import { deploymentId } from "./deployment.ts";
import { type JournalEntry, parseJournal } from "./journalEntry.ts";

/** The largest journal, in bytes: a hundred thousand transactions. */
const LARGEST_JOURNAL = 64 * 1024 * 1024;

/**
 * Where entries go; in-process chains, which leave nothing, have a journal that drops them.
 * @throws KronikaError FILE_UNWRITABLE unless the entry is on the disk
 */
export type Journal = (entry: JournalEntry) => Promise<void>;

export function journalPath(folder: string, collectionId: string, chainId: number): string {
  return join(folder, "deployments", `${deploymentId(collectionId, chainId)}.journal.jsonl`);
}

/**
 * A journal that appends one JSON line an entry. It gives back only what the disk has taken, because
 * what follows an entry is a transaction.
 */
export function writeJournal(path: string): Journal {
  return async (entry) => {
    const line = `${JSON.stringify({ format: "kronika-journal-v1", ...entry })}\n`;
    try {
      await appendLine(path, line);
    } catch (error) {
      throw toUnwritable(error, relative("", path));
    }
  };
}

const NEWLINE = 0x0a;

async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await openToAppend(path);
  try {
    const { size } = await file.stat();
    // A line that an earlier run was cut off in must not swallow this one.
    const last = Buffer.alloc(1, NEWLINE);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const bytes = Buffer.from(last[0] === NEWLINE ? line : `\n${line}`);
    await file.appendFile(bytes);
    // A disk that is full may say so only now.
    await file.sync();
    const after = await file.stat();
    if (after.size < size + bytes.length) {
      throw Object.assign(new Error("the disk took only a part of it"), { code: "ENOSPC" });
    }
  } finally {
    await file.close();
  }
}

/** A pipe in place of the journal is not waited for. */
async function openToAppend(path: string): Promise<FileHandle> {
  const { O_APPEND, O_CREAT, O_RDWR, O_NONBLOCK = 0 } = constants;
  const file = await open(path, O_APPEND | O_CREAT | O_RDWR | O_NONBLOCK);
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
