import { KronikaError } from "../errors.ts";
import { printable } from "../records/printable.ts";
import type { RpcSettings } from "./rpcSettings.ts";

const LONGEST_MESSAGE = 300;

/**
 * What went wrong between us and an IPFS node's RPC, as a typed error; typed errors pass through. The
 * message holds neither credentials nor more of the URL than its origin. `waited` are the seconds
 * after which the request was given up, if it was.
 */
export function rpcFailure(
  error: unknown,
  settings: RpcSettings,
  doing: string,
  waited?: number,
): KronikaError {
  if (error instanceof KronikaError) return error;
  const status = statusOf(error);
  if (status === 401 || status === 403) return unauthorized(settings, doing, status);
  if (status === 404 || status === 405) {
    return unreachable(settings, `${doing}: it has no IPFS RPC there (${status})`);
  }
  // An error of the client can hold the answer, which may repeat what we sent: it is no `cause`.
  if (status !== undefined) {
    return unreachable(settings, `${doing}: it answered ${status}: ${describe(error, settings)}`);
  }
  if (waited !== undefined) {
    return unreachable(settings, `${doing}: no answer within ${waited} seconds`);
  }
  return unreachable(settings, `${doing}: ${describe(error, settings)}`);
}

/** Undefined, unless the same request may succeed later; then the header that says when. */
export function isBusy(error: unknown): { readonly retryAfter: string | undefined } | undefined {
  const status = statusOf(error);
  // Status 500 stands for everything that Kubo refuses, above all for a block that it lacks.
  const isFailure = status === 500 && !/not (found|pinned)|invalid/i.test((error as Error).message);
  if (!isFailure && ![429, 502, 503, 504].includes(status ?? 0)) return undefined;
  const { headers } = (error as { response: { headers?: Headers } }).response;
  return { retryAfter: headers?.get("retry-after") ?? undefined };
}

/** The HTTP status that the client's error stands for. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("response" in error)) return undefined;
  const { response } = error;
  if (typeof response !== "object" || response === null || !("status" in response))
    return undefined;
  return typeof response.status === "number" ? response.status : undefined;
}

function unauthorized(settings: RpcSettings, doing: string, status: number): KronikaError {
  const sent = settings.authorization === undefined ? "without" : "with this";
  return new KronikaError({
    code: "PIN_UNAUTHORIZED",
    message: `${doing}: refused ${sent} authorization (${status})`,
    file: settings.url.origin,
    field: "IPFS_RPC_AUTHORIZATION",
    fix: "set it to the Authorization header that the server expects, e.g. `Bearer ` and the token: `npx hardhat keystore set IPFS_RPC_AUTHORIZATION`, or an environment variable of that name",
  });
}

function unreachable(settings: RpcSettings, message: string): KronikaError {
  return new KronikaError({
    code: "IPFS_UNREACHABLE",
    message,
    file: settings.url.origin,
    fix: "check IPFS_RPC_URL and that the node runs, then run the command again; IPFS_RPC_TIMEOUT gives a slow one more seconds",
  });
}

/** The innermost message on one line, without URLs and without anything of the authorization. */
function describe(error: unknown, settings: RpcSettings): string {
  let inner = error;
  while (inner instanceof Error && inner.cause !== undefined) inner = inner.cause;
  const message = inner instanceof Error ? inner.message || inner.name : String(inner);
  return withoutSecrets(message, settings);
}

/** Makes a server's words fit for a report. */
export function withoutSecrets(text: string, { authorization = "", url }: RpcSettings): string {
  let clean = text.replaceAll(/\b(?:https?|wss?):\/\/\S+/g, "(URL)");
  // The token can be repeated with and without its scheme, or decoded; a path can be a key as well.
  const [, ...tokens] = authorization.split(" ");
  const decoded = tokens.map((token) => Buffer.from(token, "base64").toString());
  const path = url.pathname.replace(/\/api\/v0$/, "").slice(1);
  const passwords = decoded.flatMap((pair) => pair.split(":").slice(1));
  for (const secret of [authorization, ...tokens, ...decoded, ...passwords, path]) {
    if (secret !== "") clean = clean.replaceAll(secret, "(secret)");
  }
  return printable(clean.split("\n")[0] ?? "").slice(0, LONGEST_MESSAGE);
}
