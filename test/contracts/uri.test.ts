import { expect } from "chai";
import { fromString } from "multiformats/bytes";
import { CID } from "multiformats/cid";
import * as Digest from "multiformats/hashes/digest";
import { getBytes, hexlify, sha256 } from "ethers";
import { allNumbers, buildGroup } from "./buildGroup.ts";
import { argumentsFor, createChain, deployGroup, METADATA_ROOT } from "./deployGroup.ts";
import { deployEditions } from "./editionsContract.ts";

const DAG_PB = 0x70;
const SHA2_256 = 0x12;

function directoryCid(digest: string): string {
  return CID.createV1(DAG_PB, Digest.create(SHA2_256, getBytes(digest))).toString();
}

describe("addresses of the metadata", () => {
  it("tokenURI is the edition's file in the directory", async () => {
    const { editions, group, buyer } = await deployGroup(100, allNumbers(100));
    const { editions: batch, proof, proofFlags } = group.batch([1, 68, 100]);
    await editions.mint(
      batch.map(() => buyer.address),
      batch,
      proof,
      proofFlags,
    );
    const cid = directoryCid(METADATA_ROOT);
    expect(cid).to.equal("bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354");
    for (const number of [1, 68, 100]) {
      expect(await editions.tokenURI(BigInt(number))).to.equal(
        `ipfs://${cid}/tokens/${number}.json`,
      );
    }
  });

  it("tokenURI refuses an edition that is not issued", async () => {
    const { editions } = await deployGroup(100, allNumbers(100));
    for (const number of [0n, 68n, 101n]) {
      await expect(editions.tokenURI(number))
        .to.be.revertedWithCustomError(editions, "ERC721NonexistentToken")
        .withArgs(number);
    }
  });

  it("contractURI is collection.json in the directory, for any digest", async () => {
    const { ethers, ...accounts } = await createChain();
    const group = buildGroup(5, [1, 3, 4]);
    const digests = [
      METADATA_ROOT,
      hexlify(new Uint8Array(31).fill(0)) + "01",
      `0x01${"00".repeat(31)}`,
      `0x${"ff".repeat(32)}`,
      ...["a", "b", "c"].map((text) => sha256(fromString(text))),
    ];
    for (const metadataRoot of digests) {
      const given = { ...argumentsFor(group, accounts), metadataRoot };
      const editions = await deployEditions(ethers, given);
      expect(await editions.contractURI()).to.equal(
        `ipfs://${directoryCid(metadataRoot)}/collection.json`,
      );
    }
  });
});
