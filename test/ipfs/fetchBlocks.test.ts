import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { KronikaError } from "../../src/errors.ts";
import { fetchBlocks } from "../../src/ipfs/fetchBlocks.ts";
import { countedPatience } from "../transfer/patience.ts";

const HELLO = CID.parse("bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4");

describe("fetchBlocks", () => {
  let server: Server;
  let answer: { status: number; body: Uint8Array; headers?: Record<string, string> };
  /** Answers before the usual one; each is given once. */
  let first: (typeof answer)[];
  let requests: number;
  let asked: string | undefined;
  let gateway: URL;

  beforeEach(async () => {
    answer = { status: 200, body: Buffer.from("hello world\n") };
    first = [];
    requests = 0;
    server = createServer((request, response) => {
      asked = request.url;
      requests += 1;
      const { status, body, headers } = first.shift() ?? answer;
      response.writeHead(status, headers).end(body);
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
      await fetchBlocks(gateway, countedPatience()).get(HELLO);
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

  it("asks a busy gateway again, as long as it is asked to wait", async () => {
    const none = Buffer.alloc(0);
    const now = Date.UTC(2026, 0, 1);
    for (const [given, waits] of [
      [[{ status: 429, body: none, headers: { "retry-after": "2" } }], [2_250]],
      [
        [{ status: 503, body: none, headers: { "retry-after": "Thu, 01 Jan 2026 00:00:04 GMT" } }],
        [4_250],
      ],
      [[500, 502, 504].map((status) => ({ status, body: none })), [250, 500, 1_000]],
    ] as const) {
      first = [...given];
      const patience = countedPatience(now);
      const bytes = await fetchBlocks(gateway, patience).get(HELLO);
      expect(new TextDecoder().decode(bytes)).to.equal("hello world\n");
      expect(patience.waits).to.deep.equal(waits);
    }
  });

  it("gives up at once where it is asked to wait for longer than it may", async () => {
    answer = { status: 429, body: Buffer.alloc(0), headers: { "retry-after": "3600" } };
    expect(await codeOf()).to.equal("IPFS_UNREACHABLE");
    expect(requests).to.equal(1);
  });

  it("does not ask again for what is not there", async () => {
    answer.status = 404;
    expect(await codeOf()).to.equal("IPFS_UNREACHABLE");
    expect(requests).to.equal(1);
  });

  it("follows a redirect on loopback, a few times", async () => {
    const redirect = (location: string) => ({
      status: 302,
      body: Buffer.alloc(0),
      headers: { location },
    });
    first = [redirect("/a"), redirect(`http://localhost:${gateway.port}/b`), redirect("/c")];
    expect(await codeOf()).to.equal("none");
    expect(asked).to.equal("/c");
    requests = 0;
    first = [1, 2, 3, 4, 5].map((hop) => redirect(`/${hop}`));
    expect(await codeOf()).to.equal("IPFS_UNREACHABLE");
    expect(requests).to.equal(4);
  });

  it("follows no redirect to another kind of address, or to what is none", async () => {
    for (const location of [
      ...["http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://192.168.0.1/"],
      ...["http://[fd00:ec2::254]/", "http://[::ffff:169.254.169.254]/", "http://2852039166/"],
      ...["http://0xa9fea9fe/", "http://0251.0376.0251.0376/", "http://8.8.8.8/", "//100.64.0.1/x"],
      ...[
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://me:secret@127.0.0.1/",
        "http://",
        "data:,x",
      ],
    ]) {
      first = [{ status: 307, body: Buffer.alloc(0), headers: { location } }];
      requests = 0;
      const outcome = await fetchBlocks(gateway, countedPatience())
        .get(HELLO)
        .catch((error: unknown) => error);
      // It is refused for what it is, not because nobody happens to answer there.
      expect(outcome, location)
        .to.be.instanceOf(KronikaError)
        .with.property("message")
        .that.matches(
          /^IPFS_UNREACHABLE: .*(leads from a loopback|redirects to what is no address)/,
        );
      expect(requests, location).to.equal(1);
    }
  });
});
