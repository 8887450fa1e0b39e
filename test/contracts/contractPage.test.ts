import { expect } from "chai";
import { AbiCoder, concat, keccak256, parseEther, sha256, toUtf8Bytes } from "ethers";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { buildEditionsTree, leafValue } from "../../src/editions/editionsTree.ts";
import { buildTraitsTree } from "../../src/editions/traitsTree.ts";
import { argumentsFor, createChain } from "./deployGroup.ts";
import { deployEditions } from "./editionsContract.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");

/** From here on, the tree is written out as the page describes it: without the library. */
const abi = AbiCoder.defaultAbiCoder();

interface Encoded {
  readonly words: string[];
  readonly once: string;
  readonly leaf: string;
}

function encode(types: string[], values: unknown[]): Encoded {
  const bytes = abi.encode(types, values);
  const once = keccak256(bytes);
  return { words: bytes.slice(2).match(/.{64}/g) ?? [], once, leaf: keccak256(once) };
}

function pair(left = "", right = ""): string {
  return keccak256(left < right ? concat([left, right]) : concat([right, left]));
}

/** The nodes of a tree of hashed leaves; node 0 is the root. */
function layOut(leaves: readonly string[]): string[] {
  const length = 2 * leaves.length - 1;
  const nodes = Array.from({ length }, () => "");
  for (const [rank, leaf] of [...leaves].sort().entries()) nodes[length - 1 - rank] = leaf;
  for (let node = leaves.length - 2; node >= 0; node -= 1) {
    nodes[node] = pair(nodes[2 * node + 1], nodes[2 * node + 2]);
  }
  return nodes;
}

const GROUP = [
  {
    price: parseEther("0.7"),
    json: '{"name":"1/3"}',
    traits: [
      ["Decade", "1960s"],
      ["Country", "Czechoslovakia"],
      ["Country", "Soviet Union"],
    ],
  },
  { price: 0n, json: '{"name":"2/3"}', traits: [["Decade", "1910s"]] },
  { price: parseEther("1"), json: '{"name":"3/3"}', traits: [["Decade", "1980s"]] },
] as const;

const EDITION = ["uint256", "uint256", "uint256", "bytes32", "bytes32"];

const built = GROUP.map(({ price, json, traits }, index) => {
  const traitLeaves = traits.map((trait) => encode(["string", "string"], [...trait]));
  const traitNodes = layOut(traitLeaves.map(({ leaf }) => leaf));
  const traitsRoot = traitNodes[0] ?? "";
  const metadataDigest = sha256(toUtf8Bytes(json));
  const number = index + 1;
  const leaf = encode(EDITION, [number, GROUP.length, price, traitsRoot, metadataDigest]);
  return { number, price, traits, traitLeaves, traitNodes, traitsRoot, metadataDigest, leaf };
});
const nodes = layOut(built.map(({ leaf }) => leaf.leaf));

describe("docs/contract.md", () => {
  const page = read("docs/contract.md");

  it("names tests that there are", () => {
    const sources = readdirSync(new URL("test/contracts", ROOT))
      .filter((name) => name.endsWith(".t.sol"))
      .map((name) => read(`test/contracts/${name}`))
      .join("\n");
    const named = [...page.matchAll(/`((?:test|testFuzz|invariant)_\w+)`/g)].map(
      ([, name]) => name,
    );
    expect(named).to.have.length.above(30);
    expect(named.filter((name) => !sources.includes(`function ${name}(`))).to.deep.equal([]);
    const files = [...page.matchAll(/`((?:test|contracts)\/[\w./]+\.(?:sol|ts))`/g)];
    expect(files).to.have.length.above(8);
    const missing = files.filter(([, path = ""]) => !existsSync(new URL(path, ROOT)));
    expect(missing.map(([, path]) => path)).to.deep.equal([]);
  });

  it("computes the trees of its example as they are built", () => {
    const trees = built.map(({ traits }) =>
      buildTraitsTree(traits.map(([trait_type, value]) => ({ trait_type, value }))),
    );
    expect(built.map(({ traitNodes }) => traitNodes)).to.deep.equal(
      trees.map((tree) => tree.dump().tree),
    );
    const leaves = built.map((edition) => ({ ...edition, size: GROUP.length }));
    const tree = buildEditionsTree(leaves);
    expect(nodes).to.deep.equal(tree.dump().tree);
    const [first, second] = leaves;
    if (!first || !second) throw new Error("the example has three editions");
    expect(tree.getProof(leafValue(first))).to.deep.equal([nodes[1]]);
    const multi = tree.getMultiProof([leafValue(first), leafValue(second)]);
    expect(multi.leaves.map(([number]) => number)).to.deep.equal(["2", "1"]);
    expect(multi.proof).to.deep.equal([nodes[4]]);
    expect(multi.proofFlags).to.deep.equal([false, true]);
  });

  it("shows every figure of its example", () => {
    const [first, second, third] = built;
    const figures = [
      ...built.map(({ price }) => price.toString()),
      ...(first?.traitLeaves[0]?.words ?? []),
      first?.traitLeaves[0]?.once,
      ...(first?.traitNodes ?? []),
      ...(first?.leaf.words ?? []),
      first?.leaf.once,
      ...[first, second, third].map((edition) => edition?.leaf.leaf),
      ...nodes,
    ].map((figure) => figure?.replace(/^0x/, ""));
    expect(figures).to.have.length(29);
    expect(figures.filter((figure) => !figure || !page.includes(figure))).to.deep.equal([]);
    // And no hash that is not computed here.
    const hashes = new Set([...figures, first?.metadataDigest.slice(2)]);
    const shown = page.match(/[0-9a-f]{64}/g) ?? [];
    expect(shown.filter((hash) => !hashes.has(hash))).to.deep.equal([]);
  });

  it("gives a contract of the example what it verifies", async () => {
    const chain = await createChain();
    const [editionsRoot = "", node1 = "", , , node4 = ""] = nodes;
    const editions = await deployEditions(
      chain.ethers,
      argumentsFor({ size: BigInt(GROUP.length), editionsRoot }, chain),
    );
    const [first, second] = built;
    if (!first || !second) throw new Error("the example has three editions");
    const struct = ({ number, price, traitsRoot, metadataDigest }: typeof first) => ({
      number: BigInt(number),
      price,
      traitsRoot,
      metadataDigest,
    });
    const shown = [struct(first), [node1]] as const;
    expect(await editions.verifyEdition(...shown)).to.equal(true);
    const traitProof = [first.traitNodes[4] ?? "", first.traitNodes[2] ?? ""];
    expect(await editions.verifyTrait(...shown, "Decade", "1960s", traitProof)).to.equal(true);
    const json = toUtf8Bytes(GROUP[0].json);
    expect(await editions.verifyMetadata(...shown, json)).to.equal(true);
    const to = [chain.buyer.address, chain.stranger.address];
    await editions.mint(to, [struct(second), struct(first)], [node4], [false, true]);
    expect(await editions.ownerOf(1n)).to.equal(chain.stranger.address);
  });
});

describe("docs/gas.md", () => {
  it("was written for this contract (else run `npm run bench`)", () => {
    const { deploy } = JSON.parse(read("test/contracts/gas.snapshot.json")) as { deploy: number };
    const row = read("docs/gas.md").match(/\*\*KronikaEditions\*\*\s*\|\s*([\d,]+)/)?.[1];
    expect(row?.replaceAll(",", "")).to.equal(String(deploy));
  });
});
