import { expect } from "chai";
import fc from "fast-check";
import { CID } from "multiformats/cid";
import { KronikaError } from "../../src/errors.ts";
import { buildDag, type DagFile } from "../../src/ipfs/buildDag.ts";
import { cidDigest, rootFromDigest } from "../../src/ipfs/cid.ts";
import { verifyBlock } from "../../src/ipfs/verifyBlock.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const dagFiles: fc.Arbitrary<DagFile[]> = fc.uniqueArray(
  fc.record({
    path: fc.stringMatching(/^(?:[a-c]\/)?[a-z]{1,8}\.x$/),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }),
  }),
  { minLength: 1, maxLength: 12, selector: ({ path }) => path },
);

describe("buildDag", () => {
  it("gives a file the CID that Kubo gives it: a raw leaf of its sha2-256", async () => {
    const { cids } = await buildDag([{ path: "hello.txt", bytes: text("hello world\n") }]);
    expect(cids.get("hello.txt")?.toString()).to.equal(
      "bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4",
    );
  });

  it("does not depend on the order of the files", async () => {
    await fc.assert(
      fc.asyncProperty(dagFiles, async (files) => {
        const one = await buildDag(files);
        const other = await buildDag(files.toReversed());
        expect(other.root.toString()).to.equal(one.root.toString());
        const order = ({ blocks }: typeof one): string[] => blocks.map(({ cid }) => cid.toString());
        expect(order(other)).to.deep.equal(order(one));
      }),
      { numRuns: 25 },
    );
  });

  it("emits only blocks that hash to their CIDs", async () => {
    const { blocks } = await buildDag([
      { path: "a/1", bytes: new Uint8Array(3 * 1024 * 1024).fill(7) },
      { path: "a/2", bytes: text("two") },
    ]);
    expect(blocks.length).to.be.greaterThan(3);
    for (const { cid, bytes } of blocks) verifyBlock(cid, bytes, "memory");
  });

  it("gives a directory of its own the CID that it has inside a larger tree", async () => {
    const images = [
      { path: "images/1.png", bytes: text("one") },
      { path: "images/2.png", bytes: text("two") },
    ];
    const alone = await buildDag(images);
    const within = await buildDag([...images, { path: "tokens/1.json", bytes: text("{}") }]);
    expect(within.cids.get("images")?.toString()).to.equal(alone.cids.get("images")?.toString());
  });

  it("turns a root into the digest that the contract holds, and back", async () => {
    const { root } = await buildDag([{ path: "a", bytes: text("a") }]);
    expect(cidDigest(root)).to.match(/^0x[0-9a-f]{64}$/);
    expect(rootFromDigest(cidDigest(root)).toString()).to.equal(root.toString());
  });
});

describe("verifyBlock", () => {
  const cid = CID.parse("bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4");

  it("accepts the block and refuses any other bytes", () => {
    const bytes = text("hello world\n");
    expect(verifyBlock(cid, bytes, "x")).to.equal(bytes);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, flip) => {
        const changed = Uint8Array.from(bytes);
        changed[index] = (changed[index] ?? 0) ^ flip;
        expect(() => verifyBlock(cid, changed, "x")).to.throw(KronikaError, "BLOCK_TAMPERED");
      }),
    );
  });

  it("refuses hashes other than sha2-256 and blocks over 2 MiB", () => {
    const identity = CID.parse("bafkqaaa");
    expect(() => verifyBlock(identity, new Uint8Array(), "x")).to.throw("BLOCK_TAMPERED");
    expect(() => verifyBlock(cid, new Uint8Array(2 * 1024 * 1024 + 1), "x")).to.throw(
      "BLOCK_TAMPERED",
    );
  });
});
