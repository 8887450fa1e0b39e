import type { Dispatcher } from "undici";
import { fetchBytes, FetchFailure, ownPatience } from "../transfer/fetchBytes.ts";
import { parseJson } from "../transfer/parseJson.ts";
import { readRetryAfter } from "../transfer/readRetryAfter.ts";
import { type Attempt, type Patience, retryReads } from "../transfer/retryReads.ts";
import type { RpcRequest } from "./chainIdGuard.ts";
import { UnansweredRequest } from "./rpcError.ts";

/** Where requests go. */
export interface RpcEndpoint {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** For one whole answer, in milliseconds. */
  readonly timeout: number;
  readonly dispatcher: Dispatcher;
  /** Takes what is secret out of the node's words. */
  readonly redact: (text: string) => string;
  readonly patience?: Patience;
}

/** What the node answered. */
export type RpcResponse =
  | { readonly jsonrpc: "2.0"; readonly id: number | string; readonly result: unknown }
  | {
      readonly jsonrpc: "2.0";
      readonly id: number | string;
      readonly error: { readonly code: number; readonly message: string; readonly data?: unknown };
    };

const MiB = 1024 * 1024;
/** Logs and blocks can be long; what else is asked is short. */
const LONG = /^(eth_getLogs|eth_getBlock|eth_getFilter|debug_|trace_)/;
const BOUNDS = {
  long: { bytes: 64 * MiB, depth: 32, values: 4_000_000 },
  short: { bytes: 4 * MiB, depth: 32, values: 100_000 },
};

/** All of one request's waits together. */
const PATIENCE_LIMIT_MS = 30_000;
/** What a node says when it is asked too often, with HTTP status 200. */
const LIMIT_EXCEEDED = new Set([-32_005, 429]);
const BUSY = new Set([429, 500, 502, 503, 504]);
const LONGEST_MESSAGE = 1_000;

/**
 * Sends one JSON-RPC request over HTTP. The answer is bounded in bytes, depth and time. What only reads
 * is tried again where the node is busy; what sends or signs goes out once.
 * @throws UnansweredRequest where there is no JSON-RPC answer
 */
export async function sendJsonRpc(
  endpoint: RpcEndpoint,
  request: RpcRequest,
): Promise<RpcResponse> {
  const patience = endpoint.patience ?? ownPatience;
  const attempt = (): Promise<Attempt<RpcResponse | UnansweredRequest>> =>
    tryOnce(endpoint, request, patience.now());
  const outcome = isReading(request.method)
    ? await retryReads(attempt, patience, PATIENCE_LIMIT_MS)
    : (await attempt()).value;
  if (outcome instanceof UnansweredRequest) throw outcome;
  return outcome;
}

/** Whether a request can be asked twice without doing anything twice. */
function isReading(method: string): boolean {
  return /^(eth_|net_|web3_)/.test(method) && !/^eth_(send|sign|submit)/.test(method);
}

async function tryOnce(
  endpoint: RpcEndpoint,
  request: RpcRequest,
  now: number,
): Promise<Attempt<RpcResponse | UnansweredRequest>> {
  const bounds = LONG.test(request.method) ? BOUNDS.long : BOUNDS.short;
  try {
    const { status, bytes, retryAfter } = await fetchBytes({
      url: endpoint.url,
      method: "POST",
      headers: { ...endpoint.headers, "content-type": "application/json" },
      body: JSON.stringify(request),
      maxBytes: bounds.bytes,
      timeout: endpoint.timeout,
      dispatcher: endpoint.dispatcher,
    });
    if (status !== 200) {
      const value = new UnansweredRequest(`the node answered ${status}`, request.method);
      if (!BUSY.has(status)) return { done: true, value };
      return { done: false, value, retryAfter: readRetryAfter(retryAfter, now) };
    }
    const value = parseResponse(endpoint, request, bytes, bounds);
    const isLimited = "error" in value && LIMIT_EXCEEDED.has(value.error.code);
    return isLimited ? { done: false, value } : { done: true, value };
  } catch (error) {
    if (error instanceof UnansweredRequest) return { done: true, value: error };
    if (!(error instanceof FetchFailure)) throw error;
    const value = new UnansweredRequest(error.message, request.method);
    return error.canRetry ? { done: false, value } : { done: true, value };
  }
}

function parseResponse(
  { redact }: RpcEndpoint,
  { id, method }: RpcRequest,
  bytes: Uint8Array,
  bounds: (typeof BOUNDS)["long"],
): RpcResponse {
  let answer: unknown;
  try {
    answer = parseJson(bytes, bounds);
  } catch (error) {
    const { message } = error as Error;
    throw new UnansweredRequest(`the answer is no JSON-RPC: ${message}`, method);
  }
  const { result, error } = (answer ?? {}) as Partial<Record<"result" | "error", unknown>>;
  if (error !== undefined && error !== null) {
    const { code, message, data } = error as Partial<Record<string, unknown>>;
    if (typeof code === "number" && typeof message === "string") {
      const words = redact(message).slice(0, LONGEST_MESSAGE);
      return { jsonrpc: "2.0", id, error: { code, message: words, data: redactAll(data, redact) } };
    }
  } else if (result !== undefined) return { jsonrpc: "2.0", id, result };
  throw new UnansweredRequest("the answer is no JSON-RPC", method);
}

/** Every text in a value of JSON, without what is secret. */
function redactAll(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactAll(item, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key), redactAll(item, redact)]),
  );
}
