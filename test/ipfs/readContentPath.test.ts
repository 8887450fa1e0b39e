import { expect } from "chai";
import type { CID } from "multiformats/cid";
import { KronikaError } from "../../src/errors.ts";
import type { BlockSource } from "../../src/ipfs/blockSource.ts";
import { buildDag } from "../../src/ipfs/buildDag.ts";
import { importFiles } from "../../src/ipfs/importFiles.ts";
import { readContentPath } from "../../src/ipfs/readContentPath.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function memory(blocks: ReadonlyMap<string, Uint8Array>): BlockSource {
  return {
    name: "memory",
    async get(cid) {
      const bytes = blocks.get(cid.toString());
      if (bytes !== undefined) return bytes;
      throw new KronikaError({ code: "BLOCK_ABSENT", message: String(cid), fix: "build it" });
    },
  };
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return "none";
  } catch (error) {
    if (error instanceof KronikaError) return error.issues[0].code;
    throw error;
  }
}

describe("readContentPath", function () {
  this.timeout(20_000);

  it("gives a CID for the root and each name, through the shards of a large directory", async () => {
    const files = Array.from({ length: 6000 }, (_, index) => ({
      path: `tokens/${index}.json`,
      bytes: text(String(index)),
    }));
    const dag = await buildDag(files);
    const source = memory(new Map(dag.blocks.map(({ cid, bytes }) => [cid.toString(), bytes])));
    for (const name of ["0.json", "68.json", "5999.json"]) {
      const { cid, roots, blocks } = await readContentPath(source, dag.root, ["tokens", name]);
      const paths = ["", "tokens", `tokens/${name}`];
      expect(roots.map(String)).to.deep.equal(paths.map((path) => String(dag.cids.get(path))));
      expect(cid.toString()).to.equal(roots.at(-1)?.toString());
      // Root, directory, and at least one shard of it.
      expect(blocks.length).to.be.within(3, 5);
    }
    expect(await codeOf(readContentPath(source, dag.root, ["tokens", "6000.json"]))).to.equal(
      "PATH_ABSENT",
    );
  });

  it("finds nothing below a file, however the file is made", async () => {
    for (const profile of ["unixfs-v0-2015", "unixfs-v1-2025"] as const) {
      for (const content of [text("small"), new Uint8Array(1_500_000)]) {
        const blocks = new Map<string, Uint8Array>();
        let root: CID | undefined;
        const files = [{ path: "file", content }];
        for await (const entry of importFiles(files, profile, ({ cid, bytes }) => {
          blocks.set(cid.toString(), bytes);
        })) {
          root = entry.cid;
        }
        if (root === undefined) throw new Error("nothing imported");
        const source = memory(blocks);
        expect((await readContentPath(source, root, ["file"])).roots).to.have.lengthOf(2);
        for (const names of [["file", "x"], ["file", "x", "y"], ["other"]]) {
          expect(await codeOf(readContentPath(source, root, names))).to.equal("PATH_ABSENT");
        }
      }
    }
  });

  it("tells a block that is not there from a name that is not there", async () => {
    const dag = await buildDag([{ path: "tokens/1.json", bytes: text("{}") }]);
    const source = memory(new Map());
    expect(await codeOf(readContentPath(source, dag.root, ["tokens"]))).to.equal("BLOCK_ABSENT");
  });
});
