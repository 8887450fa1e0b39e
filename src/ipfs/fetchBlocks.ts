import type { CID } from "multiformats/cid";
import { KronikaError } from "../errors.ts";
import type { BlockSource } from "./blockSource.ts";
import { MAX_BLOCK_BYTES } from "./cid.ts";
import { describeFetchFailure } from "./describeFetchFailure.ts";
import { verifyBlock } from "./verifyBlock.ts";

const TIMEOUT_MS = 30_000;

/**
 * Blocks from a trustless gateway (`GET /ipfs/<cid>?format=raw`, the IPFS Trustless Gateway
 * specification). The answer is rehashed, so the gateway need not be trusted.
 */
export function fetchBlocks(gateway: URL): BlockSource {
  return { name: gateway.origin, get: (cid) => fetchBlock(gateway, cid) };
}

async function fetchBlock(gateway: URL, cid: CID): Promise<Uint8Array> {
  const url = new URL(`ipfs/${cid}?format=raw`, withSlash(gateway));
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { accept: "application/vnd.ipld.raw" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return verifyBlock(cid, await readBody(response), gateway.origin);
  } catch (cause) {
    if (cause instanceof KronikaError) throw cause;
    throw unreachable(gateway, `block ${cid}: ${describeFetchFailure(cause)}`, cause);
  }
  await response.body?.cancel();
  // A gateway that lacks a block proves nothing against it: not found is unknown as well.
  throw unreachable(gateway, `block ${cid}: the gateway answered HTTP ${response.status}`);
}

async function readBody(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    pieces.push(piece);
    // Stop reading: verifyBlock refuses anything longer than a block may be.
    if (length > MAX_BLOCK_BYTES) break;
  }
  return Buffer.concat(pieces);
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
