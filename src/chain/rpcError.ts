import { isError } from "ethers";
import { KronikaError } from "../errors.ts";
import { printable } from "../records/printable.ts";

/**
 * A request that got no JSON-RPC answer: the node is not there, is busy, or answers something else.
 * That says nothing about the chain.
 */
export class UnansweredRequest extends Error {
  override readonly name = "UnansweredRequest";
  readonly method: string;

  constructor(message: string, method: string) {
    super(message);
    this.method = method;
  }
}

/** What stands in for the answer where something threw: both pass through every library as they are. */
export function isOwnFailure(error: unknown): error is KronikaError | UnansweredRequest {
  return error instanceof KronikaError || error instanceof UnansweredRequest;
}

/**
 * Whether the contract itself answered that the token does not exist (ERC-6093). Anything else, a
 * revert without data or a time-out, says nothing about the token.
 */
export function isNonexistentToken(error: unknown): boolean {
  return isError(error, "CALL_EXCEPTION") && error.revert?.name === "ERC721NonexistentToken";
}

/** Whether a contract refused a call, or gave an answer that is none. */
export function isRevert(error: unknown): boolean {
  return isError(error, "CALL_EXCEPTION") || isError(error, "BAD_DATA");
}

/** A failure to reach the chain as a typed error; typed errors pass through. */
export function toRpcError(error: unknown, doing: string): KronikaError {
  const own = findCause(error, isOwnFailure);
  if (own instanceof KronikaError) return own;
  return new KronikaError(
    {
      code: "RPC_UNREACHABLE",
      message: `the chain could not be asked for ${doing}: ${nodeWords(own ?? error)}`,
      fix: "check that the node runs and that the network's URL is right, then run the command again",
    },
    { cause: error },
  );
}

/** The first of an error and its causes for which something holds. */
function findCause<T>(error: unknown, holds: (cause: unknown) => cause is T): T | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (holds(cause)) return cause;
  }
  return undefined;
}

const LONGEST_WORDS = 300;

/**
 * The innermost message, on one line: what the node itself said, where it said something. What was
 * sent to it, calldata above all, is left out: ethers puts that into its messages, and nodes repeat it.
 */
export function nodeWords(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause;
  const message =
    findNodeMessage(cause) ??
    (cause instanceof Error ? (shortMessage(cause) ?? cause.message) : String(cause));
  const [line = ""] = withoutCalldata(withoutURLs(message)).split("\n");
  return printable(line).slice(0, LONGEST_WORDS);
}

/** What ethers says without the details that it appends in brackets. */
function shortMessage(error: Error): string | undefined {
  const { shortMessage: text } = error as { shortMessage?: unknown };
  return typeof text === "string" ? text : undefined;
}

/** ethers keeps the node's answer in `error` or `info.error`. */
function findNodeMessage(error: unknown): string | undefined {
  const { error: direct, info } = (error ?? {}) as { error?: unknown; info?: { error?: unknown } };
  for (const answer of [direct, info?.error]) {
    const { message } = (answer ?? {}) as { message?: unknown };
    if (typeof message === "string") return message;
  }
  return undefined;
}

/** Text without the URLs in it: an RPC service's address may carry a key. */
export function withoutURLs(text: string): string {
  return text.replaceAll(/\b(?:https?|wss?):\/\/\S+/gi, "(URL)");
}

/** Hashes and addresses stay; anything longer is what a transaction carries. */
export function withoutCalldata(text: string): string {
  return text.replaceAll(/\b(?:0x)?[0-9a-f]{65,}/gi, "(data)");
}
