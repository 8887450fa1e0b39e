import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deploymentId } from "./deployment.ts";

/** One line of the journal. It only remembers what was sent: the chain is the state. */
export interface JournalEntry {
  readonly event: "sending" | "sent" | "mined" | "deploying" | "deployed";
  readonly label: string;
  readonly hash?: string | undefined;
  readonly blockNumber?: number | undefined;
  /** Decimal strings. */
  readonly gasUsed?: string | undefined;
  readonly address?: string | undefined;
}

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
