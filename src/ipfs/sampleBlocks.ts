import type { CID } from "multiformats/cid";

const DAG_PB = 0x70;

/** As many leaves as a sample holds; where there are no more than these, all are in it. */
export const SAMPLED_LEAVES = 256;

/**
 * The blocks that are read back after a pin: every directory (and every node of a file in several
 * chunks), the root among them, and leaves spread evenly over the CAR, its first and last included.
 * The same CAR always gives the same sample: it finds lost and damaged data, not a service that
 * cheats; whoever must exclude that compares all of it with `verify`.
 */
export function sampleBlocks(cids: readonly CID[], leaves = SAMPLED_LEAVES): CID[] {
  const inner = cids.filter(({ code }) => code === DAG_PB);
  const outer = cids.filter(({ code }) => code !== DAG_PB);
  if (outer.length <= leaves) return [...inner, ...outer];
  const step = (outer.length - 1) / (leaves - 1);
  const chosen = Array.from({ length: leaves }, (_, index) => outer[Math.round(index * step)]);
  return [...inner, ...chosen.filter((cid) => cid !== undefined)];
}
