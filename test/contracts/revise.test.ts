import { expect } from "chai";
import { ZeroHash } from "ethers";
import { allNumbers, buildGroup, PRICE } from "./buildGroup.ts";
import { deployGroup, METADATA_ROOT } from "./deployGroup.ts";

const CORRECTED_METADATA = `0x${"c0".repeat(32)}`;

describe("revise and freeze", () => {
  const corrected = buildGroup(100, allNumbers(100), (number) => number !== 1);
  let chain: Awaited<ReturnType<typeof deployGroup>>;
  beforeEach(async () => {
    chain = await deployGroup(100, [1, 3, 68]);
  });

  it("replaces the facts of all editions, and leaves numbers and owners", async () => {
    const { editions, group, buyer } = chain;
    await editions
      .connect(buyer)
      .purchase(buyer.address, group.edition(68), group.proof(68), { value: PRICE });
    await expect(editions.revise(corrected.editionsRoot, CORRECTED_METADATA, "All are recorded"))
      .to.emit(editions, "Revised")
      .withArgs(
        1n,
        group.editionsRoot,
        corrected.editionsRoot,
        METADATA_ROOT,
        CORRECTED_METADATA,
        "All are recorded",
      )
      .and.to.emit(editions, "VouchersRevoked")
      .withArgs(1n)
      .and.to.emit(editions, "BatchMetadataUpdate")
      .withArgs(1n, 100n)
      .and.to.emit(editions, "ContractURIUpdated");
    expect(await editions.verifyEdition(group.edition(1), group.proof(1))).to.equal(false);
    expect(await editions.verifyEdition(corrected.edition(1), corrected.proof(1))).to.equal(true);
    expect(await editions.ownerOf(68n)).to.equal(buyer.address);
    expect(await editions.SIZE()).to.equal(100n);
    expect(await editions.revision()).to.equal(1n);
  });

  it("refuses a revision without a reason or without roots", async () => {
    const { editions } = chain;
    await expect(
      editions.revise(corrected.editionsRoot, CORRECTED_METADATA, ""),
    ).to.be.revertedWithCustomError(editions, "KronikaReasonMissing");
    await expect(
      editions.revise(ZeroHash, CORRECTED_METADATA, "why"),
    ).to.be.revertedWithCustomError(editions, "KronikaInvalidEditionsRoot");
    await expect(
      editions.revise(corrected.editionsRoot, ZeroHash, "why"),
    ).to.be.revertedWithCustomError(editions, "KronikaInvalidMetadataRoot");
  });

  it("refuses a purchase of the facts of before", async () => {
    const { editions, group, buyer } = chain;
    await editions.revise(corrected.editionsRoot, CORRECTED_METADATA, "All are recorded");
    await expect(
      editions
        .connect(buyer)
        .purchase(buyer.address, group.edition(3), group.proof(3), { value: PRICE }),
    ).to.be.revertedWithCustomError(editions, "KronikaInvalidProof");
  });

  it("refuses every revision after the freeze", async () => {
    const { editions, group } = chain;
    await expect(editions.freeze())
      .to.emit(editions, "Frozen")
      .withArgs(0n, group.editionsRoot, METADATA_ROOT);
    await expect(
      editions.revise(corrected.editionsRoot, CORRECTED_METADATA, "why"),
    ).to.be.revertedWithCustomError(editions, "KronikaFrozen");
    await expect(editions.freeze()).to.be.revertedWithCustomError(editions, "KronikaFrozen");
    expect(await editions.editionsRoot()).to.equal(group.editionsRoot);
  });
});
