import type { HookContext, NetworkHooks } from "hardhat/types/hooks";
import type { NetworkConnection } from "hardhat/types/network";
import type { JsonRpcRequest, JsonRpcResponse } from "hardhat/types/providers";
import { guardChainId } from "../src/chain/chainIdGuard.ts";
import { sendJsonRpc } from "../src/chain/sendJsonRpc.ts";
import { openTrustedAgent } from "../src/transfer/fetchBytes.ts";
import { noteSecret, redact } from "./secrets.ts";

/** An error that the node itself answered, in the shape that EIP-1193 gives it. */
class NodeError extends Error {
  override readonly name = "ProviderError";
  readonly code: number;
  readonly data: unknown;

  constructor({ code, message, data }: { code: number; message: string; data?: unknown }) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/**
 * Puts our own transport below every connection over HTTP. Hardhat's reads an answer of any length, and
 * asks the node for its chain id again when it signs. Accounts, gas and the checks of the
 * configuration stay Hardhat's: its chain of request handlers runs as before.
 */
async function guardConnection(context: HookContext, connection: NetworkConnection): Promise<void> {
  const { networkConfig } = connection;
  if (networkConfig.type !== "http") return;
  const url = new URL(await networkConfig.url.getUrl());
  const endpoint = {
    url: withoutUser(url),
    headers: { ...networkConfig.httpHeaders, ...basicAuthorization(url) },
    timeout: networkConfig.timeout,
    dispatcher: openTrustedAgent(url),
    redact,
  };
  for (const value of Object.values(endpoint.headers)) noteSecret(value);
  const expected = networkConfig.chainId === undefined ? undefined : BigInt(networkConfig.chainId);
  const guard = guardChainId(`network ${connection.networkName}`, expected);
  let nextId = 1;

  const askChainId = async (): Promise<void> => {
    const ask = { jsonrpc: "2.0", id: nextId++, method: "eth_chainId", params: [] } as const;
    const answer = await sendJsonRpc(endpoint, ask);
    if ("error" in answer) throw new NodeError(answer.error);
    guard.observed(answer.result);
  };
  /** What goes to the node, after Hardhat's handlers: a transaction is signed by now, or is not ours. */
  const transport = async (
    _context: HookContext,
    _connection: NetworkConnection,
    request: JsonRpcRequest,
  ): Promise<JsonRpcResponse> => {
    const answer = await sendJsonRpc(endpoint, guard.admit(request));
    if (request.method === "eth_chainId" && "result" in answer) guard.observed(answer.result);
    return answer as JsonRpcResponse;
  };
  const request = async (asked: { method: string; params?: unknown }): Promise<unknown> => {
    const { method, params = [] } = asked;
    if (guard.isSigning(method)) await askChainId();
    const full = { jsonrpc: "2.0" as const, id: nextId++, method, params: params as unknown[] };
    const response = await context.hooks.runHandlerChain(
      "network",
      "onRequest",
      [connection, guard.admit(full)],
      transport as never,
    );
    if ("error" in response) throw new NodeError(response.error);
    return response.result;
  };
  // The one object that Hardhat, its plugins and ethers hold: whoever asks, asks through this.
  Object.defineProperty(connection.provider, "request", { value: request });
}

function withoutUser(url: URL): URL {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  return bare;
}

function basicAuthorization({ username, password }: URL): Record<string, string> {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

export default async function networkHooks(): Promise<Partial<NetworkHooks>> {
  return {
    async newConnection(context, next) {
      const connection = await next(context);
      await guardConnection(context, connection as NetworkConnection);
      return connection;
    },
  };
}
