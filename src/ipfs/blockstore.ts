import type { ReadableStorage } from "ipfs-unixfs-exporter";
import type { CID } from "multiformats/cid";
import { KronikaError } from "../errors.ts";

/** A source of blocks as the UnixFS exporter wants it. */
export function toBlockstore(get: (cid: CID) => Promise<Uint8Array>): ReadableStorage {
  return {
    async *get(cid) {
      yield await get(cid);
    },
  };
}

/** What the source threw, which the exporter may have wrapped. */
export function kronikaCause(error: unknown): KronikaError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof KronikaError) return cause;
  }
  return undefined;
}
