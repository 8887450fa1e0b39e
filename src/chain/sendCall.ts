import { setTimeout as sleep } from "node:timers/promises";
import {
  Contract,
  type Interface,
  isError,
  type JsonRpcSigner,
  type Signer,
  type TransactionReceipt,
} from "ethers";
import { KronikaError } from "../errors.ts";
import { refusedBy, toCallError, toSendError } from "./callError.ts";
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
 * Tries the call without sending it, writes down what is about to be sent, sends it, and waits until it
 * is mined. What cannot be written down is not sent.
 * @throws KronikaError TRANSACTION_REVERTED with the contract's own error, FUNDS_TOO_LOW, NONCE_TAKEN,
 * TRANSACTION_PENDING, FILE_UNWRITABLE, CHAIN_ID_MISMATCH or RPC_UNREACHABLE
 */
export async function sendCall(
  signer: JsonRpcSigner,
  address: string,
  iface: Interface,
  call: ContractCall,
  journal: Journal,
): Promise<SentCall> {
  const { label, value } = call;
  const data = iface.encodeFunctionData(call.method, call.args);
  const transaction = await prepare(signer, address, iface, call, data);
  const { nonce } = transaction;
  await journal({ event: "sending", label, nonce, to: address, value: value.toString() });
  const hash = await signer.sendUncheckedTransaction(transaction).catch((error: unknown) => {
    throw toSendError(error, call);
  });
  await noteSent(journal, label, hash);
  const receipt = await waitForReceipt(signer, hash, label);
  const { blockNumber, gasUsed, fee } = receipt;
  await journal({ event: "mined", label, hash, blockNumber, gasUsed: gasUsed.toString() });
  if (receipt.status === 0) {
    throw refusedBy(await findReason(signer, address, iface, call, receipt), call, receipt);
  }
  return { label, hash, blockNumber, gasUsed, fee };
}

async function prepare(
  signer: JsonRpcSigner,
  address: string,
  iface: Interface,
  call: ContractCall,
  data: string,
): Promise<{ to: string; data: string; value: bigint; nonce: number; gasLimit: bigint }> {
  try {
    const gasLimit = await observeGas(signer, address, iface, call);
    const nonce = await signer.getNonce("pending");
    return { to: address, data, value: call.value, nonce, gasLimit };
  } catch (error) {
    throw toCallError(error, call);
  }
}

/** The intent is written already, so the transaction is found again; the next one is not sent. */
async function noteSent(journal: Journal, label: string, hash: string): Promise<void> {
  try {
    await journal({ event: "sent", label, hash });
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    const [issue] = error.issues;
    const message = `${issue.message}; "${label}" was sent before that, as ${hash}, and nothing after it`;
    throw new KronikaError({ ...issue, message }, { cause: error });
  }
}

const POLL_MS = 100;

async function waitForReceipt(
  { provider }: JsonRpcSigner,
  hash: string,
  label: string,
): Promise<TransactionReceipt> {
  try {
    for (;;) {
      const receipt = await provider.getTransactionReceipt(hash);
      if (receipt !== null) return receipt;
      await sleep(Math.max(POLL_MS, provider.pollingInterval));
    }
  } catch (error) {
    const failure = toRpcError(error, `the receipt of "${label}"`);
    const [issue] = failure.issues;
    if (issue.code !== "RPC_UNREACHABLE") throw failure;
    throw new KronikaError(
      {
        ...issue,
        message: `${issue.message}; it was sent as ${hash}`,
        fix: "run the command again: it waits for what is on its way, and does the rest",
      },
      { cause: error },
    );
  }
}

/** A receipt gives no reason: the call is tried once more as the chain stood after that block. */
async function findReason(
  signer: Signer,
  address: string,
  iface: Interface,
  call: ContractCall,
  { blockNumber }: TransactionReceipt,
): Promise<Parameters<typeof refusedBy>[0]> {
  const method = new Contract(address, iface, signer).getFunction(call.method);
  // A node without old states has the latest one.
  for (const blockTag of [blockNumber, "latest"]) {
    try {
      await method.staticCall(...call.args, { value: call.value, blockTag });
    } catch (error) {
      if (isError(error, "CALL_EXCEPTION") && (error.revert ?? error.reason) !== null) return error;
    }
  }
  return { reason: null };
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
