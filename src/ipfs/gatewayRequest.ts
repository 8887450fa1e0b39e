import { CID } from "multiformats/cid";
import { chooseFormat, type GatewayFormat } from "./gatewayFormat.ts";
import type { DagScope } from "./walkDag.ts";

/** What a gateway is asked for: a content path, and the form of the answer. */
export interface GatewayRequest {
  readonly root: CID;
  /** Names below the root, decoded. */
  readonly names: readonly string[];
  /** The content path in canonical form and percent-encoded, so fit for a header. */
  readonly contentPath: string;
  readonly trailingSlash: boolean;
  readonly format: GatewayFormat;
  readonly scope: DagScope;
  /** `entity-bytes` as asked for; the whole entity is sent, which holds every byte of it. */
  readonly entityBytes: string | undefined;
  /** URL that gives this form without `Accept`; undefined where the request's own URL does. */
  readonly contentLocation: string | undefined;
}

export interface GatewayRefusal {
  readonly status: 400 | 404 | 405 | 406;
  readonly message: string;
}

const SCOPES: readonly DagScope[] = ["block", "entity", "all"];

/**
 * Parses the start of an HTTP request by the IPFS Path Gateway and Trustless Gateway specifications.
 * @param target As in the request line: `/ipfs/<cid>[/path][?query]`
 * @param headers By lower-case name
 */
export function parseGatewayRequest(
  method: string,
  target: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): GatewayRequest | GatewayRefusal {
  if (method !== "GET" && method !== "HEAD")
    return refuse(405, "only GET, HEAD and OPTIONS are served");
  // Two slashes at the start would make the next name a host.
  const url = target.startsWith("//") ? null : URL.parse(target, "http://gateway.invalid");
  if (url === null) return refuse(400, "the request's target is not a URL");
  const [, namespace, rootText = "", ...rest] = url.pathname.split("/");
  if (namespace !== "ipfs" || rootText === "") {
    return refuse(404, "only /ipfs/<CID> and /ipfs/<CID>/<path> are served");
  }
  // A service worker would rule every collection that this origin serves.
  if (headers["service-worker"] !== undefined) return refuse(400, "no service workers");
  const root = parseCID(rootText);
  if (root === undefined) return refuse(400, "this is not a CID");
  const names = decodeNames(rest.filter((name) => name !== ""));
  if (names === undefined) return refuse(400, "the path is not percent-encoded UTF-8");
  // The exporter would take these for separators.
  if (names.some((name) => /[/\\]/.test(name))) return refuse(404, "there is no such path");

  const query = url.searchParams;
  const format = chooseFormat(query, headerText(headers["accept"]));
  if (format === undefined) return refuse(406, "the file itself, format=raw and format=car exist");
  const entityBytes = query.get("entity-bytes") ?? undefined;
  if (entityBytes !== undefined && !/^-?\d+:(?:\*|-?\d+)$/.test(entityBytes)) {
    return refuse(400, "entity-bytes is from:to, like 0:1023 or 0:*");
  }
  const scopeText = entityBytes === undefined ? (query.get("dag-scope") ?? "all") : "entity";
  const scope = SCOPES.find((known) => known === scopeText);
  if (scope === undefined) return refuse(400, `dag-scope is one of: ${SCOPES.join(", ")}`);

  const contentPath = ["", "ipfs", root.toString(), ...names.map(encodeURIComponent)].join("/");
  const located = query.has("format") || format.kind === "file";
  if (!located) query.set("format", format.kind);
  return {
    root,
    names,
    contentPath,
    trailingSlash: url.pathname.endsWith("/"),
    format,
    scope,
    entityBytes,
    contentLocation: located ? undefined : `${contentPath}?${query}`,
  };
}

/** The CID in version 1, as which the blocks are kept. */
function parseCID(text: string): CID | undefined {
  try {
    return CID.parse(text).toV1();
  } catch {
    return undefined;
  }
}

function decodeNames(names: readonly string[]): string[] | undefined {
  try {
    return names.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function headerText(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(",") : value;
}

function refuse(status: GatewayRefusal["status"], message: string): GatewayRefusal {
  return { status, message };
}
