import { expect } from "chai";
import { AbiCoder, keccak256 } from "ethers";
import fc from "fast-check";
import { buildEditionsFile, parseEditionsFile } from "../../src/editions/editionsFile.ts";
import {
  buildEditionsTree,
  type EditionLeaf,
  LEAF_ENCODING,
  leafValue,
} from "../../src/editions/editionsTree.ts";
import { buildTraitsTree } from "../../src/editions/traitsTree.ts";
import { KronikaError } from "../../src/errors.ts";

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => {
  return `0x${Buffer.from(bytes).toString("hex")}`;
});

const leaf: fc.Arbitrary<EditionLeaf> = fc.record({
  number: fc.integer({ min: 1, max: 10_000 }),
  size: fc.constant(10_000),
  price: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
  traitsRoot: hash,
  metadataDigest: hash,
});

const leaves = fc.uniqueArray(leaf, {
  minLength: 1,
  maxLength: 20,
  selector: ({ number }) => number,
});

describe("editions tree", () => {
  it("hashes a leaf twice, as the contract does", () => {
    fc.assert(
      fc.property(leaf, (one) => {
        const encoded = AbiCoder.defaultAbiCoder().encode(LEAF_ENCODING, leafValue(one));
        expect(buildEditionsTree([one]).root).to.equal(keccak256(keccak256(encoded)));
      }),
      { numRuns: 20 },
    );
  });

  it("gives the same root whatever the order of the leaves", () => {
    fc.assert(
      fc.property(leaves, (list) => {
        expect(buildEditionsTree(list.toReversed()).root).to.equal(buildEditionsTree(list).root);
      }),
      { numRuns: 20 },
    );
  });

  it("comes back from /editions.json with the same root, leaves and proofs", () => {
    fc.assert(
      fc.property(leaves, (list) => {
        const tree = buildEditionsTree(list);
        const text = JSON.stringify(buildEditionsFile(tree));
        const loaded = parseEditionsFile(text, "editions.json");
        expect(loaded.tree.root).to.equal(tree.root);
        const byNumber = (a: EditionLeaf, b: EditionLeaf): number => a.number - b.number;
        expect(loaded.leaves.toSorted(byNumber)).to.deep.equal(list.toSorted(byNumber));
      }),
      { numRuns: 20 },
    );
  });

  it("refuses /editions.json with one changed hexadecimal digit", () => {
    const tree = buildEditionsTree(fc.sample(leaves, { numRuns: 1, seed: 7 })[0] ?? []);
    const text = JSON.stringify(buildEditionsFile(tree));
    const digits = [...text.matchAll(/(?<=0x)[0-9a-f]/g)].map(({ index }) => index);
    expect(digits).to.not.have.length(0);
    for (const index of digits) {
      const changed = text[index] === "0" ? "1" : "0";
      const tampered = `${text.slice(0, index)}${changed}${text.slice(index + 1)}`;
      expect(() => parseEditionsFile(tampered, "editions.json")).to.throw(KronikaError);
    }
  });

  it("refuses a leaf that is not listed, a number twice, and a number outside its group", () => {
    const [a, b, c] = [1, 2, 3].map((number) => ({
      number,
      size: 3,
      price: 1n,
      traitsRoot: `0x${"11".repeat(32)}`,
      metadataDigest: `0x${"22".repeat(32)}`,
    }));
    if (a === undefined || b === undefined || c === undefined) throw new Error("three leaves");
    const parse = (file: unknown): unknown => parseEditionsFile(JSON.stringify(file), "x");
    const whole = buildEditionsFile(buildEditionsTree([a, b, c]));
    parse(whole);
    expect(() => parse({ ...whole, values: whole.values.slice(1) })).to.throw(
      "EDITIONS_FILE_INVALID",
    );
    for (const leafList of [
      [a, b, { ...b, price: 2n }],
      [a, b, { ...c, number: 4 }],
      [a, b, { ...c, size: 4 }],
    ]) {
      const file = buildEditionsFile(buildEditionsTree(leafList));
      expect(() => parse(file)).to.throw("EDITIONS_FILE_INVALID");
    }
  });

  it("loads what the first version wrote", () => {
    const { tree, leaves: loaded } = parseEditionsFile(FIRST_EDITIONS_FILE, "editions.json");
    expect(loaded).to.deep.equal([
      {
        number: 68,
        size: 100,
        price: 700000000000000000n,
        traitsRoot: `0x${"11".repeat(32)}`,
        metadataDigest: `0x${"22".repeat(32)}`,
      },
    ]);
    expect(tree.root).to.equal(
      "0x5ceb4e4b7feabaca16e71fde9c807c758d4e438af8f5463d12e255aa18429208",
    );
  });
});

describe("traits tree", () => {
  it("does not depend on the order of the attributes, and proves both values of a recurring trait", () => {
    const attributes = [
      { trait_type: "Country", value: "Czechoslovakia" },
      { trait_type: "Country", value: "Soviet Union" },
      { trait_type: "Impact", value: 7 },
    ];
    const tree = buildTraitsTree(attributes);
    expect(buildTraitsTree(attributes.toReversed()).root).to.equal(tree.root);
    for (const pair of [
      ["Country", "Czechoslovakia"],
      ["Country", "Soviet Union"],
      ["Impact", "7"],
    ] satisfies [string, string][]) {
      expect(tree.verify(pair, tree.getProof(pair))).to.equal(true);
    }
    expect(() => tree.getProof(["Country", "Poland"])).to.throw();
  });
});

const FIRST_EDITIONS_FILE = `{"format":"kronika-editions-v1","leafEncoding":["uint256","uint256","uint256","bytes32","bytes32"],"tree":["0x5ceb4e4b7feabaca16e71fde9c807c758d4e438af8f5463d12e255aa18429208"],"values":[{"value":["68","100","700000000000000000","0x1111111111111111111111111111111111111111111111111111111111111111","0x2222222222222222222222222222222222222222222222222222222222222222"],"treeIndex":0}]}`;
