import { expect } from "chai";
import { makeError } from "ethers";
import { toCallError, toSendError } from "../../src/chain/callError.ts";
import type { ContractCall } from "../../src/chain/contractCall.ts";
import { UnansweredRequest } from "../../src/chain/rpcError.ts";

const CALLDATA = `0x${"ab".repeat(500)}`;
const call: ContractCall = { label: "mint 1 to 0x11", method: "mint", args: [], value: 0n };

/** A node's answer to `eth_sendTransaction`, as ethers hands it on. */
function answered(message: string): Error {
  const payload = { method: "eth_sendTransaction", params: [{ data: CALLDATA }] };
  return makeError("could not coalesce error", "UNKNOWN_ERROR", {
    error: { code: -32_000, message },
    payload,
  } as never);
}

/** What nodes say of a nonce: geth, Nethermind, Besu, Erigon, Reth, OpenEthereum, anvil, Hardhat. */
const NONCES: [string, "NONCE_TAKEN" | "TRANSACTION_PENDING"][] = [
  ["nonce too low", "NONCE_TAKEN"],
  [
    "nonce too low: address 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266, tx: 5 state: 6",
    "NONCE_TAKEN",
  ],
  ["nonce too low: next nonce 6, tx nonce 5", "NONCE_TAKEN"],
  ["Nonce too low", "NONCE_TAKEN"],
  [
    "Nonce too low. Expected nonce to be 6 but got 5. Note that transactions can't be queued when automining.",
    "NONCE_TAKEN",
  ],
  ["Transaction nonce is too low. Try incrementing the nonce.", "NONCE_TAKEN"],
  ["Transaction nonce is below sender account nonce: nonce below", "NONCE_TAKEN"],
  ["OldNonce", "NONCE_TAKEN"],
  ["OldNonce, Current nonce: 6, nonce of rejected tx: 5", "NONCE_TAKEN"],
  ["NONCE_TOO_LOW", "NONCE_TAKEN"],
  ["replacement transaction underpriced", "NONCE_TAKEN"],
  ["Replacement transaction underpriced. A gasPrice of at least 9 is necessary", "NONCE_TAKEN"],
  ["REPLACEMENT_UNDERPRICED", "NONCE_TAKEN"],
  ["ReplacementNotAllowed", "NONCE_TAKEN"],
  ["future transaction tries to replace pending", "NONCE_TAKEN"],
  ["INTERNAL_ERROR: could not replace existing tx", "NONCE_TAKEN"],
  ["There is another transaction with same nonce in the queue.", "NONCE_TAKEN"],
  ["already known", "TRANSACTION_PENDING"],
  ["ALREADY_EXISTS: already known", "TRANSACTION_PENDING"],
  ["AlreadyKnown", "TRANSACTION_PENDING"],
  ["Known transaction", "TRANSACTION_PENDING"],
  [`Known transaction: 0x${"11".repeat(32)}`, "TRANSACTION_PENDING"],
  ["existing tx with same hash", "TRANSACTION_PENDING"],
  ["transaction already imported", "TRANSACTION_PENDING"],
  ["Nonce too high. Expected nonce to be 5 but got 7.", "TRANSACTION_PENDING"],
];

describe("why a transaction came to nothing", () => {
  for (const [words, code] of NONCES) {
    it(`"${words.slice(0, 50)}" is ${code}, without calldata`, () => {
      for (const error of [answered(words), answered(`${words} ${CALLDATA}`)]) {
        const [issue] = toSendError(error, call).issues;
        expect(issue.code).to.equal(code);
        expect(issue.message + issue.fix).to.not.include("abab");
      }
    });
  }

  it("is told by ethers' own codes too", () => {
    const transaction = { data: CALLDATA };
    for (const code of ["NONCE_EXPIRED", "REPLACEMENT_UNDERPRICED"] as const) {
      const error = makeError("some other words", code, { transaction } as never);
      expect(toSendError(error, call).issues[0].code).to.equal("NONCE_TAKEN");
    }
  });

  it("is in no message a kilobyte of calldata", () => {
    const errors = [
      answered(`something failed: {"data":"${CALLDATA}"}`),
      makeError(`odd (payload={ "data": "${CALLDATA}" })`, "SERVER_ERROR", {} as never),
      new Error(`odd ${CALLDATA.slice(2)}`),
      new UnansweredRequest("the node answered 503", "eth_sendRawTransaction"),
    ];
    for (const error of errors) {
      const [issue] = toSendError(error, call).issues;
      expect(issue.code).to.equal("RPC_UNREACHABLE");
      expect(issue.message).to.not.include("abab");
      expect(issue.message).to.include("whether it was sent is not known");
    }
  });

  it("names the edition that was issued in between, and that the rest can be minted", () => {
    const revert = { name: "KronikaAlreadyIssued", args: [7n, "0x11"], signature: "" };
    const error = makeError("reverted", "CALL_EXCEPTION", { revert, reason: null } as never);
    const [issue] = toCallError(error, call).issues;
    expect(issue).to.include({ code: "TRANSACTION_REVERTED", record: 7 });
    expect(issue.message).to.include("edition 7 was issued in between");
    expect(issue.fix).to.include("leaves edition 7 out and mints the rest");
  });

  it("holds a hostile reason on one printable line", () => {
    const reason = `\u001b[2Jall is well\n\u202e${"x".repeat(5000)}`;
    const error = makeError("reverted", "CALL_EXCEPTION", { reason, revert: null } as never);
    const [{ message }] = toCallError(error, call).issues;
    expect(message)
      .to.match(/^[\x20-\x7e]{1,500}$/)
      .and.include(String.raw`\u{1b}[2J`);
  });
});
