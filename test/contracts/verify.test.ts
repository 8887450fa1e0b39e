import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { expect } from "chai";
import { AbiCoder, keccak256 } from "ethers";
import { allNumbers, EDITION_LEAF } from "./buildGroup.ts";
import { argumentsFor, createChain, deployGroup } from "./deployGroup.ts";
import { deployEditions } from "./editionsContract.ts";

describe("what anyone can verify", () => {
  let chain: Awaited<ReturnType<typeof deployGroup>>;
  before(async () => {
    chain = await deployGroup(100, allNumbers(100));
  });

  it("every edition of the tree, issued or not", async () => {
    const { editions, group } = chain;
    for (const number of allNumbers(100)) {
      expect(
        await editions.verifyEdition(group.edition(number), group.proof(number)),
        `${number}`,
      ).to.equal(true);
    }
  });

  it("no edition with another number, price, traits, metadata or proof", async () => {
    const { editions, group } = chain;
    const edition = group.edition(68);
    const proof = group.proof(68);
    const { traitsRoot, metadataDigest } = group.edition(69);
    for (const [facts, given] of [
      [{ ...edition, number: 69n }, proof],
      [{ ...edition, price: edition.price + 1n }, proof],
      [{ ...edition, traitsRoot }, proof],
      [{ ...edition, metadataDigest }, proof],
      [edition, group.proof(69)],
      [edition, []],
    ] as const) {
      expect(await editions.verifyEdition(facts, given)).to.equal(false);
    }
  });

  it("no number outside the group, though the owner put it in the tree", async () => {
    const { editions, group } = await deployGroup(5, [0, 3, 6]);
    const verify = (number: number) =>
      editions.verifyEdition(group.edition(number), group.proof(number));
    expect([await verify(0), await verify(3), await verify(6)]).to.deep.equal([false, true, false]);
  });

  it("both Countries of an edition, and none that it does not have", async () => {
    const { editions, group } = chain;
    const verify = (traitType: string, value: string, traitProof: readonly string[]) =>
      editions.verifyTrait(group.edition(68), group.proof(68), traitType, value, traitProof);
    const first = group.traitProof(68, ["Country", "Czechoslovakia"]);
    const second = group.traitProof(68, ["Country", "Soviet Union"]);
    expect(await verify("Country", "Czechoslovakia", first)).to.equal(true);
    expect(await verify("Country", "Soviet Union", second)).to.equal(true);
    expect(await verify("Country", "Soviet Union", first)).to.equal(false);
    expect(await verify("Country", "Austria", first)).to.equal(false);
    expect(await verify("Region", "Czechoslovakia", first)).to.equal(false);
    expect(await verify("CountryCzech", "oslovakia", first)).to.equal(false);
  });

  it("a number among the traits in decimal, and the edition that it belongs to", async () => {
    const { editions, group } = chain;
    const impact = group.traitProof(68, ["Impact", "7"]);
    const own = group.traitProof(68, ["Edition", "68/100"]);
    expect(
      await editions.verifyTrait(group.edition(68), group.proof(68), "Impact", "7", impact),
    ).to.equal(true);
    expect(
      await editions.verifyTrait(group.edition(68), group.proof(68), "Edition", "68/100", own),
    ).to.equal(true);
    expect(
      await editions.verifyTrait(group.edition(69), group.proof(69), "Edition", "68/100", own),
    ).to.equal(false);
    expect(
      await editions.verifyTrait(group.edition(68), group.proof(69), "Edition", "68/100", own),
    ).to.equal(false);
  });

  it("the token JSON to the byte", async () => {
    const { editions, group } = chain;
    const edition = group.edition(68);
    const proof = group.proof(68);
    const json = group.json(68);
    expect(await editions.verifyMetadata(edition, proof, json)).to.equal(true);
    expect(await editions.verifyMetadata(edition, proof, group.json(69))).to.equal(false);
    expect(await editions.verifyMetadata(edition, proof, json.slice(0, -1))).to.equal(false);
    expect(await editions.verifyMetadata(edition, group.proof(69), json)).to.equal(false);
    const { metadataDigest } = group.edition(69);
    expect(
      await editions.verifyMetadata({ ...edition, metadataDigest }, proof, group.json(69)),
    ).to.equal(false);
  });

  it("no leaf of another shape: fewer fields, more fields, hashed once, or an inner node", async () => {
    const { editions: real, group } = chain;
    const { number, price, traitsRoot, metadataDigest } = group.edition(68);
    const five = [number, 100n, price, traitsRoot, metadataDigest];
    const coder = AbiCoder.defaultAbiCoder();
    const roots = {
      four: StandardMerkleTree.of(
        [[number, price, traitsRoot, metadataDigest]],
        ["uint256", "uint256", "bytes32", "bytes32"],
      ).root,
      six: StandardMerkleTree.of([[...five, traitsRoot]], [...EDITION_LEAF, "bytes32"]).root,
      packed: StandardMerkleTree.of([[coder.encode(EDITION_LEAF, five)]], ["bytes"]).root,
      hashedOnce: keccak256(coder.encode(EDITION_LEAF, five)),
    };
    const { ethers, ...accounts } = await createChain();
    for (const [shape, editionsRoot] of Object.entries(roots)) {
      const editions = await deployEditions(
        ethers,
        argumentsFor({ size: 100n, editionsRoot }, accounts),
      );
      expect(await editions.verifyEdition(group.edition(68), []), shape).to.equal(false);
    }

    // The two children of the root as the last fields of an edition, with nothing left to prove.
    const [left = ""] = group.proof(68).slice(-1);
    const inner = { number: 1n, price: 1n, traitsRoot: left, metadataDigest: group.editionsRoot };
    expect(await real.verifyEdition(inner, [])).to.equal(false);
    expect(await real.verifyEdition(inner, group.proof(68).slice(-1))).to.equal(false);
  });
});
