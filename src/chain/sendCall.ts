import { Contract, type Interface, isError, type Signer } from "ethers";
import { KronikaError } from "../errors.ts";
import type { ContractCall } from "./contractCall.ts";
import { toRpcError } from "./rpcError.ts";
import type { Journal } from "./writeJournal.ts";

/** A mined transaction. `fee` is in wei. */
export interface SentCall {
  readonly label: string;
  readonly hash: string;
  readonly blockNumber: number;
  readonly gasUsed: bigint;
  readonly fee: bigint;
}

/**
 * Tries the call without sending it, sends it, and waits until it is mined.
 * @throws KronikaError TRANSACTION_REVERTED with the contract's own error, FUNDS_TOO_LOW, or
 * RPC_UNREACHABLE
 */
export async function sendCall(
  signer: Signer,
  address: string,
  iface: Interface,
  call: ContractCall,
  journal: Journal,
): Promise<SentCall> {
  const contract = new Contract(address, iface, signer);
  const method = contract.getFunction(call.method);
  const overrides = { value: call.value };
  try {
    await method.staticCall(...call.args, overrides);
    await journal({ event: "sending", label: call.label });
    const transaction = await method.send(...call.args, overrides);
    await journal({ event: "sent", label: call.label, hash: transaction.hash });
    const receipt = await transaction.wait();
    if (receipt === null) throw new Error("no receipt");
    await journal({
      event: "mined",
      label: call.label,
      hash: receipt.hash,
      blockNumber: receipt.blockNumber,
      gasUsed: receipt.gasUsed.toString(),
    });
    return {
      label: call.label,
      hash: receipt.hash,
      blockNumber: receipt.blockNumber,
      gasUsed: receipt.gasUsed,
      fee: receipt.fee,
    };
  } catch (error) {
    throw toCallError(error, call);
  }
}

/** Gas units that a call would use, from the chain itself. Throws like `sendCall`. */
export async function observeGas(
  signer: Signer,
  address: string,
  iface: Interface,
  call: ContractCall,
): Promise<bigint> {
  const method = new Contract(address, iface, signer).getFunction(call.method);
  try {
    await method.staticCall(...call.args, { value: call.value });
    return await method.estimateGas(...call.args, { value: call.value });
  } catch (error) {
    throw toCallError(error, call);
  }
}

function toCallError(error: unknown, call: ContractCall): KronikaError {
  if (isError(error, "INSUFFICIENT_FUNDS")) {
    return new KronikaError(
      {
        code: "FUNDS_TOO_LOW",
        message: `the account cannot pay for "${call.label}"`,
        fix: "fund the account, or choose another one",
      },
      { cause: error },
    );
  }
  if (!isError(error, "CALL_EXCEPTION")) return toRpcError(error, `"${call.label}"`);
  const revert = error.revert;
  const reason =
    revert === null || revert === undefined
      ? (error.reason ?? "without a reason")
      : `${revert.name}(${revert.args.map(String).join(", ")})`;
  return new KronikaError(
    {
      code: "TRANSACTION_REVERTED",
      message: `the contract refuses "${call.label}": ${reason}`,
      fix:
        REVERT_FIXES[revert?.name ?? ""] ?? "run `collection verify` to see how the chain stands",
    },
    { cause: error },
  );
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
