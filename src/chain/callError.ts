import { isError } from "ethers";
import { KronikaError } from "../errors.ts";
import { printable } from "../records/printable.ts";
import type { ContractCall } from "./contractCall.ts";
import { findNonceConflict, type NonceConflict } from "./nonceConflict.ts";
import { nodeWords, toRpcError, withoutCalldata } from "./rpcError.ts";

/** Why a call was not tried, not sent, or refused, as a typed error; typed errors pass through. */
export function toCallError(error: unknown, call: ContractCall): KronikaError {
  if (error instanceof KronikaError) return error;
  const doing = `"${call.label}"`;
  if (isError(error, "INSUFFICIENT_FUNDS")) {
    return new KronikaError(
      {
        code: "FUNDS_TOO_LOW",
        message: `the account cannot pay for ${doing}`,
        fix: "fund the account, or choose another one",
      },
      { cause: error },
    );
  }
  if (isError(error, "CALL_EXCEPTION")) return refusedBy(error, call);
  const conflict = conflictOf(error);
  return conflict === undefined ? toRpcError(error, doing) : toNonceError(conflict, doing, error);
}

/**
 * Why a request that sends came to nothing. Where no answer came, the transaction may be on its way
 * all the same.
 */
export function toSendError(error: unknown, call: ContractCall): KronikaError {
  const failure = toCallError(error, call);
  const [issue] = failure.issues;
  if (issue.code !== "RPC_UNREACHABLE") return failure;
  return new KronikaError(
    {
      ...issue,
      message: `${issue.message}; whether it was sent is not known`,
      fix: "run the command again: it looks first at what is on its way and what is done, and sends nothing twice",
    },
    { cause: error },
  );
}

/** The nonce of a transaction is not free any more. */
export function toNonceError(conflict: NonceConflict, doing: string, cause: unknown): KronikaError {
  if (conflict === "known" || conflict === "gap") {
    return new KronikaError(
      {
        code: "TRANSACTION_PENDING",
        message:
          conflict === "known"
            ? `${doing} was sent before: the node has this very transaction, and it waits to be mined`
            : `${doing} was not sent: an earlier transaction of the account is missing or not mined yet`,
        fix: "wait until the account's transactions are mined, then run the command again: it carries on",
      },
      { cause },
    );
  }
  return new KronikaError(
    {
      code: "NONCE_TAKEN",
      message: `${doing} was not sent: another transaction of the same account ${conflict === "used" ? "was mined first" : "waits to be mined in its place"} (the nonce is taken)`,
      fix: "do not send from the account in a wallet at the same time; run the command again: it does what is still to do",
    },
    { cause },
  );
}

function conflictOf(error: unknown): NonceConflict | undefined {
  const said = findNonceConflict(nodeWords(error));
  if (said !== undefined) return said;
  if (isError(error, "NONCE_EXPIRED")) return "used";
  return isError(error, "REPLACEMENT_UNDERPRICED") ? "taken" : undefined;
}

interface Refusal {
  readonly reason: string | null;
  readonly revert?: { readonly name: string; readonly args: readonly unknown[] } | null | undefined;
}

/**
 * The contract's refusal. `mined` is set where the transaction was mined and failed; nothing of it then
 * took place.
 */
export function refusedBy(
  { reason, revert }: Refusal,
  call: ContractCall,
  mined?: { readonly hash: string; readonly blockNumber: number },
): KronikaError {
  const name = revert?.name ?? "";
  const [argument] = revert?.args ?? [];
  const words =
    revert === null || revert === undefined
      ? reason
      : `${name}(${revert.args.map(String).join(", ")})`;
  const issued = name === "KronikaAlreadyIssued" ? Number(argument) : undefined;
  const said = [
    `the contract refuses "${call.label}": ${words === null ? "without a reason" : shown(words)}`,
    ...(issued === undefined ? [] : [`edition ${issued} was issued in between`]),
    ...(mined === undefined
      ? []
      : [
          `transaction ${mined.hash} failed in block ${mined.blockNumber}, and nothing of it took place`,
        ]),
  ];
  return new KronikaError({
    code: "TRANSACTION_REVERTED",
    message: said.join("; "),
    ...(issued === undefined ? {} : { record: issued }),
    fix:
      issued !== undefined && call.method === "mint"
        ? `run the command again: it leaves edition ${issued} out and mints the rest`
        : (REVERT_FIXES[name] ?? "run `collection verify` to see how the chain stands"),
  });
}

const LONGEST_REASON = 300;

/** A contract's words come from outside: on one line, and not longer than a reason is. */
function shown(words: string): string {
  return printable(withoutCalldata(words)).slice(0, LONGEST_REASON);
}

const REVERT_FIXES: Readonly<Record<string, string>> = {
  OwnableUnauthorizedAccount: "use the account that owns the contract",
  KronikaAlreadyIssued:
    "another transaction was first; run the command again to see what is missing",
  KronikaSaleClosed: "open the sale with `collection sale`",
  KronikaFrozen: "nothing can be revised after the freeze; the facts are final",
  KronikaInvalidVoucher:
    "see `collection voucher inspect`; ask the contract's owner for a new voucher",
  KronikaVoucherExpired: "ask the contract's owner for a new voucher",
  KronikaWithdrawalFailed: "the payee refuses money: the owner sets another one (`setPayee`)",
};
