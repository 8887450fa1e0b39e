import { CID } from "multiformats/cid";
import * as Digest from "multiformats/hashes/digest";

/** The CID profile of everything that Kronika publishes (IPIP-0499). */
export const CID_PROFILE = "unixfs-v1-2025";

/** No block of the profile is larger than a 1 MiB chunk with its envelope; more is an attack. */
export const MAX_BLOCK_BYTES = 2 * 1024 * 1024;

export const SHA2_256 = 0x12;
const DAG_PB = 0x70;

/** The sha2-256 digest inside a CID, as `0x` and 64 hexadecimal digits. */
export function cidDigest(cid: CID): string {
  return `0x${Buffer.from(cid.multihash.digest).toString("hex")}`;
}

/** The CIDv1 of the dag-pb root directory with this sha2-256 digest (`0x`, 64 hexadecimal digits). */
export function rootFromDigest(digest: string): CID {
  return CID.createV1(DAG_PB, Digest.create(SHA2_256, Buffer.from(digest.slice(2), "hex")));
}
