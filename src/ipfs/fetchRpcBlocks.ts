import type { BlockSource } from "./blockSource.ts";
import { type RpcNode, sendRpcRead } from "./sendRpc.ts";
import { verifyBlock } from "./verifyBlock.ts";

const READ_SECONDS = 30;

/** Blocks that an IPFS node has itself, through its RPC (`block/get`); each is rehashed. */
export function fetchRpcBlocks(node: RpcNode): BlockSource {
  return {
    name: node.name,
    async get(cid) {
      // Kubo then answers that it lacks a block, instead of looking for it elsewhere.
      const local = { offline: true };
      const bytes = await sendRpcRead(node, `block ${cid}`, READ_SECONDS, (client, signal) =>
        client.block.get(cid, { ...local, signal }),
      );
      return verifyBlock(cid, bytes, node.name);
    },
  };
}
