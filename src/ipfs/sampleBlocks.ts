import type { CID } from "multiformats/cid";

const DAG_PB = 0x70;

/** As many blocks of each kind as a sample holds; where there are no more than these, all are in it. */
export const SAMPLED_BLOCKS = 256;

/**
 * The blocks that are read back after a pin: of those that link to others (directories, files in
 * several chunks) and of the leaves alike, as many as may be, spread evenly over the CAR, the first
 * and the last included. The last that links is the root. Of a collection of a thousand editions
 * that is every fourth image's directory. The same CAR always gives the same sample: it finds lost
 * and damaged data, not a service that cheats; whoever must exclude that compares all of it with
 * `verify`.
 */
export function sampleBlocks(cids: readonly CID[], most = SAMPLED_BLOCKS): CID[] {
  const inner = cids.filter(({ code }) => code === DAG_PB);
  const outer = cids.filter(({ code }) => code !== DAG_PB);
  return [...spread(inner, most), ...spread(outer, most)];
}

function spread(cids: readonly CID[], most: number): readonly CID[] {
  if (cids.length <= most) return cids;
  const step = (cids.length - 1) / (most - 1);
  const chosen = Array.from({ length: most }, (_, index) => cids[Math.round(index * step)]);
  return chosen.filter((cid) => cid !== undefined);
}
