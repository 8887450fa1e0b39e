import { CAR_TYPE, RAW_TYPE } from "./gatewayFormat.ts";
import type { GatewayRequest } from "./gatewayRequest.ts";

export type Headers = Readonly<Record<string, string>>;

/**
 * On every answer. Whoever asks may read it: what is served is public, and nothing here depends on who
 * asks.
 */
export const COMMON_HEADERS: Headers = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "Content-Length, Content-Location, Content-Range, ETag, X-Ipfs-Path, X-Ipfs-Roots",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
  // An SVG that is opened by itself could run scripts otherwise.
  "Content-Security-Policy":
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
  Vary: "Accept",
};

export const PREFLIGHT_HEADERS: Headers = {
  ...COMMON_HEADERS,
  Allow: "GET, HEAD, OPTIONS",
  "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
  "Access-Control-Allow-Headers":
    "Accept, Cache-Control, Content-Type, If-None-Match, If-Range, Range, User-Agent, X-Requested-With",
  "Access-Control-Max-Age": "86400",
};

/** What a CID names never changes. */
const IMMUTABLE = "public, max-age=29030400, immutable";
/** A listing is not named by the CID alone: the code that writes it may change. */
const LISTING = "public, max-age=604800, stale-while-revalidate=2678400";
const LISTING_VERSION = 1;

/** All that `build` writes; HTML is not among them, and so never rendered. */
const TYPES: Readonly<Record<string, string>> = {
  json: "application/json",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  svg: "image/svg+xml",
};

/** Headers of an answer with status 200, 206 or 304, without those of its length and range. */
export function answerHeaders(
  request: GatewayRequest,
  kind: "file" | "listing" | "raw" | "car",
  roots: readonly string[],
): Headers {
  const cid = roots.at(-1) ?? request.root.toString();
  const { contentLocation } = request;
  return {
    ...COMMON_HEADERS,
    "Cache-Control": kind === "listing" ? LISTING : IMMUTABLE,
    ...(contentLocation === undefined ? {} : { "Content-Location": contentLocation }),
    "X-Ipfs-Path": request.contentPath,
    "X-Ipfs-Roots": roots.join(","),
    ...kindHeaders(request, kind, cid),
  };
}

function kindHeaders(
  request: GatewayRequest,
  kind: "file" | "listing" | "raw" | "car",
  cid: string,
): Headers {
  switch (kind) {
    case "file":
      return {
        "Content-Type": contentType(request.names.at(-1) ?? ""),
        ETag: `"${cid}"`,
        "Accept-Ranges": "bytes",
      };
    case "listing":
      return {
        "Content-Type": "text/plain; charset=utf-8",
        ETag: `"DirIndex-${LISTING_VERSION}_CID-${cid}"`,
      };
    case "raw":
      return {
        "Content-Type": RAW_TYPE,
        "Content-Disposition": `attachment; filename="${cid}.bin"`,
        ETag: `"${cid}.raw"`,
        "Accept-Ranges": "bytes",
      };
    case "car": {
      const dups = request.format.kind === "car" && request.format.duplicates ? "y" : "n";
      const variant = [request.scope, request.entityBytes ?? "", dups].join(";");
      return {
        "Content-Type": `${CAR_TYPE}; version=1; order=dfs; dups=${dups}`,
        "Content-Disposition": `attachment; filename="${cid}.car"`,
        // The blocks on the way from the root are in it too, so the last CID would not name it.
        ETag: `"${variant};${request.contentPath}.car"`,
        "Accept-Ranges": "none",
      };
    }
  }
}

/** The media type of a file by the extension of its name. */
export function contentType(name: string): string {
  const extension = /\.(?<extension>[a-z]+)$/i.exec(name)?.groups?.["extension"] ?? "";
  return TYPES[extension.toLowerCase()] ?? "application/octet-stream";
}

/** Whether an `If-None-Match` names this entity tag (weak comparison, RFC 9110, section 13.1.2). */
export function matchesETag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  // Our tags hold no comma and no space.
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
