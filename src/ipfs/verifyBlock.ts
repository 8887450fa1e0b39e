import { createHash } from "node:crypto";
import type { CID } from "multiformats/cid";
import { KronikaError } from "../errors.ts";
import { MAX_BLOCK_BYTES, SHA2_256 } from "./cid.ts";

/**
 * Returns the bytes if they are the block that the CID names.
 * @throws KronikaError BLOCK_TAMPERED for other bytes, another hash than sha2-256, or over 2 MiB;
 * `file` says where the block came from
 */
export function verifyBlock(cid: CID, bytes: Uint8Array, file: string): Uint8Array {
  if (cid.multihash.code !== SHA2_256) {
    throw tampered(
      file,
      `block ${cid} uses hash 0x${cid.multihash.code.toString(16)}, not sha2-256`,
    );
  }
  if (bytes.length > MAX_BLOCK_BYTES) {
    throw tampered(file, `block ${cid} has ${bytes.length} bytes, more than ${MAX_BLOCK_BYTES}`);
  }
  const digest = createHash("sha256").update(bytes).digest();
  if (!digest.equals(cid.multihash.digest)) {
    throw tampered(file, `block ${cid} has other bytes: they hash to ${digest.toString("hex")}`);
  }
  return bytes;
}

function tampered(file: string, message: string): KronikaError {
  return new KronikaError({
    code: "BLOCK_TAMPERED",
    message,
    file,
    fix: "do not trust this copy; build and pin the collection again",
  });
}
