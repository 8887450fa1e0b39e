import type { CID } from "multiformats/cid";

/** Where blocks come from: a CAR on disk, a gateway. */
export interface BlockSource {
  /** What a report calls it: a path or a URL. */
  readonly name: string;
  /**
   * The block's bytes, already rehashed.
   * @throws KronikaError BLOCK_TAMPERED, BLOCK_ABSENT (an archive that ought to hold all has it not), or
   * IPFS_UNREACHABLE (a service did not give it)
   */
  get(cid: CID): Promise<Uint8Array>;
}
