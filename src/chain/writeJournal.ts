import { mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { KronikaError } from "../errors.ts";
import { deploymentId } from "./deployment.ts";
import { type JournalEntry, parseJournal } from "./journalEntry.ts";

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
    } catch (cause) {
      throw new KronikaError(
        {
          code: "FILE_UNWRITABLE",
          message: `the journal cannot be written (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
          file: path,
          fix: "make room on the disk, or let the folder be written to, then run the command again: it does what is still to do",
        },
        { cause },
      );
    }
  };
}

const NEWLINE = 0x0a;

async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "a+");
  try {
    const { size } = await file.stat();
    // A line that an earlier run was cut off in must not swallow this one.
    const last = Buffer.alloc(1, NEWLINE);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const bytes = Buffer.from(last[0] === NEWLINE ? line : `\n${line}`);
    await file.appendFile(bytes);
    await file.sync();
    const after = await file.stat();
    if (after.size < size + bytes.length) throw new Error("the disk took only a part of it");
  } finally {
    await file.close();
  }
}

/** The entries of a journal file; none where there is no file. */
export async function readJournal(path: string): Promise<JournalEntry[]> {
  try {
    return parseJournal(await readFile(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
