import type { Contract, Result } from "ethers";
import { observeLogs } from "./observeTransfers.ts";

/** One published correction. Roots are `0x` and 64 lower-case hexadecimal digits. */
export interface ObservedRevision {
  readonly revision: bigint;
  readonly oldEditionsRoot: string;
  readonly newEditionsRoot: string;
  readonly oldMetadataRoot: string;
  readonly newMetadataRoot: string;
  /** In the owner's words: text from outside. */
  readonly reason: string;
  readonly blockNumber: number;
}

/** Reads all revisions in a range of blocks. Throws what the provider throws. */
export async function observeRevisions(
  contract: Contract,
  fromBlock: number,
  toBlock: number,
): Promise<ObservedRevision[]> {
  const revisions: ObservedRevision[] = [];
  const filter = contract.getEvent("Revised")();
  for await (const { args, blockNumber } of observeLogs(contract, filter, fromBlock, toBlock)) {
    revisions.push({
      revision: args["revision"] as bigint,
      oldEditionsRoot: args["oldEditionsRoot"] as string,
      newEditionsRoot: args["newEditionsRoot"] as string,
      oldMetadataRoot: args["oldMetadataRoot"] as string,
      newMetadataRoot: args["newMetadataRoot"] as string,
      reason: readReason(args),
      blockNumber,
    });
  }
  return revisions;
}

/** The chain takes any bytes for a text; those that are none must not hide the rest of the event. */
function readReason(args: Result): string {
  try {
    return args["reason"] as string;
  } catch {
    return "(not UTF-8)";
  }
}
