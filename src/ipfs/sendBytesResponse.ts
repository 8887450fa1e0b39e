import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockSource } from "./blockSource.ts";
import { parseByteRange } from "./byteRange.ts";
import { type Headers, matchesETag } from "./gatewayHeaders.ts";
import type { GatewayRequest } from "./gatewayRequest.ts";
import { sendRefusal } from "./sendRefusal.ts";

/** More than any file that Kronika publishes; an answer is whole in memory before it is sent. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** A request that was understood, and where its answer goes. */
export interface Exchange {
  readonly source: BlockSource;
  readonly request: GatewayRequest;
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

/** Reads so many bytes from an offset on. */
type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>;

/** Answers with a body of `size` bytes, or with the range of it that is asked for. */
export async function sendBytesResponse(
  exchange: Exchange,
  headers: Headers,
  size: number,
  read: ReadBytes,
): Promise<void> {
  const { message, response } = exchange;
  if (isUnchanged(exchange, headers)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (message.method === "HEAD") {
    response.writeHead(200, { ...headers, "Content-Length": size }).end();
    return;
  }
  const { range: rangeText, "if-range": ifRange } = message.headers;
  const applies = ifRange === undefined || ifRange === headers["ETag"];
  const range = parseByteRange(applies ? rangeText : undefined, size);
  if (range === "unsatisfiable") {
    const contentRange = { "Content-Range": `bytes */${size}` };
    return sendRefusal(response, 416, `this has ${size} bytes`, contentRange);
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  const bytes = await readChecked(read, first, last - first + 1);
  const contentRange = range && { "Content-Range": `bytes ${first}-${last}/${size}` };
  response
    .writeHead(range ? 206 : 200, {
      ...headers,
      ...contentRange,
      "Content-Length": bytes.length,
    })
    .end(bytes);
}

async function readChecked(read: ReadBytes, offset: number, length: number): Promise<Uint8Array> {
  if (length > MAX_ANSWER_BYTES) throw new RangeError(`${length} bytes are more than a file has`);
  const bytes = await read(offset, length);
  if (bytes.length !== length) throw new RangeError(`${bytes.length} bytes instead of ${length}`);
  return bytes;
}

/** Whether the client says that it has this already. */
export function isUnchanged({ message }: Exchange, headers: Headers): boolean {
  return matchesETag(message.headers["if-none-match"], headers["ETag"] ?? "");
}
