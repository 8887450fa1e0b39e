import { Contract, type Interface, type Provider } from "ethers";
import { type ObservedRevision, observeRevisions } from "./observeRevisions.ts";
import { observeTransfers } from "./observeTransfers.ts";
import { toRpcError } from "./rpcError.ts";

/** What has happened to a contract's editions so far. */
export interface ObservedHistory {
  /** Numbers that are minted. */
  readonly issued: ReadonlySet<number>;
  readonly revisions: readonly ObservedRevision[];
}

/**
 * Reads the contract's events from a block on.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function observeHistory(
  provider: Provider,
  address: string,
  iface: Interface,
  fromBlock: number,
): Promise<ObservedHistory> {
  const contract = new Contract(address, iface, provider);
  try {
    const toBlock = await provider.getBlockNumber();
    const { minted } = await observeTransfers(contract, fromBlock, toBlock);
    return {
      issued: new Set(minted.map(Number)),
      revisions: await observeRevisions(contract, fromBlock, toBlock),
    };
  } catch (error) {
    throw toRpcError(error, `the events of ${address}`);
  }
}
