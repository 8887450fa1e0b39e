import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { KronikaError } from "../../src/errors.ts";
import { fetchBlocks } from "../../src/ipfs/fetchBlocks.ts";

const HELLO = CID.parse("bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4");

describe("fetchBlocks", () => {
  let server: Server;
  let answer: { status: number; body: Uint8Array };
  let asked: string | undefined;
  let gateway: URL;

  beforeEach(async () => {
    answer = { status: 200, body: Buffer.from("hello world\n") };
    server = createServer((request, response) => {
      asked = request.url;
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    gateway = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/some/prefix`);
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  async function codeOf(): Promise<string> {
    try {
      await fetchBlocks(gateway).get(HELLO);
      return "none";
    } catch (error) {
      if (error instanceof KronikaError) return error.issues[0].code;
      throw error;
    }
  }

  it("asks for the raw block and gives back its bytes", async () => {
    const bytes = await fetchBlocks(gateway).get(HELLO);
    expect(new TextDecoder().decode(bytes)).to.equal("hello world\n");
    expect(asked).to.equal(`/some/prefix/ipfs/${HELLO}?format=raw`);
  });

  it("refuses other bytes than the CID names", async () => {
    answer.body = Buffer.from("hello world!\n");
    expect(await codeOf()).to.equal("BLOCK_TAMPERED");
  });

  it("refuses a block that does not end", async () => {
    answer.body = Buffer.alloc(5 * 1024 * 1024);
    expect(await codeOf()).to.equal("BLOCK_TAMPERED");
  });

  it("knows nothing when the gateway does not give the block", async () => {
    for (const status of [401, 404, 410, 429, 500, 504]) {
      answer.status = status;
      expect(await codeOf(), String(status)).to.equal("IPFS_UNREACHABLE");
    }
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await codeOf()).to.equal("IPFS_UNREACHABLE");
  });
});
