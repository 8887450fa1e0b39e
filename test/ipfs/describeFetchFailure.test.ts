import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { KronikaError } from "../../src/errors.ts";
import { describeFetchFailure } from "../../src/ipfs/describeFetchFailure.ts";
import { fetchBlocks } from "../../src/ipfs/fetchBlocks.ts";

const HELLO = CID.parse("bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4");

const coded = (code: string) => Object.assign(new Error("x"), { code });

describe("why a gateway gave nothing", () => {
  it("is told from the cause, however deep", () => {
    const failed = (cause: unknown) => new TypeError("fetch failed", { cause });
    const rows: [unknown, RegExp][] = [
      [failed(coded("ECONNREFUSED")), /nobody listens there \(ECONNREFUSED\)/],
      [failed(new AggregateError([coded("ECONNREFUSED")])), /ECONNREFUSED/],
      [failed(failed(coded("ENOTFOUND"))), /no host of that name \(ENOTFOUND\)/],
      [failed(coded("CERT_HAS_EXPIRED")), /^CERT_HAS_EXPIRED$/],
      [failed(new Error("bad port")), /^bad port$/],
      [new DOMException("The operation timed out", "TimeoutError"), /no answer in time/],
      [failed(coded("UND_ERR_SOCKET")), /cut/],
      [failed(undefined), /^fetch failed$/],
      ["thrown text", /^it failed$/],
    ];
    for (const [error, reason] of rows) {
      expect(describeFetchFailure(error))
        .to.match(reason)
        .and.not.match(/TypeError/);
    }
  });

  it("is never the name of a programming error, against real sockets", async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const reasonOf = async (url: string): Promise<string> => {
      const error: unknown = await fetchBlocks(new URL(url))
        .get(HELLO)
        .catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(KronikaError);
      return (error as KronikaError).issues[0].message;
    };
    expect(await reasonOf(`http://127.0.0.1:${port}`)).to.match(/cut/);
    await new Promise((resolve) => server.close(resolve));
    expect(await reasonOf(`http://127.0.0.1:${port}`)).to.match(/ECONNREFUSED/);
    expect(await reasonOf("http://127.0.0.1:1")).to.match(/bad port|ECONNREFUSED/);
  });
});
