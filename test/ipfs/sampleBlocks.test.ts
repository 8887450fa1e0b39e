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

  it("takes as many blocks of each kind as it may, the first and the last, none twice", () => {
    fc.assert(
      fc.property(cids, fc.integer({ min: 2, max: 50 }), (all, most) => {
        const sample = sampleBlocks(all, most);
        const isLeaf = (cid: CID): boolean => cid.code === 0x55;
        expect(new Set(sample.map(String)).size).to.equal(sample.length);
        for (const isKind of [isLeaf, (cid: CID) => !isLeaf(cid)]) {
          const count = all.filter(isKind).length;
          expect(sample.filter(isKind)).to.have.length(Math.min(count, most));
          if (count === 0) continue;
          // The last that links to others is the root.
          expect(sample).to.include(all.find(isKind));
          expect(sample).to.include(all.findLast(isKind));
        }
        expect(sampleBlocks(all, most)).to.deep.equal(sample);
      }),
    );
  });
});
