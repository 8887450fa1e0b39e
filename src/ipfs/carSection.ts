import type { CID } from "multiformats/cid";
import { varint } from "multiformats";
import { concat } from "./concat.ts";
import { encodeCar } from "./encodeCar.ts";

/** What stands before the bytes of a block in a CARv1: the length of the section, and the CID. */
export function carSectionHead(cid: CID, blockLength: number): Uint8Array {
  const length = cid.bytes.length + blockLength;
  const head = new Uint8Array(varint.encodingLength(length) + cid.bytes.length);
  varint.encodeTo(length, head);
  head.set(cid.bytes, head.length - cid.bytes.length);
  return head;
}

/** What stands before the first section. */
export function carHeader(root: CID): Promise<Uint8Array> {
  return concat(encodeCar(root, []));
}
