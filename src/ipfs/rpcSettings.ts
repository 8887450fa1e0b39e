import { KronikaError } from "../errors.ts";

/** How an IPFS node's RPC is reached. All of it may be secret except the URL's origin. */
export interface RpcSettings {
  /** Ends with `/api/v0`; no user, no query. */
  readonly url: URL;
  /** The whole value of the Authorization header; undefined: none is sent. */
  readonly authorization?: string | undefined;
  /** Longest time for one request, in seconds; undefined: what each kind of request may take. */
  readonly timeout?: number | undefined;
}

/** Node's fetch waits no longer than this for an answer to begin, whatever it is told. */
const LONGEST_TIMEOUT = 300;

/**
 * Reads the settings as a person gave them; an empty text is none.
 * @throws KronikaError OPTION_INVALID, without the value, which may hold a secret
 */
export function parseRpcSettings(texts: {
  readonly url: string;
  readonly authorization: string;
  readonly timeout: string;
}): RpcSettings {
  return {
    url: parseRpcUrl(texts.url),
    authorization: parseAuthorization(texts.authorization.trim()),
    timeout: parseTimeout(texts.timeout.trim()),
  };
}

function parseRpcUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw invalid(
      "IPFS_RPC_URL",
      "is not the address of an RPC",
      "write it like http://127.0.0.1:5001 or https://ipfs.example/api/v0",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw invalid(
      "IPFS_RPC_URL",
      "holds a user or a password",
      "leave them out of the URL, and set IPFS_RPC_AUTHORIZATION to `Basic ` and the base64 of user:password",
    );
  }
  const path = url.pathname.replace(/\/+$/, "");
  url.pathname = path.endsWith("/api/v0") ? path : `${path}/api/v0`;
  return url;
}

function parseAuthorization(text: string): string | undefined {
  // What a header cannot hold would be quoted, whole, by the error of whoever sends it.
  if (/^[\x20-\x7e]*$/.test(text)) return text === "" ? undefined : text;
  throw invalid(
    "IPFS_RPC_AUTHORIZATION",
    "is not one line of ASCII, as a header's value must be",
    "set it to the value of the Authorization header, e.g. `Bearer ` and the token",
  );
}

function parseTimeout(text: string): number | undefined {
  if (text === "") return undefined;
  const seconds = /^[0-9]{1,3}$/.test(text) ? Number(text) : 0;
  if (seconds >= 1 && seconds <= LONGEST_TIMEOUT) return seconds;
  throw invalid(
    "IPFS_RPC_TIMEOUT",
    `is not a number of seconds from 1 to ${LONGEST_TIMEOUT}`,
    "set it to the seconds that one request may take, or leave it out",
  );
}

function invalid(field: string, message: string, fix: string): KronikaError {
  return new KronikaError({ code: "OPTION_INVALID", message, field, fix });
}
