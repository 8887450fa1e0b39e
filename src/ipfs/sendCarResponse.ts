import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { CID } from "multiformats/cid";
import type { BlockSource } from "./blockSource.ts";
import type { Block } from "./buildDag.ts";
import { carHeader, carSectionHead } from "./carSection.ts";
import { answerHeaders } from "./gatewayHeaders.ts";
import type { GatewayRequest } from "./gatewayRequest.ts";
import type { ContentPath } from "./readContentPath.ts";
import { type Exchange, isUnchanged } from "./sendBytesResponse.ts";
import { walkDag } from "./walkDag.ts";

/**
 * Answers with a CARv1. Everything is read twice: first to check it and to know the length, then to
 * send it, so that no CAR has to fit into memory.
 */
export async function sendCarResponse(exchange: Exchange, path: ContentPath): Promise<void> {
  const { source, request, message, response } = exchange;
  const headers = answerHeaders(request, "car", path.roots.map(String));
  if (isUnchanged(exchange, headers)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (message.method === "HEAD") {
    // Its length would take a walk through all of it; that it begins here is known.
    await source.get(path.cid);
    response.writeHead(200, headers).end();
    return;
  }
  const header = await carHeader(request.root);
  const cids: CID[] = [];
  let length = header.length;
  for await (const { cid, bytes } of carBlocks(source, request, path)) {
    cids.push(cid);
    length += carSectionHead(cid, bytes.length).length + bytes.length;
  }
  response.writeHead(200, { ...headers, "Content-Length": length });
  await pipeline(
    Readable.from(
      (async function* () {
        yield header;
        for (const cid of cids) {
          const bytes = await source.get(cid);
          yield carSectionHead(cid, bytes.length);
          yield bytes;
        }
      })(),
    ),
    response,
  );
}

/** The blocks on the way to the content, then the content's, depth first. */
async function* carBlocks(
  source: BlockSource,
  { format, scope }: GatewayRequest,
  path: ContentPath,
): AsyncGenerator<Block, void> {
  const once = format.kind === "car" && !format.duplicates;
  const seen = new Set<string>();
  const isNew = (cid: CID): boolean => {
    const key = cid.toString();
    if (once && seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  for (const block of path.blocks) if (isNew(block.cid)) yield block;
  for await (const block of walkDag((cid) => source.get(cid), path.cid, scope)) {
    if (isNew(block.cid)) yield block;
  }
}
