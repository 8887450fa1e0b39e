import type { LookupAddress, LookupOptions } from "node:dns";
import { expect } from "chai";
import { addressKind, type AddressKind, literalAddress } from "../../src/transfer/addressKind.ts";
import { lookupOf } from "../../src/transfer/fetchBytes.ts";

const TABLE: Readonly<Record<AddressKind, readonly string[]>> = {
  public: [
    "8.8.8.8",
    "1.1.1.1",
    "172.32.0.1",
    "2606:4700:4700::1111",
    "::ffff:8.8.8.8",
    "[2606:4700::1]",
  ],
  loopback: [
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "::1",
    "[::1]",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "0:0:0:0:0:0:0:1",
  ],
  private: [
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "100.100.100.200",
    "fd00:ec2::254",
    "fc00::1",
    "::ffff:10.0.0.1",
    "::10.0.0.1",
  ],
  "link-local": [
    "169.254.169.254",
    "169.254.170.2",
    "fe80::1",
    "fe80::1%eth0",
    "::ffff:169.254.169.254",
    "::ffff:a9fe:a9fe",
    "168.63.129.16",
  ],
  reserved: [
    "192.0.2.1",
    "192.0.0.192",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "ff02::1",
    "2001:db8::1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "2001:0:1::1",
    "",
    "metadata",
  ],
};

describe("addressKind", () => {
  for (const [kind, addresses] of Object.entries(TABLE)) {
    for (const address of addresses) {
      it(`"${address}" is ${kind}`, () => {
        expect(addressKind(address)).to.equal(kind);
      });
    }
  }

  it("sees through every way to write an address in a URL", () => {
    for (const host of [
      "2130706433",
      "0x7f000001",
      "0177.0.0.1",
      "127.1",
      "0x7f.1",
      "127.0.0.1.",
      "[::ffff:127.0.0.1]",
      "[::7f00:1]",
      "①②⑦.0.0.1",
    ]) {
      const literal = literalAddress(new URL(`http://${host}/`));
      expect(addressKind(literal ?? ""), host).to.equal("loopback");
    }
    for (const host of ["localhost", "localhost.", "LOCALHOST", "a.localhost", "example.com"]) {
      expect(literalAddress(new URL(`http://${host}/`)), host).to.equal(undefined);
    }
  });
});

describe("a look-up for one kind of address", () => {
  async function look(kind: AddressKind, ...addresses: string[]): Promise<unknown> {
    const resolve = ((
      _host: string,
      _options: LookupOptions,
      done: (error: null, found: LookupAddress[]) => void,
    ) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      )) as never;
    return new Promise((settle) => {
      lookupOf(kind, resolve)("gateway.example", { all: true }, (error, found) =>
        settle(
          error === null ? (found as LookupAddress[]).map(({ address }) => address) : error.name,
        ),
      );
    });
  }

  it("passes on only that kind, whatever the name leads to", async () => {
    expect(await look("public", "8.8.8.8", "2606:4700::1")).to.deep.equal([
      "8.8.8.8",
      "2606:4700::1",
    ]);
    expect(await look("public", "169.254.169.254", "8.8.8.8")).to.deep.equal(["8.8.8.8"]);
    expect(await look("loopback", "127.0.0.1", "::1")).to.deep.equal(["127.0.0.1", "::1"]);
    for (const address of [
      "127.0.0.1",
      "10.0.0.1",
      "169.254.169.254",
      "::1",
      "fd00::1",
      "::ffff:10.0.0.1",
    ]) {
      expect(await look("public", address), address).to.equal("FetchFailure");
    }
    expect(await look("loopback", "8.8.8.8")).to.equal("FetchFailure");
    expect(await look("private", "127.0.0.1")).to.equal("FetchFailure");
    expect(await look("public")).to.equal("FetchFailure");
  });
});
