import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { expect } from "chai";
import fc from "fast-check";
import { planMints } from "../../src/chain/mintPlan.ts";
import {
  buildEditionsTree,
  type EditionLeaf,
  LEAF_ENCODING,
  leafValue,
} from "../../src/editions/editionsTree.ts";

const SIZE = 100;
const leaves: EditionLeaf[] = Array.from({ length: SIZE }, (_, index) => ({
  number: index + 1,
  size: SIZE,
  price: BigInt(index),
  traitsRoot: `0x${(index + 1).toString(16).padStart(64, "0")}`,
  metadataDigest: `0x${"ab".repeat(32)}`,
}));
const tree = buildEditionsTree(leaves);

describe("planMints", () => {
  it("covers each request once, to its recipient, under proofs that hold", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: SIZE }), { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        (numbers, batchSize) => {
          const requests = numbers.map((number) => ({ number, to: `to ${number}` }));
          const batches = planMints(tree, leaves, requests, batchSize);
          const minted = batches.flatMap(({ editions }) => editions.map(({ number }) => number));
          expect(minted.toSorted((a, b) => a - b)).to.deep.equal(numbers.toSorted((a, b) => a - b));
          for (const { to, editions, proof, proofFlags } of batches) {
            expect(editions.length).to.be.at.most(batchSize);
            expect(to).to.deep.equal(editions.map(({ number }) => `to ${number}`));
            const values = editions.map((edition) => leafValue({ ...edition, size: SIZE }));
            const multiproof = {
              leaves: values,
              proof: [...proof],
              proofFlags: [...proofFlags],
            };
            expect(
              StandardMerkleTree.verifyMultiProof(tree.root, LEAF_ENCODING, multiproof),
            ).to.equal(true);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it("plans nothing where nothing is asked", () => {
    expect(planMints(tree, leaves, [])).to.deep.equal([]);
  });
});
