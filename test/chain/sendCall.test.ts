import { expect } from "chai";
import { Interface, type JsonRpcSigner, makeError } from "ethers";
import type { ContractCall } from "../../src/chain/contractCall.ts";
import { UnansweredRequest } from "../../src/chain/rpcError.ts";
import { sendCall } from "../../src/chain/sendCall.ts";
import { KronikaError } from "../../src/errors.ts";

const iface = new Interface(["function freeze()", "error KronikaAlreadyIssued(uint256,address)"]);
const HASH = `0x${"11".repeat(32)}`;
const ADDRESS = `0x${"22".repeat(20)}`;
const call: ContractCall = { label: "mint 1-3", method: "freeze", args: [], value: 0n };

/** A signer whose transaction is mined in block 7 and fails; `refusals` are by the block asked at. */
function failing(refusals: Readonly<Record<string, Error>>): JsonRpcSigner {
  return {
    provider: {
      pollingInterval: 1,
      getTransactionReceipt: async () => ({
        ...{ hash: HASH, status: 0, blockNumber: 7, gasUsed: 1n, fee: 1n },
      }),
    },
    call: async ({ blockTag = "first" }: { blockTag?: string | number }) => {
      const error = refusals[blockTag];
      if (error !== undefined) throw error;
      return "0x";
    },
    estimateGas: async () => 1n,
    getNonce: async () => 0,
    sendUncheckedTransaction: async () => HASH,
  } as unknown as JsonRpcSigner;
}

function refusal(name: string, ...values: unknown[]): Error {
  const data = iface.encodeErrorResult(name, values);
  return makeError("execution reverted", "CALL_EXCEPTION", {
    ...{ action: "call", data, reason: null, transaction: {}, invocation: null, revert: null },
  } as never);
}

async function issueOf(signer: JsonRpcSigner): Promise<KronikaError["issues"][0]> {
  const outcome = await sendCall(signer, ADDRESS, iface, call, async () => {}).catch(
    (error: unknown) => error,
  );
  if (!(outcome instanceof KronikaError)) throw new Error(String(outcome));
  return outcome.issues[0];
}

describe("a transaction that is mined and fails", () => {
  const issued = refusal("KronikaAlreadyIssued", 2n, ADDRESS);

  it("gets its reason from the block in which it failed, or from the latest", async () => {
    for (const refusals of [
      { 7: issued },
      { latest: issued },
      { 7: new UnansweredRequest("no old states", "eth_call"), latest: issued },
    ]) {
      const issue = await issueOf(failing(refusals));
      expect(issue.code).to.equal("TRANSACTION_REVERTED");
      expect(issue.message).to.include("edition 2 was issued in between").and.include(HASH);
      expect(issue.record).to.equal(2);
    }
  });

  it("is told without one where the chain knows none", async () => {
    const { code, message } = await issueOf(failing({}));
    expect(code).to.equal("TRANSACTION_REVERTED");
    expect(message).to.include("without a reason").and.include("failed in block 7");
  });
});
