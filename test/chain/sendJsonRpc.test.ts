import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { Agent } from "undici";
import { UnansweredRequest } from "../../src/chain/rpcError.ts";
import { type RpcResponse, sendJsonRpc } from "../../src/chain/sendJsonRpc.ts";
import { countedPatience } from "../transfer/patience.ts";

type Answer = (response: ServerResponse, request: IncomingMessage) => unknown;

const result =
  (value: unknown): Answer =>
  (response) =>
    response.end(JSON.stringify({ jsonrpc: "2.0", id: 1, result: value }));
const status =
  (code: number, headers = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end("<html>");

describe("sendJsonRpc", () => {
  let server: Server;
  let answers: Answer[];
  let asked: number;
  let waits: number[];

  before(async () => {
    server = createServer((request, response) => {
      request.resume();
      asked += 1;
      ((answers.length > 1 ? answers.shift() : answers[0]) ?? status(404))(response, request);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  async function ask(method: string, ...given: Answer[]): Promise<RpcResponse | string> {
    answers = given;
    asked = 0;
    const patience = countedPatience();
    ({ waits } = patience);
    const endpoint = {
      url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/key`),
      headers: {},
      timeout: 20_000,
      dispatcher: new Agent(),
      redact: (text: string) => text.replaceAll("key", "(secret)"),
      patience,
    };
    return sendJsonRpc(endpoint, { jsonrpc: "2.0", id: 1, method, params: [] }).catch(
      (error: unknown) => {
        if (error instanceof UnansweredRequest) return error.message;
        throw error;
      },
    );
  }

  it("asks a busy node again where it only reads", async () => {
    for (const busy of [
      ...[429, 500, 502, 503, 504].map((code) => status(code)),
      ((response) => response.destroy()) satisfies Answer,
      ((response) =>
        response.end(
          '{"jsonrpc":"2.0","id":1,"error":{"code":-32005,"message":"slow"}}',
        )) satisfies Answer,
    ]) {
      for (const method of ["eth_call", "eth_getLogs", "eth_blockNumber", "net_version"]) {
        const answer = await ask(method, busy, result("0x1"));
        expect(answer).to.have.property("result", "0x1");
        expect(waits).to.deep.equal([250]);
      }
    }
    await ask("eth_call", status(429, { "retry-after": "3" }), result("0x1"));
    expect(waits).to.deep.equal([3_250]);
  });

  it("sends what signs or sends once, whatever comes back", async () => {
    for (const method of [
      "eth_sendTransaction",
      "eth_sendRawTransaction",
      "eth_signTypedData_v4",
      "personal_sign",
      "evm_mine",
      "hardhat_reset",
    ]) {
      for (const busy of [
        status(429),
        status(503),
        ((response) => response.destroy()) satisfies Answer,
      ]) {
        expect(await ask(method, busy, result("0x1")), method).to.be.a("string");
        expect(asked, method).to.equal(1);
      }
    }
  });

  it("takes nothing for an answer that is none", async () => {
    const texts = [
      "",
      "<html>",
      "[]",
      "null",
      "{}",
      '{"jsonrpc":"2.0","id":1}',
      '{"error":{"code":"x"}}',
      "[".repeat(100_000),
      `{"result":"${"x".repeat(5_000_000)}"}`,
    ];
    for (const text of texts) {
      const outcome = await ask("eth_call", (response) => response.end(text));
      expect(outcome, text.slice(0, 30)).to.be.a("string").with.length.below(100);
      expect(asked).to.equal(1);
    }
    for (const code of [301, 307, 401, 404]) {
      const outcome = await ask("eth_call", status(code, { location: "http://127.0.0.1/" }));
      expect(outcome, String(code)).to.be.a("string");
      expect(asked).to.equal(1);
    }
  });

  it("stops reading an answer that does not end", async () => {
    for (const [method, limit] of [
      ["eth_call", 4],
      ["eth_getLogs", 64],
    ] as const) {
      let written = 0;
      const piece = Buffer.alloc(1024 * 1024, " ");
      const outcome = await ask(method, (response) => {
        const write = (): void => {
          while (!response.destroyed && written < 500) {
            written += 1;
            if (!response.write(piece)) {
              response.once("drain", write);
              return;
            }
          }
          response.end();
        };
        write();
      });
      expect(outcome).to.equal(`the answer is longer than ${limit * 1024 * 1024} bytes`);
      expect(written).to.be.below(limit + 64);
    }
  });

  it("hands on what the node says, without what is secret", async () => {
    const said = { code: -32_000, message: "no key", data: { url: "/v3/key", list: ["key"] } };
    const answer = await ask("eth_call", (response) =>
      response.end(JSON.stringify({ jsonrpc: "2.0", id: 1, error: said })),
    );
    expect(answer).to.have.deep.property("error", {
      code: -32_000,
      message: "no (secret)",
      data: { url: "/v3/(secret)", list: ["(secret)"] },
    });
  });
});
