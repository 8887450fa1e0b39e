import { create, type KuboRPCClient } from "ipfs-http-client";
import { ownPatience } from "../transfer/fetchBytes.ts";
import { readRetryAfter } from "../transfer/readRetryAfter.ts";
import { type Attempt, type Patience, retryReads } from "../transfer/retryReads.ts";
import { isBusy, rpcFailure } from "./rpcFailure.ts";
import type { RpcSettings } from "./rpcSettings.ts";
import { sendBoundedFetch } from "./sendBoundedFetch.ts";

/** An IPFS node as its RPC shows it. */
export interface RpcNode {
  readonly settings: RpcSettings;
  /** What a report calls it: the URL's origin. */
  readonly name: string;
  readonly client: KuboRPCClient;
  readonly patience: Patience;
}

/** For one request that only reads, all its tries together. */
const PATIENCE_LIMIT_MS = 60_000;

/** Prepares the client; nothing is sent yet. */
export function rpcNode(settings: RpcSettings, patience: Patience = ownPatience): RpcNode {
  const { url, authorization } = settings;
  sendBoundedFetch(url);
  return {
    settings,
    patience,
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

/**
 * The same for a request that only reads: a busy node is asked again.
 * @throws KronikaError as `sendRpc`
 */
export async function sendRpcRead<T>(
  node: RpcNode,
  doing: string,
  seconds: number,
  request: (client: KuboRPCClient, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  let failure: unknown;
  const attempt = async (): Promise<Attempt<T | undefined>> => {
    failure = undefined;
    let busy: ReturnType<typeof isBusy>;
    const whole = async (client: KuboRPCClient, signal: AbortSignal): Promise<T> => {
      try {
        return await request(client, signal);
      } catch (error) {
        busy = isBusy(error);
        throw error;
      }
    };
    try {
      return { done: true, value: await sendRpc(node, doing, seconds, whole) };
    } catch (error) {
      failure = error;
      if (busy === undefined) return { done: true, value: undefined };
      const retryAfter = readRetryAfter(busy.retryAfter, node.patience.now());
      return { done: false, value: undefined, retryAfter };
    }
  };
  const value = await retryReads(attempt, node.patience, PATIENCE_LIMIT_MS);
  if (failure !== undefined) throw failure;
  return value as T;
}
