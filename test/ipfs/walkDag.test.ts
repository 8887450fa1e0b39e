import { expect } from "chai";
import type { CID } from "multiformats/cid";
import { buildDag, type Dag, type DagFile } from "../../src/ipfs/buildDag.ts";
import { type DagScope, walkDag } from "../../src/ipfs/walkDag.ts";

const MIB = 1024 * 1024;

describe("walkDag", function () {
  this.timeout(20_000);
  const big = { path: "images/1.png", bytes: new Uint8Array(2 * MIB + 1).fill(1) };
  const small = { path: "tokens/1.json", bytes: new TextEncoder().encode("{}\n") };

  async function walk(dag: Dag, path: string, scope: DagScope): Promise<string[]> {
    const blocks = new Map(dag.blocks.map(({ cid, bytes }) => [cid.toString(), bytes]));
    const get = async (cid: CID): Promise<Uint8Array> => blocks.get(String(cid)) ?? Buffer.alloc(0);
    const start = dag.cids.get(path);
    if (start === undefined) throw new Error(`nothing at ${path}`);
    const walked: string[] = [];
    for await (const block of walkDag(get, start, scope)) walked.push(block.cid.toString());
    return walked;
  }

  const cid = (dag: Dag, path: string): string => String(dag.cids.get(path));

  it("gives all blocks, parents first and depth first", async () => {
    const dag = await buildDag([big, small]);
    const all = await walk(dag, "", "all");
    expect(all[0]).to.equal(cid(dag, ""));
    expect(all[1]).to.equal(cid(dag, "images"));
    expect(all[2]).to.equal(cid(dag, "images/1.png"));
    expect(all.slice(-2)).to.deep.equal([cid(dag, "tokens"), cid(dag, "tokens/1.json")]);
    expect(new Set(all)).to.deep.equal(new Set(dag.blocks.map((block) => block.cid.toString())));
    // The two whole chunks are the same block, and it is linked twice.
    expect(all.length).to.equal(dag.blocks.length + 1);
  });

  it("gives one block, or what makes up a file or lists a directory", async () => {
    const dag = await buildDag([big, small]);
    expect(await walk(dag, "", "block")).to.deep.equal([cid(dag, "")]);
    expect(await walk(dag, "", "entity")).to.deep.equal([cid(dag, "")]);
    expect(await walk(dag, "images/1.png", "block")).to.have.lengthOf(1);
    expect(await walk(dag, "images/1.png", "entity")).to.have.lengthOf(4);
    expect(await walk(dag, "tokens/1.json", "entity")).to.deep.equal([cid(dag, "tokens/1.json")]);
  });

  it("lists a sharded directory without its files", async () => {
    const files: DagFile[] = Array.from({ length: 6000 }, (_, index) => ({
      path: `tokens/${index}.json`,
      bytes: new TextEncoder().encode(String(index)),
    }));
    const dag = await buildDag(files);
    const listing = await walk(dag, "tokens", "entity");
    expect(listing.length).to.be.greaterThan(200);
    const leaves = new Set(files.map(({ path }) => cid(dag, path)));
    expect(listing.filter((one) => leaves.has(one))).to.deep.equal([]);
    expect((await walk(dag, "tokens", "all")).length).to.equal(listing.length + files.length);
  });
});
