import { type Contract, EventLog, ZeroAddress } from "ethers";

/** Who minted what, from the contract's `Transfer` events. */
export interface Supply {
  /** Ids in the order in which they were minted; an id that stands twice was minted twice. */
  readonly minted: readonly bigint[];
  readonly burned: readonly bigint[];
}

/** Public RPC services refuse wide ranges: we begin with this many blocks and halve down to the least. */
const MOST_BLOCKS = 10_000;
const LEAST_BLOCKS = 500;

/** Reads all mints and burns since a block. Throws what the provider throws. */
export async function observeTransfers(contract: Contract, fromBlock: number): Promise<Supply> {
  const provider = contract.runner?.provider;
  if (provider === undefined || provider === null) {
    throw new TypeError("the contract has no provider");
  }
  const latest = await provider.getBlockNumber();
  const minted: bigint[] = [];
  const burned: bigint[] = [];
  let blocks = MOST_BLOCKS;
  for (let start = fromBlock; start <= latest;) {
    const end = Math.min(start + blocks - 1, latest);
    try {
      const [mints, burns] = [
        await readIds(contract, [ZeroAddress, null], start, end),
        await readIds(contract, [null, ZeroAddress], start, end),
      ];
      minted.push(...mints);
      burned.push(...burns);
      start = end + 1;
    } catch (error) {
      if (blocks <= LEAST_BLOCKS) throw error;
      blocks = Math.floor(blocks / 2);
    }
  }
  return { minted, burned };
}

async function readIds(
  contract: Contract,
  [from, to]: readonly [string | null, string | null],
  start: number,
  end: number,
): Promise<bigint[]> {
  const filter = contract.getEvent("Transfer")(from, to);
  const logs = await contract.queryFilter(filter, start, end);
  return logs.map((log) => {
    if (!(log instanceof EventLog)) throw new TypeError("a Transfer event that is none");
    return log.args["tokenId"] as bigint;
  });
}
