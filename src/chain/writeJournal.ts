import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deploymentId } from "./deployment.ts";
import { type JournalEntry, parseJournal } from "./journalEntry.ts";

/** Where entries go; in-process chains, which leave nothing, have a journal that drops them. */
export type Journal = (entry: JournalEntry) => Promise<void>;

export function journalPath(folder: string, collectionId: string, chainId: number): string {
  return join(folder, "deployments", `${deploymentId(collectionId, chainId)}.journal.jsonl`);
}

/** A journal that appends one JSON line an entry. */
export function writeJournal(path: string): Journal {
  return async (entry) => {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, `${JSON.stringify({ format: "kronika-journal-v1", ...entry })}\n`);
  };
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
