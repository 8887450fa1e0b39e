import { lookup as lookUp, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, type Dispatcher, EnvHttpProxyAgent, request as send } from "undici";
import { addressKind, type AddressKind, literalAddress } from "./addressKind.ts";
import type { Patience } from "./retryReads.ts";

/** Why there is no whole answer. The text names neither the URL nor anything that the server said. */
export class FetchFailure extends Error {
  override readonly name = "FetchFailure";

  readonly kind: "refused" | "timeout" | "too-large" | "redirect" | "broken";
  /** Whether the next try may do better. */
  readonly canRetry: boolean;

  constructor(kind: FetchFailure["kind"], message: string, canRetry = false) {
    super(message);
    this.kind = kind;
    this.canRetry = canRetry;
  }
}

/** Waits as long as it says. */
export const ownPatience: Patience = {
  now: () => Date.now(),
  wait: async (milliseconds) => {
    await sleep(milliseconds);
  },
  random: () => Math.random(),
};

export interface FetchRequest {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** An answer that is longer is given up while it comes in. */
  readonly maxBytes: number;
  /** For the whole answer, redirects and all. */
  readonly timeout: number;
  readonly dispatcher: Dispatcher;
  /** Set: redirects are followed, at most this many; 0 or unset: one is a failure. */
  readonly maxRedirects?: number;
  /** Unset: any. Set: a host that is none of this kind is not asked. */
  readonly kind?: AddressKind;
}

export interface FetchAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly bytes: Uint8Array;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Sends one request and reads the answer within its bounds. The body is taken as it comes: nothing is
 * asked to be compressed, and nothing is expanded.
 * @throws FetchFailure
 */
export async function fetchBytes(request: FetchRequest): Promise<FetchAnswer> {
  const signal = AbortSignal.timeout(request.timeout);
  try {
    let { url } = request;
    for (let followed = 0; ; followed += 1) {
      assertKind(url, request.kind);
      const { statusCode, headers, body } = await send(url, {
        method: request.method,
        headers: { "user-agent": "Kronika", ...request.headers },
        ...(request.body === undefined ? {} : { body: request.body }),
        dispatcher: request.dispatcher,
        signal,
      });
      if (!REDIRECTS.has(statusCode)) {
        const retryAfter = headers["retry-after"];
        return {
          status: statusCode,
          retryAfter: Array.isArray(retryAfter) ? retryAfter[0] : retryAfter,
          bytes: await readBody(body, request.maxBytes),
        };
      }
      // Its end is of no interest, but would be thrown where nobody listens.
      body.on("error", () => {}).destroy();
      if (followed >= (request.maxRedirects ?? 0)) {
        throw new FetchFailure("redirect", `it redirects (${statusCode}), ${followed + 1} times`);
      }
      url = nextUrl(url, headers["location"]);
    }
  } catch (error) {
    throw toFetchFailure(error, signal.aborted ? request.timeout : undefined);
  }
}

async function readBody(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    // Leaving the loop ends the connection.
    if (length > maxBytes) {
      throw new FetchFailure("too-large", `the answer is longer than ${maxBytes} bytes`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function nextUrl(url: URL, location: string | string[] | undefined): URL {
  const next = typeof location === "string" ? URL.parse(location, url.href) : null;
  if (next !== null && /^https?:$/.test(next.protocol) && next.username === "") return next;
  throw new FetchFailure("redirect", "it redirects to what is no address on the web");
}

function assertKind(url: URL, kind: AddressKind | undefined): void {
  const address = literalAddress(url);
  if (kind === undefined || address === undefined || addressKind(address) === kind) return;
  throw foreign(kind, addressKind(address));
}

function foreign(kind: AddressKind, other: AddressKind): FetchFailure {
  return new FetchFailure(
    "redirect",
    `it leads from a ${kind} address to a ${other} one, which is not asked`,
  );
}

/** What kind of address a URL leads to; a name is looked up. */
export async function fetchAddressKind(url: URL): Promise<AddressKind> {
  const literal = literalAddress(url);
  if (literal !== undefined) return addressKind(literal);
  const found = await new Promise<string>((resolve, reject) => {
    lookUp(url.hostname, (error, address) => {
      if (error === null) resolve(address);
      else reject(toFetchFailure(error));
    });
  });
  return addressKind(found);
}

/**
 * Connections that are only made to addresses of one kind, whatever a name leads to at that moment.
 * They stay open for the next request, and end by themselves.
 */
export function openAgent(kind: AddressKind): Dispatcher {
  return new Agent({ connect: { lookup: lookupOf(kind) } });
}

/** Connections to a URL of the configuration, through a proxy where the environment names one. */
export function openTrustedAgent(url: URL): Dispatcher {
  const address = literalAddress(url);
  const isLocal =
    /(^|\.)localhost\.?$/.test(url.hostname) ||
    (address !== undefined && addressKind(address) === "loopback");
  return isLocal ? new Agent() : new EnvHttpProxyAgent();
}

type Lookup = typeof lookUp;

/** A look-up that passes on only addresses of one kind. `resolve` is Node's own, or a test's. */
export function lookupOf(kind: AddressKind, resolve: Lookup = lookUp): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) return callback(error, "", 0);
      const allowed = found.filter(({ address }) => addressKind(address) === kind);
      const [first] = allowed;
      if (first === undefined) {
        return callback(foreign(kind, addressKind(found[0]?.address ?? "")), "", 0);
      }
      return options.all === true
        ? callback(null, allowed)
        : callback(null, first.address, first.family);
    });
  };
}

const REFUSED = new Set(["ECONNREFUSED", "ENOTFOUND", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN"]);
const CUT_OFF = new Set([
  "ECONNRESET",
  "EPIPE",
  "UND_ERR_SOCKET",
  "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH",
]);

function toFetchFailure(error: unknown, timeout?: number): FetchFailure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FetchFailure) return cause;
  }
  if (timeout !== undefined) {
    return new FetchFailure("timeout", `no whole answer within ${timeout / 1000} seconds`);
  }
  const code = codeOf(error);
  if (REFUSED.has(code)) return new FetchFailure("refused", `it cannot be reached (${code})`);
  // The library's own message may quote a header or a part of the address.
  return new FetchFailure("broken", `the answer is broken (${code})`, CUT_OFF.has(code));
}

function codeOf(error: unknown): string {
  // Where a host has several addresses, each has failed for a reason of its own.
  const inner = error instanceof AggregateError ? (error.errors as unknown[])[0] : error;
  const { code } = inner as NodeJS.ErrnoException;
  if (typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code)) return code;
  return inner instanceof Error ? inner.name : "no reason given";
}
