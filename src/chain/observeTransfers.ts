import { type Contract, type DeferredTopicFilter, EventLog, isError, ZeroAddress } from "ethers";

/** Who minted what, from the contract's `Transfer` events. */
export interface Supply {
  /** Ids in the order in which they were minted; an id that stands twice was minted twice. */
  readonly minted: readonly bigint[];
  readonly burned: readonly bigint[];
}

/** Public RPC services refuse wide ranges: we begin with this many blocks and halve down to the least. */
const MOST_BLOCKS = 10_000;
const LEAST_BLOCKS = 10;

/** Reads all mints and burns in a range of blocks. Throws what the provider throws. */
export async function observeTransfers(
  contract: Contract,
  fromBlock: number,
  toBlock: number,
): Promise<Supply> {
  const transfer = contract.getEvent("Transfer");
  const read = async (filter: DeferredTopicFilter): Promise<bigint[]> => {
    const ids: bigint[] = [];
    for await (const log of observeLogs(contract, filter, fromBlock, toBlock)) {
      ids.push(log.args["tokenId"] as bigint);
    }
    return ids;
  };
  return {
    minted: await read(transfer(ZeroAddress, null)),
    burned: await read(transfer(null, ZeroAddress)),
  };
}

/** The contract's events of one kind, oldest first, asked for range by range. */
export async function* observeLogs(
  contract: Contract,
  filter: DeferredTopicFilter,
  fromBlock: number,
  toBlock: number,
): AsyncGenerator<EventLog, void> {
  let blocks = MOST_BLOCKS;
  for (let start = fromBlock; start <= toBlock;) {
    const end = Math.min(start + blocks - 1, toBlock);
    const logs = await contract.queryFilter(filter, start, end).catch((error: unknown) => {
      if (blocks === LEAST_BLOCKS || !isRefusal(error)) throw error;
      return undefined;
    });
    if (logs === undefined) {
      blocks = Math.max(LEAST_BLOCKS, Math.floor(blocks / 2));
      continue;
    }
    for (const log of logs) {
      if (!(log instanceof EventLog)) throw new TypeError("an event that does not fit the ABI");
      yield log;
    }
    start = end + 1;
  }
}

/** Whether the service answered, with a JSON-RPC error: a range that is too wide, for one. */
function isRefusal(error: unknown): boolean {
  return (
    isError(error, "UNKNOWN_ERROR") &&
    typeof (error.error as { code?: unknown } | undefined)?.code === "number"
  );
}
