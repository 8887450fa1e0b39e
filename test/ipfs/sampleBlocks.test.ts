import { createHash } from "node:crypto";
import { expect } from "chai";
import * as fc from "fast-check";
import { CID } from "multiformats/cid";
import * as Digest from "multiformats/hashes/digest";
import { sampleBlocks } from "../../src/ipfs/sampleBlocks.ts";

function makeCid(codec: number, seed: number): CID {
  const hash = createHash("sha256").update(String(seed)).digest();
  return CID.createV1(codec, Digest.create(0x12, hash));
}

describe("sampleBlocks", () => {
  const cids = fc
    .array(fc.boolean(), { minLength: 1, maxLength: 120 })
    .map((kinds) => kinds.map((isLeaf, index) => makeCid(isLeaf ? 0x55 : 0x70, index)));

  it("takes every directory, and as many leaves as it may, none twice", () => {
    fc.assert(
      fc.property(cids, fc.integer({ min: 2, max: 50 }), (all, leaves) => {
        const sample = sampleBlocks(all, leaves);
        const isLeaf = (cid: CID): boolean => cid.code === 0x55;
        expect(new Set(sample.map(String)).size).to.equal(sample.length);
        expect(sample.filter((cid) => !isLeaf(cid))).to.deep.equal(
          all.filter((cid) => !isLeaf(cid)),
        );
        const count = all.filter(isLeaf).length;
        expect(sample.filter(isLeaf)).to.have.length(Math.min(count, leaves));
        if (count > 0) {
          expect(sample).to.include(all.find(isLeaf));
          expect(sample).to.include(all.findLast(isLeaf));
        }
        expect(sampleBlocks(all, leaves)).to.deep.equal(sample);
      }),
    );
  });
});
