import * as dagPb from "@ipld/dag-pb";
import { UnixFS } from "ipfs-unixfs";
import type { CID } from "multiformats/cid";
import type { Block } from "./buildDag.ts";

/**
 * How much of a DAG: its first block; the blocks that make up the file, or list the directory; or all
 * (`dag-scope` of the Trustless Gateway specification).
 */
export type DagScope = "block" | "entity" | "all";

const IDENTITY = 0x00;
/** In a HAMT of 256 children a link to a shard has just the two hexadecimal digits as its name. */
const SHARD_PREFIX = 2;

/**
 * Yields the blocks of a UnixFS DAG depth first, parents before children, as often as they are linked.
 * Identity CIDs, which hold their own bytes, are left out.
 */
export async function* walkDag(
  get: (cid: CID) => Promise<Uint8Array>,
  cid: CID,
  scope: DagScope,
): AsyncGenerator<Block, void> {
  if (cid.multihash.code === IDENTITY) return;
  const bytes = await get(cid);
  yield { cid, bytes };
  if (cid.code !== dagPb.code || scope === "block") return;
  const node = dagPb.decode(bytes);
  for (const { Hash, Name = "" } of node.Links) {
    if (scope === "all" || belongsToEntity(node, Name)) yield* walkDag(get, Hash as CID, scope);
  }
}

function belongsToEntity(node: dagPb.PBNode, linkName: string): boolean {
  if (node.Data === undefined) return false;
  switch (UnixFS.unmarshal(node.Data).type) {
    case "directory":
      return false;
    case "hamt-sharded-directory":
      return linkName.length === SHARD_PREFIX;
    default:
      return true;
  }
}
