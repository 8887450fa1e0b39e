import type { CID } from "multiformats/cid";
import type { Dispatcher } from "undici";
import { KronikaError } from "../errors.ts";
import type { AddressKind } from "../transfer/addressKind.ts";
import {
  fetchAddressKind,
  type FetchAnswer,
  fetchBytes,
  FetchFailure,
  openAgent,
  ownPatience,
} from "../transfer/fetchBytes.ts";
import { readRetryAfter } from "../transfer/readRetryAfter.ts";
import { type Attempt, type Patience, retryReads } from "../transfer/retryReads.ts";
import type { BlockSource } from "./blockSource.ts";
import { MAX_BLOCK_BYTES } from "./cid.ts";
import { verifyBlock } from "./verifyBlock.ts";

const TIMEOUT_MS = 30_000;
/** A gateway sends on to a name of its own for each root (`<cid>.ipfs.example`), and from http to https. */
const MOST_REDIRECTS = 3;
/** For one block, all its tries together. */
const PATIENCE_LIMIT_MS = 60_000;
const BUSY = new Set([429, 500, 502, 503, 504]);

/** A gateway, and the kind of address that it was given with: it leads to no other. */
interface GatewayConnection {
  readonly kind: AddressKind;
  readonly dispatcher: Dispatcher;
}

/**
 * Blocks from a trustless gateway (`GET /ipfs/<cid>?format=raw`, the IPFS Trustless Gateway
 * specification). The answer is rehashed, so the gateway need not be trusted. A busy gateway is asked
 * again; a redirect is followed to the same kind of address only, so that a public gateway reaches
 * nothing inside of a private network.
 */
export function fetchBlocks(gateway: URL, patience: Patience = ownPatience): BlockSource {
  let opened: Promise<GatewayConnection> | undefined;
  return {
    name: gateway.origin,
    async get(cid) {
      opened ??= connect(gateway);
      const connection = await opened.catch((error: unknown) => {
        throw unreachable(gateway, `block ${cid}: ${(error as Error).message}`, error);
      });
      return fetchBlock(gateway, connection, cid, patience);
    },
  };
}

async function connect(gateway: URL): Promise<GatewayConnection> {
  const kind = await fetchAddressKind(gateway);
  return { kind, dispatcher: openAgent(kind) };
}

async function fetchBlock(
  gateway: URL,
  connection: GatewayConnection,
  cid: CID,
  patience: Patience,
): Promise<Uint8Array> {
  const url = new URL(`ipfs/${cid}?format=raw`, withSlash(gateway));
  const attempt = async (): Promise<Attempt<FetchAnswer | FetchFailure>> => {
    const answer = await askOnce(url, connection);
    if (answer instanceof FetchFailure) return { done: !answer.canRetry, value: answer };
    if (!BUSY.has(answer.status)) return { done: true, value: answer };
    const retryAfter = readRetryAfter(answer.retryAfter, patience.now());
    return { done: false, value: answer, retryAfter };
  };
  const answer = await retryReads(attempt, patience, PATIENCE_LIMIT_MS);
  if (answer instanceof FetchFailure) {
    // Longer than a block may be: these are other bytes than the CID names.
    if (answer.kind === "too-large") {
      return verifyBlock(cid, new Uint8Array(MAX_BLOCK_BYTES + 1), gateway.origin);
    }
    throw unreachable(gateway, `block ${cid}: ${answer.message}`, answer);
  }
  if (answer.status === 200) return verifyBlock(cid, answer.bytes, gateway.origin);
  // A gateway that lacks a block proves nothing against it: not found is unknown as well.
  throw unreachable(gateway, `block ${cid}: the gateway answered HTTP ${answer.status}`);
}

async function askOnce(
  url: URL,
  { kind, dispatcher }: GatewayConnection,
): Promise<FetchAnswer | FetchFailure> {
  try {
    return await fetchBytes({
      url,
      method: "GET",
      headers: { accept: "application/vnd.ipld.raw" },
      maxBytes: MAX_BLOCK_BYTES,
      timeout: TIMEOUT_MS,
      maxRedirects: MOST_REDIRECTS,
      kind,
      dispatcher,
    });
  } catch (error) {
    if (error instanceof FetchFailure) return error;
    throw error;
  }
}

function withSlash(gateway: URL): URL {
  const url = new URL(gateway);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

function unreachable(gateway: URL, message: string, cause?: unknown): KronikaError {
  return new KronikaError(
    {
      code: "IPFS_UNREACHABLE",
      message,
      file: gateway.origin,
      fix: "check the gateway's address and that it runs, or try another one",
    },
    { cause },
  );
}
