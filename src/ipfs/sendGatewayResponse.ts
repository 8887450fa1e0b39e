import type { IncomingMessage, ServerResponse } from "node:http";
import { exporter } from "ipfs-unixfs-exporter";
import type { BlockSource } from "./blockSource.ts";
import { kronikaCause, toBlockstore } from "./blockstore.ts";
import { concat } from "./concat.ts";
import { answerHeaders, COMMON_HEADERS, PREFLIGHT_HEADERS } from "./gatewayHeaders.ts";
import { parseGatewayRequest } from "./gatewayRequest.ts";
import { readFileContent } from "./readFileContent.ts";
import { type ContentPath, readContentPath } from "./readContentPath.ts";
import { type Exchange, sendBytesResponse } from "./sendBytesResponse.ts";
import { sendCarResponse } from "./sendCarResponse.ts";
import { sendRefusal } from "./sendRefusal.ts";

/** The empty identity CID, by which clients find out that this is a trustless gateway. */
const PROBE = "bafkqaaa";
const STATUS_BY_CODE: Readonly<Record<string, number>> = { PATH_ABSENT: 404, BLOCK_ABSENT: 404 };

/**
 * Answers one HTTP request as an IPFS path gateway and trustless gateway over one source of blocks,
 * which looks nothing up elsewhere. Blocks are rehashed before the first byte of an answer is sent, so
 * a tampered one gives status 500 and nothing of it. The `Host` is not checked: what is served is
 * public, the same for everyone, and cannot be changed from here, so a page that reaches this server
 * under a name of its own gains nothing that `Access-Control-Allow-Origin: *` does not give it.
 * @param onFailure Told why an answer was a 5xx, in a line for a person
 */
export async function sendGatewayResponse(
  source: BlockSource,
  message: IncomingMessage,
  response: ServerResponse,
  onFailure: (line: string) => void,
): Promise<void> {
  const { method = "", url = "", headers } = message;
  try {
    if (method === "OPTIONS") {
      response.writeHead(204, PREFLIGHT_HEADERS).end();
      return;
    }
    const request = parseGatewayRequest(method, url, headers);
    if ("status" in request) sendRefusal(response, request.status, request.message);
    else await sendContent({ source: withProbe(source), request, message, response });
  } catch (error) {
    // The other side went away.
    if (response.destroyed) return;
    const known = kronikaCause(error);
    const status = STATUS_BY_CODE[known?.issues[0].code ?? ""] ?? 500;
    const reason = known?.message ?? "this could not be read";
    // A URL may hold bytes that a terminal obeys.
    if (status >= 500) onFailure(`${method} ${encodeURI(url)}: ${known?.message ?? String(error)}`);
    // Half an answer must not look like a whole one.
    if (response.headersSent) response.destroy();
    else if (status === 404 && isOnlyIfCached(message)) sendRefusal(response, 412, "not kept here");
    else sendRefusal(response, status, reason);
  }
}

async function sendContent(exchange: Exchange): Promise<void> {
  const { source, request } = exchange;
  const path = await readContentPath(source, request.root, request.names);
  switch (request.format.kind) {
    case "raw":
      return sendRaw(exchange, path);
    case "car":
      return sendCarResponse(exchange, path);
    case "file":
      return sendFileOrListing(exchange, path);
  }
}

async function sendRaw(exchange: Exchange, path: ContentPath): Promise<void> {
  const bytes = await exchange.source.get(path.cid);
  const headers = answerHeaders(exchange.request, "raw", path.roots.map(String));
  return sendBytesResponse(exchange, headers, bytes.length, async (first, length) =>
    bytes.subarray(first, first + length),
  );
}

async function sendFileOrListing(exchange: Exchange, path: ContentPath): Promise<void> {
  const { source, request, response } = exchange;
  const entry = await exporter(
    path.cid,
    toBlockstore((cid) => source.get(cid)),
  );
  const roots = path.roots.map(String);
  switch (entry.type) {
    case "file":
    case "raw":
    case "identity":
      return sendBytesResponse(
        exchange,
        answerHeaders(request, "file", roots),
        Number(entry.size),
        (offset, length) =>
          concat(readFileContent((cid) => source.get(cid), entry.node, { offset, length })),
      );
    case "directory": {
      if (!request.trailingSlash) {
        const location = { Location: `${request.contentPath}/`, "Content-Length": 0 };
        response.writeHead(301, { ...COMMON_HEADERS, ...location }).end();
        return;
      }
      const names: string[] = [];
      for await (const { name } of entry.entries()) names.push(`${encodeURIComponent(name)}\n`);
      const bytes = Buffer.from(names.join(""));
      const headers = answerHeaders(request, "listing", roots);
      return sendBytesResponse(exchange, headers, bytes.length, async (offset, length) =>
        bytes.subarray(offset, offset + length),
      );
    }
    default:
      return sendRefusal(response, 400, `a ${entry.type} has no form of its own: use format=raw`);
  }
}

function isOnlyIfCached({ headers }: IncomingMessage): boolean {
  return /\bonly-if-cached\b/i.test(headers["cache-control"] ?? "");
}

function withProbe(source: BlockSource): BlockSource {
  return {
    name: source.name,
    get: async (cid) => (cid.toString() === PROBE ? new Uint8Array() : source.get(cid)),
  };
}
