import { type Contract, EventLog, ZeroAddress } from "ethers";

/** Who minted what, from the contract's `Transfer` events. */
export interface Supply {
  /** Ids in the order in which they were minted; an id that stands twice was minted twice. */
  readonly minted: readonly bigint[];
  readonly burned: readonly bigint[];
}

/** Public RPC services refuse wide ranges; most allow this many blocks. */
const BLOCK_RANGE = 10_000;

/** Reads all mints and burns since a block. Throws what the provider throws. */
export async function observeTransfers(contract: Contract, fromBlock: number): Promise<Supply> {
  const provider = contract.runner?.provider;
  if (provider === undefined || provider === null)
    throw new TypeError("the contract has no provider");
  const latest = await provider.getBlockNumber();
  const minted: bigint[] = [];
  const burned: bigint[] = [];
  const transfer = contract.getEvent("Transfer");
  for (let start = fromBlock; start <= latest; start += BLOCK_RANGE) {
    const end = Math.min(start + BLOCK_RANGE - 1, latest);
    for (const log of await contract.queryFilter(transfer(ZeroAddress), start, end)) {
      if (log instanceof EventLog) minted.push(log.args["tokenId"] as bigint);
    }
    for (const log of await contract.queryFilter(transfer(null, ZeroAddress), start, end)) {
      if (log instanceof EventLog) burned.push(log.args["tokenId"] as bigint);
    }
  }
  return { minted, burned };
}
