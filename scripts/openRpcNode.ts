import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { parseRpcSettings } from "../src/ipfs/rpcSettings.ts";
import { type RpcNode, rpcNode } from "../src/ipfs/sendRpc.ts";

/**
 * The IPFS node of the configuration variables `IPFS_RPC_…`; nothing is sent yet.
 * @throws KronikaError OPTION_INVALID
 */
export async function openRpcNode(hre: HardhatRuntimeEnvironment): Promise<RpcNode> {
  const { url, authorization, timeout } = hre.config.kronika.ipfsRpc;
  return rpcNode(
    parseRpcSettings({
      url: await url.get(),
      authorization: await authorization.get(),
      timeout: await timeout.get(),
    }),
  );
}
