import type { ServerResponse } from "node:http";
import { COMMON_HEADERS, type Headers } from "./gatewayHeaders.ts";

/** An answer without content, and why there is none. */
export function sendRefusal(
  response: ServerResponse,
  status: number,
  reason: string,
  extra: Headers = {},
): void {
  const bytes = Buffer.from(`${reason}\n`);
  response
    .writeHead(status, {
      ...COMMON_HEADERS,
      ...(status === 405 ? { Allow: "GET, HEAD, OPTIONS" } : {}),
      ...extra,
      "Cache-Control": "no-store",
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": bytes.length,
    })
    .end(bytes);
}
