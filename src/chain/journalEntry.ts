import { z } from "zod";

const entrySchema = z.object({
  format: z.literal("kronika-journal-v1"),
  event: z.enum(["deploying", "deployed", "sending", "sent", "mined"]),
  label: z.string(),
  hash: z.string().optional(),
  blockNumber: z.number().int().nonnegative().optional(),
  /** The sender's next nonce, before it sent. */
  nonce: z.number().int().nonnegative().optional(),
  /** Decimal strings. */
  gasUsed: z.string().optional(),
  address: z.string().optional(),
  /** Errors of the records that were let pass by name: `CODE` or `CODE@NUMBER`. */
  overridden: z.array(z.string()).optional(),
  /** Of what is about to be sent: the contract, and wei as a decimal string. */
  to: z.string().optional(),
  value: z.string().optional(),
});

/** One line of the journal. It only remembers what was sent: the chain is the state. */
export type JournalEntry = Omit<z.infer<typeof entrySchema>, "format">;

/** The entries of a journal; lines that are none, such as one that was cut off, are passed over. */
export function parseJournal(text: string): JournalEntry[] {
  return text.split("\n").flatMap((line) => {
    try {
      return [entrySchema.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

/**
 * The block in which, or before which, the contract that stands now was deployed: where a search for
 * its events begins. Undefined where the journal knows of no deployment.
 */
export function findDeployingBlock(entries: readonly JournalEntry[]): number | undefined {
  return entries.find(({ event }) => event === "deploying")?.blockNumber;
}

/**
 * The sender's nonce before the first try at the deployment that stands open: the contract may have
 * been created with this one or a later. Undefined where no try is open.
 */
export function findDeployingNonce(entries: readonly JournalEntry[]): number | undefined {
  const last = entries.findLastIndex(({ event }) => event === "deployed");
  return entries.slice(last + 1).find(({ event }) => event === "deploying")?.nonce;
}

/** Where the journal last noted that the contract stands; undefined where it never did. */
export function findDeployedAddress(entries: readonly JournalEntry[]): string | undefined {
  return entries.findLast(({ event }) => event === "deployed")?.address;
}
