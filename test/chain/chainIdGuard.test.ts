import { expect } from "chai";
import { Transaction, Wallet } from "ethers";
import { guardChainId } from "../../src/chain/chainIdGuard.ts";
import { KronikaError } from "../../src/errors.ts";

const KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

function request(method: string, ...params: unknown[]) {
  return { jsonrpc: "2.0" as const, id: 1, method, params };
}

function raw(chainId: bigint, type: number): string {
  const transaction = Transaction.from({
    type,
    chainId,
    to: `0x${"11".repeat(20)}`,
    gasLimit: 21_000n,
    nonce: 0,
    gasPrice: type < 2 ? 1n : null,
  });
  transaction.signature = new Wallet(KEY).signingKey.sign(transaction.unsignedHash);
  return transaction.serialized;
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return "admitted";
  } catch (error) {
    return error instanceof KronikaError ? error.issues[0].code : String(error);
  }
}

const domain = (chainId: unknown): string =>
  JSON.stringify({ domain: { chainId }, types: {}, message: {} });

describe("the chain id of a connection", () => {
  const TABLE: [string, ReturnType<typeof request>, "admitted" | "CHAIN_ID_MISMATCH"][] = [
    ["a transaction without one", request("eth_sendTransaction", { to: "0x11" }), "admitted"],
    ["a transaction with it", request("eth_sendTransaction", { chainId: "0x5" }), "admitted"],
    [
      "a transaction with another",
      request("eth_sendTransaction", { chainId: "0x1" }),
      "CHAIN_ID_MISMATCH",
    ],
    [
      "one to be signed alone",
      request("eth_signTransaction", { chainId: "0x1" }),
      "CHAIN_ID_MISMATCH",
    ],
    ["one signed for it, type 2", request("eth_sendRawTransaction", raw(5n, 2)), "admitted"],
    ["one signed for it, type 1", request("eth_sendRawTransaction", raw(5n, 1)), "admitted"],
    ["one signed for it, legacy", request("eth_sendRawTransaction", raw(5n, 0)), "admitted"],
    [
      "one signed for another, type 2",
      request("eth_sendRawTransaction", raw(1n, 2)),
      "CHAIN_ID_MISMATCH",
    ],
    [
      "one signed for another, legacy",
      request("eth_sendRawTransaction", raw(1n, 0)),
      "CHAIN_ID_MISMATCH",
    ],
    [
      "one signed for every chain",
      request("eth_sendRawTransaction", raw(0n, 0)),
      "CHAIN_ID_MISMATCH",
    ],
    ["one that is none", request("eth_sendRawTransaction", "0x1234"), "CHAIN_ID_MISMATCH"],
    ["typed data for it", request("eth_signTypedData_v4", "0x11", domain("0x5")), "admitted"],
    ["typed data in decimals", request("eth_signTypedData_v4", "0x11", domain("5")), "admitted"],
    ["typed data as a number", request("eth_signTypedData_v4", "0x11", domain(5)), "admitted"],
    [
      "typed data for another",
      request("eth_signTypedData_v4", "0x11", domain(1)),
      "CHAIN_ID_MISMATCH",
    ],
    ["typed data for none", request("eth_signTypedData_v4", "0x11", "{}"), "CHAIN_ID_MISMATCH"],
    ["typed data that is none", request("eth_signTypedData_v4", "0x11", "{"), "CHAIN_ID_MISMATCH"],
  ];

  for (const [name, asked, outcome] of TABLE) {
    it(`${outcome === "admitted" ? "admits" : "refuses"} ${name}`, () => {
      const guard = guardChainId("network test");
      guard.observed("0x5");
      expect(codeOf(() => guard.admit(asked))).to.equal(outcome);
    });
  }

  it("stands in every transaction that is still to be signed", () => {
    const guard = guardChainId("network test", 5n);
    const { params } = guard.admit(request("eth_sendTransaction", { to: "0x11" }));
    expect(params).to.deep.equal([{ to: "0x11", chainId: "0x5" }]);
  });

  it("that changes ends the connection, also after it has changed back", () => {
    for (const other of ["0x1", "1", null, "0xzz", {}]) {
      const guard = guardChainId("network test");
      guard.observed("0x5");
      expect(codeOf(() => guard.observed(other))).to.equal("CHAIN_ID_MISMATCH");
      expect(codeOf(() => guard.admit(request("eth_blockNumber")))).to.equal("CHAIN_ID_MISMATCH");
    }
  });

  it("is asked for before all that signs, and before nothing else", () => {
    const guard = guardChainId("network test");
    const signing = ["eth_sendTransaction", "eth_sendRawTransaction", "eth_signTypedData_v4"];
    expect(signing.every((method) => guard.isSigning(method))).to.equal(true);
    expect(guard.isSigning("eth_call")).to.equal(false);
  });
});
