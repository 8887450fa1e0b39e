import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as dagPb from "@ipld/dag-pb";
import { expect } from "chai";
import fc from "fast-check";
import { UnixFS } from "ipfs-unixfs";
import { importer } from "ipfs-unixfs-importer";
import { fixedSize } from "ipfs-unixfs-importer/chunker";
import { balanced } from "ipfs-unixfs-importer/layout";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { sha256 } from "multiformats/hashes/sha2";
import { KronikaError } from "../../src/errors.ts";
import { concat } from "../../src/ipfs/concat.ts";
import { fetchBlocks } from "../../src/ipfs/fetchBlocks.ts";
import { type ContentRange, readFileContent } from "../../src/ipfs/readFileContent.ts";
import { readPath } from "../../src/ipfs/readPath.ts";
import { observeWallet } from "../../src/verify/observeWallet.ts";

/** Every block of a tree of 7-byte chunks, three links a node, by CID. */
async function importTree(files: Record<string, Uint8Array>): Promise<{
  root: CID;
  blocks: Map<string, Uint8Array>;
}> {
  const blocks = new Map<string, Uint8Array>();
  const put = async (cid: CID, bytes: unknown): Promise<CID> => {
    blocks.set(cid.toString(), bytes as Uint8Array);
    return cid;
  };
  const candidates = Object.entries(files).map(([path, content]) => ({ path, content }));
  let root: CID | undefined;
  for await (const { cid } of importer(
    candidates,
    { put },
    {
      cidVersion: 1,
      rawLeaves: true,
      wrapWithDirectory: true,
      chunker: fixedSize({ chunkSize: 7 }),
      layout: balanced({ maxChildrenPerNode: 3 }),
    },
  )) {
    root = cid;
  }
  if (root === undefined) throw new Error("nothing was imported");
  return { root, blocks };
}

const CONTENT = Uint8Array.from({ length: 100 }, (_, index) => index);

/** The file as the exporter's first block has it. */
async function contentOf(
  blocks: ReadonlyMap<string, Uint8Array>,
  first: CID,
  range?: ContentRange,
): Promise<Uint8Array> {
  const get = async (cid: CID): Promise<Uint8Array> => {
    const bytes = blocks.get(cid.toString());
    if (bytes !== undefined) return bytes;
    throw new KronikaError({
      code: "IPFS_UNREACHABLE",
      message: `block ${cid}`,
      fix: "",
    });
  };
  const bytes = await get(first);
  const node = first.code === dagPb.code ? dagPb.decode(bytes) : bytes;
  return concat(readFileContent(get, node, range));
}

describe("readFileContent", () => {
  let blocks: Map<string, Uint8Array>;
  let first: CID;
  let root: CID;

  before(async () => {
    ({ blocks, root } = await importTree({ "file.bin": CONTENT }));
    const [link] = dagPb.decode(blocks.get(root.toString()) ?? new Uint8Array()).Links;
    first = link?.Hash as CID;
  });

  it("gives the bytes of every range", async () => {
    expect(Buffer.from(await contentOf(blocks, first))).to.deep.equal(Buffer.from(CONTENT));
    await fc.assert(
      fc.asyncProperty(fc.nat(110), fc.nat(110), async (offset, length) => {
        const bytes = await contentOf(blocks, first, { offset, length });
        expect([...bytes]).to.deep.equal([...CONTENT.subarray(offset, offset + length)]);
      }),
    );
  });

  it("throws what the source throws, whichever block is missing, and leaves no promise alone", async () => {
    const below = [...blocks.keys()].filter((cid) => cid !== root.toString());
    expect(below.length).to.be.greaterThan(20);
    for (const missing of below) {
      const rest = new Map(blocks);
      rest.delete(missing);
      const error = await contentOf(rest, first).catch((thrown: unknown) => thrown);
      expect(error, missing).to.be.instanceOf(KronikaError);
    }
    const alone = new Map([[first.toString(), blocks.get(first.toString()) ?? new Uint8Array()]]);
    expect(await contentOf(alone, first).catch((thrown: unknown) => thrown)).to.be.instanceOf(
      KronikaError,
    );
    // An unhandled rejection comes a turn of the event loop later; mocha fails on it.
    await new Promise((resolve) => setImmediate(resolve));
  });

  it("refuses a DAG that contradicts itself, or does not end", async () => {
    const made = new Map<string, Uint8Array>();
    const put = async (bytes: Uint8Array, codec: number): Promise<CID> => {
      const cid = CID.createV1(codec, await sha256.digest(bytes));
      made.set(cid.toString(), bytes);
      return cid;
    };
    const file = (
      links: readonly CID[],
      lengths: readonly number[],
      type: "file" | "directory" = "file",
    ) =>
      put(
        dagPb.encode(
          dagPb.prepare({
            Data: new UnixFS({ type, blockSizes: lengths.map(BigInt) }).marshal(),
            Links: links.map((Hash) => ({ Hash, Name: "", Tsize: 0 })),
          }),
        ),
        dagPb.code,
      );
    const leaf = await put(Uint8Array.of(1, 2, 3), raw.code);
    const nest = async (levels: number): Promise<CID> =>
      file([levels === 0 ? leaf : await nest(levels - 1)], [3]);
    const forms: [string, CID, RegExp][] = [
      ["a leaf longer than said", await file([leaf], [2]), /holds 3 bytes where 2/],
      ["a leaf shorter than said", await file([leaf], [4]), /holds 3 bytes where 4/],
      ["a child node longer than said", await file([await file([leaf], [3])], [2]), /holds 3/],
      ["fewer lengths than links", await file([leaf, leaf], [3]), /2 links and 1 lengths/],
      ["a directory below a file", await file([await file([], [], "directory")], [1]), /directory/],
      ["too many levels", await nest(9), /levels deep/],
      [
        "too many blocks",
        await file(Array<CID>(4097).fill(leaf), Array<number>(4097).fill(3)),
        /more than 4096 blocks/,
      ],
      [
        "no UnixFS",
        await file([await put(dagPb.encode(dagPb.prepare({})), dagPb.code)], [1]),
        /no UnixFS/,
      ],
    ];
    for (const [form, cid, message] of forms) {
      const error = await contentOf(made, cid).catch((thrown: unknown) => thrown);
      expect(String(error), form).to.match(message);
    }
    // What is said to hold nothing is not fetched.
    expect(await contentOf(made, await file([await nest(2000)], [0]))).to.have.length(0);
  });
});

describe("a gateway that lacks blocks of a file of several levels", () => {
  let server: Server;
  let url: URL;
  let blocks: Map<string, Uint8Array>;

  beforeEach(async () => {
    server = createServer((request, response) => {
      const [, cid = ""] = /^\/ipfs\/([a-z0-9]+)\?/.exec(request.url ?? "") ?? [];
      const bytes = blocks.get(cid);
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it("is unknown for that edition alone", async () => {
    const json = new TextEncoder().encode("{}");
    const long = Uint8Array.from({ length: 90 }, (_, index) => 255 - index);
    const tree = await importTree({ "tokens/1.json": json, "tokens/2.json": long });
    ({ blocks } = tree);
    const whole = await readPath(fetchBlocks(url), tree.root, "tokens/2.json");
    expect([...whole.bytes]).to.deep.equal([...long]);
    // All but the way to the files: what is below the second file's first block goes.
    const second = dagPb.decode(blocks.get(whole.cid.toString()) ?? new Uint8Array());
    for (const { Hash } of second.Links) {
      const child = dagPb.decode(blocks.get(Hash.toString()) ?? new Uint8Array());
      for (const { Hash: leaf } of child.Links) blocks.delete(leaf.toString());
    }
    const metadataRoot = `0x${Buffer.from(tree.root.multihash.digest).toString("hex")}`;
    const views = await observeWallet(
      fetchBlocks(url),
      metadataRoot,
      [1, 2].map((number) => ({ kind: "unreachable", number, detail: "" })),
    );
    expect(views.map(({ token }) => token.kind)).to.deep.equal(["read", "unreachable"]);
    await new Promise((resolve) => setImmediate(resolve));
  });
});
