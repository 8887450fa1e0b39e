import type { Provider } from "ethers";
import { toRpcError } from "./rpcError.ts";

/** Which chain answers, and where it stands. */
export interface ObservedNetwork {
  readonly chainId: number;
  /** Hash of block 0: tells a restarted local node from the one before it. */
  readonly genesisHash: string;
  readonly blockNumber: number;
  /** Unix seconds of the latest block. */
  readonly timestamp: bigint;
}

/** @throws KronikaError RPC_UNREACHABLE */
export async function observeNetwork(provider: Provider): Promise<ObservedNetwork> {
  try {
    const [{ chainId }, genesis, latest] = await Promise.all([
      provider.getNetwork(),
      provider.getBlock(0),
      provider.getBlock("latest"),
    ]);
    if (typeof genesis?.hash !== "string" || latest === null) {
      throw new Error("the node gives no genesis block");
    }
    return {
      chainId: Number(chainId),
      genesisHash: genesis.hash,
      blockNumber: latest.number,
      timestamp: BigInt(latest.timestamp),
    };
  } catch (error) {
    throw toRpcError(error, "its id and its first block");
  }
}
