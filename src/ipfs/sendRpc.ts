import { create, type KuboRPCClient } from "ipfs-http-client";
import { rpcFailure } from "./rpcFailure.ts";
import type { RpcSettings } from "./rpcSettings.ts";

/** An IPFS node as its RPC shows it. */
export interface RpcNode {
  readonly settings: RpcSettings;
  /** What a report calls it: the URL's origin. */
  readonly name: string;
  readonly client: KuboRPCClient;
}

/** Prepares the client; nothing is sent yet. */
export function rpcNode(settings: RpcSettings): RpcNode {
  const { url, authorization } = settings;
  return {
    settings,
    name: url.origin,
    client: create({
      url: new URL(url),
      ...(authorization === undefined ? {} : { headers: { authorization } }),
    }),
  };
}

/**
 * Sends one request, which must be answered whole within `seconds` (or the settings' own time-out).
 * `doing` names it in an error.
 * @throws KronikaError PIN_UNAUTHORIZED, IPFS_UNREACHABLE, or what `request` throws of that class
 */
export async function sendRpc<T>(
  { settings, client }: RpcNode,
  doing: string,
  seconds: number,
  request: (client: KuboRPCClient, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = settings.timeout ?? seconds;
  // The client's own `timeout` only asks the server to keep to it.
  const signal = AbortSignal.timeout(limit * 1000);
  try {
    return await request(client, signal);
  } catch (error) {
    throw rpcFailure(error, settings, doing, signal.aborted ? limit : undefined);
  }
}
