import { isError } from "ethers";
import { KronikaError } from "../errors.ts";

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
  if (error instanceof KronikaError) return error;
  return new KronikaError(
    {
      code: "RPC_UNREACHABLE",
      message: `the chain could not be asked for ${doing}: ${rootMessage(error)}`,
      fix: "check that the node runs and that the network's URL is right, then run the command again",
    },
    { cause: error },
  );
}

/** The first line of the innermost message. */
function rootMessage(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return withoutURLs(message.split("\n")[0] ?? "").slice(0, 300);
}

/** Text without the URLs in it: an RPC service's address may carry a key. */
export function withoutURLs(text: string): string {
  return text.replaceAll(/\b(?:https?|wss?):\/\/\S+/g, "(URL)");
}
