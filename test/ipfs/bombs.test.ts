import * as dagPb from "@ipld/dag-pb";
import { expect } from "chai";
import { UnixFS } from "ipfs-unixfs";
import { CID } from "multiformats/cid";
import { sha256 } from "multiformats/hashes/sha2";
import * as Digest from "multiformats/hashes/digest";
import { parseEditionsFile } from "../../src/editions/editionsFile.ts";
import { KronikaError } from "../../src/errors.ts";
import type { BlockSource } from "../../src/ipfs/blockSource.ts";
import { type FileKind, mostBlocks } from "../../src/ipfs/fileBounds.ts";
import { readPath } from "../../src/ipfs/readPath.ts";
import { verifyBlock } from "../../src/ipfs/verifyBlock.ts";
import { parseWalletToken } from "../../src/verify/compareWallet.ts";
import { fetchURI } from "../../src/verify/observeIpfs.ts";

const MiB = 1024 * 1024;

/** Blocks in memory, each hashed right; counts what is asked for. */
class Blocks implements BlockSource {
  readonly name = "memory";
  readonly #blocks = new Map<string, Uint8Array>();
  requests = 0;
  bytes = 0;

  async get(cid: CID): Promise<Uint8Array> {
    this.requests += 1;
    const bytes = this.#blocks.get(cid.toString()) ?? new Uint8Array();
    this.bytes += bytes.length;
    return verifyBlock(cid, bytes, this.name);
  }

  async raw(bytes: Uint8Array): Promise<CID> {
    return this.#add(0x55, bytes);
  }

  async node(
    data: UnixFS,
    links: readonly { cid: CID; name?: string; size?: number }[],
  ): Promise<CID> {
    const Links = links.map(({ cid, name = "", size = 1 }) => ({
      Hash: cid,
      Name: name,
      Tsize: size,
    }));
    return this.#add(dagPb.code, dagPb.encode({ Data: data.marshal(), Links }));
  }

  /** A root directory with this one file in `tokens/`. */
  async rootOf(file: CID): Promise<CID> {
    const tokens = await this.node(new UnixFS({ type: "directory" }), [
      { cid: file, name: "1.json" },
    ]);
    return this.node(new UnixFS({ type: "directory" }), [{ cid: tokens, name: "tokens" }]);
  }

  async #add(code: number, bytes: Uint8Array): Promise<CID> {
    const cid = CID.createV1(code, await sha256.digest(bytes));
    this.#blocks.set(cid.toString(), bytes);
    return cid;
  }
}

/** `levels` of nodes with `width` links each to the one below, down to `leaf` bytes. */
async function tower(
  blocks: Blocks,
  leaf: number,
  width: number,
  levels: number,
  honest: boolean,
): Promise<CID> {
  let cid = await blocks.raw(new Uint8Array(leaf));
  let size = leaf;
  for (let level = 0; level < levels; level += 1) {
    const below = size;
    const sizes = Array.from({ length: width }, () => BigInt(honest ? below : 0));
    const links = Array.from({ length: width }, () => ({ cid }));
    cid = await blocks.node(new UnixFS({ type: "file", blockSizes: sizes }), links);
    size *= width;
  }
  return cid;
}

describe("content that hashes right and is a bomb", () => {
  /** Name, how it is built, and the kind of file that it is read as. */
  const FILES: [string, (blocks: Blocks) => Promise<CID>, FileKind][] = [
    ["100 TB that declare 0 bytes", (blocks) => tower(blocks, MiB, 1_000, 3, false), "image"],
    ["10 TB that say so", (blocks) => tower(blocks, MiB, 1_000, 3, true), "image"],
    ["65 million leaves of one byte", (blocks) => tower(blocks, 1, 400, 3, true), "image"],
    ["60 million leaves of no byte", (blocks) => tower(blocks, 0, 400, 3, true), "image"],
    ["a million leaves as a token", (blocks) => tower(blocks, 1, 1_000, 2, true), "json"],
    ["a token of 2 MiB", (blocks) => blocks.raw(new Uint8Array(2 * MiB)), "json"],
    ["a file 3,000 levels deep", (blocks) => tower(blocks, 1, 1, 3_000, true), "image"],
  ];

  for (const [name, build, kind] of FILES) {
    it(`${name}: refused, or nothing, within bounds`, async () => {
      const blocks = new Blocks();
      const root = await blocks.rootOf(await build(blocks));
      const outcome = await readPath(blocks, root, "tokens/1.json", kind).catch(
        (error: unknown) => error,
      );
      if (outcome instanceof KronikaError) expect(outcome.issues[0].code).to.equal("PATH_ABSENT");
      else expect(outcome).to.have.nested.property("bytes.length", 0);
      expect(blocks.requests).to.be.at.most(mostBlocks(kind) + 1);
      expect(blocks.bytes).to.be.below(4 * MiB);
    });
  }

  it("shards 3,000 deep are refused within bounds", async () => {
    const blocks = new Blocks();
    let shard = await blocks.raw(Buffer.from("{}"));
    const data = new UnixFS({ type: "hamt-sharded-directory", fanout: 256n, hashType: 0x22n });
    data.data = new Uint8Array(32).fill(255);
    // Every slot leads to the next shard, whatever a name hashes to.
    for (let level = 0; level < 3_000; level += 1) {
      const links = Array.from({ length: 256 }, (_, slot) => ({
        cid: shard,
        name: slot.toString(16).toUpperCase().padStart(2, "0"),
      }));
      shard = await blocks.node(data, links);
    }
    const uri = `ipfs://${shard}/1.json`;
    const file = await fetchURI(blocks, uri, "json");
    expect(file.kind).to.equal("wrong");
    expect(blocks.requests).to.be.at.most(mostBlocks("json") + 1);
  });

  it("identity CIDs in one another are refused within bounds", async () => {
    const blocks = new Blocks();
    let inner: CID = CID.createV1(0x55, Digest.create(0, new Uint8Array(1)));
    for (let level = 0; level < 2_000; level += 1) {
      const data = new UnixFS({ type: "file", blockSizes: [1n] }).marshal();
      const bytes = dagPb.encode({ Data: data, Links: [{ Hash: inner, Name: "", Tsize: 1 }] });
      inner = CID.createV1(dagPb.code, Digest.create(0, bytes));
    }
    const root = await blocks.rootOf(inner);
    const file = await fetchURI(blocks, `ipfs://${root}/tokens/1.json`, "json");
    expect(file.kind).to.equal("wrong");
    expect(blocks.requests).to.be.at.most(mostBlocks("json") + 1);
  });

  it("JSON of nothing but brackets is refused before it is parsed", () => {
    for (const text of [
      "[".repeat(16 * MiB - 1),
      `[${"[],".repeat(4 * MiB)}[]]`,
      '{"a":'.repeat(100_000),
    ]) {
      expect(() => parseEditionsFile(Buffer.from(text), "editions.json")).to.throw(KronikaError);
      expect(parseWalletToken(Buffer.from(text.slice(0, MiB)))).to.equal(undefined);
    }
  });

  it("leaves room for the largest that there can be", async () => {
    const blocks = new Blocks();
    const image = await tower(blocks, MiB, 64, 1, true);
    const root = await blocks.rootOf(image);
    const { bytes } = await readPath(blocks, root, "tokens/1.json", "image");
    expect(bytes.length).to.equal(64 * MiB);
  });
});
