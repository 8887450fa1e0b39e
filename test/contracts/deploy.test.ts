import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { allNumbers, buildGroup } from "./buildGroup.ts";
import { argumentsFor, createChain, METADATA_ROOT } from "./deployGroup.ts";
import { deployEditions } from "./editionsContract.ts";
import type { EditionsArguments } from "./editionsContract.ts";

describe("deploying KronikaEditions", () => {
  async function prepare(size = 100, numbers = allNumbers(size)) {
    const chain = await createChain();
    const given = argumentsFor(buildGroup(size, numbers), chain);
    const factory = await chain.ethers.getContractFactory("KronikaEditions");
    return { ...chain, given, factory };
  }

  it("holds what it was given, with the sale closed", async () => {
    const { ethers, given, owner, payee } = await prepare();
    const editions = await deployEditions(ethers, given);
    expect(await editions.name()).to.equal("Genesis");
    expect(await editions.symbol()).to.equal("GEN");
    expect(await editions.SIZE()).to.equal(100n);
    expect(await editions.editionsRoot()).to.equal(given.editionsRoot);
    expect(await editions.metadataRoot()).to.equal(METADATA_ROOT);
    expect(await editions.owner()).to.equal(owner.address);
    expect(await editions.payee()).to.equal(payee.address);
    expect(await editions.saleStart()).to.equal(0n);
    expect(await editions.saleEnd()).to.equal(0n);
    expect(await editions.voucherSigner()).to.equal(ZeroAddress);
    expect(await editions.voucherEpoch()).to.equal(0n);
    expect(await editions.revision()).to.equal(0n);
    expect(await editions.frozen()).to.equal(false);
    expect([...(await editions.royaltyInfo(1n, 10_000n))]).to.deep.equal([payee.address, 500n]);
  });

  it("takes a group of five of which three are recorded", async () => {
    const { ethers, given } = await prepare(5, [1, 3, 4]);
    const editions = await deployEditions(ethers, given);
    expect(await editions.SIZE()).to.equal(5n);
  });

  it("announces payee and royalty", async () => {
    const { ethers, given, payee } = await prepare();
    const editions = await deployEditions(ethers, given);
    const sent = editions.deploymentTransaction();
    await expect(sent).to.emit(editions, "PayeeSet").withArgs(payee.address);
    await expect(sent).to.emit(editions, "RoyaltySet").withArgs(payee.address, 500n);
  });

  const refusals: readonly [string, Partial<EditionsArguments>, string, readonly unknown[]][] = [
    ["no editions", { size: 0n }, "KronikaInvalidSize", [0n, 10_000n]],
    ["too many editions", { size: 10_001n }, "KronikaInvalidSize", [10_001n, 10_000n]],
    ["no tree", { editionsRoot: ZeroHash }, "KronikaInvalidEditionsRoot", [ZeroHash]],
    ["no metadata", { metadataRoot: ZeroHash }, "KronikaInvalidMetadataRoot", [ZeroHash]],
    ["no payee", { payee: ZeroAddress }, "KronikaInvalidPayee", [ZeroAddress]],
    ["no owner", { owner: ZeroAddress }, "OwnableInvalidOwner", [ZeroAddress]],
    ["a royalty over 10 %", { royaltyBps: 1_001n }, "KronikaInvalidRoyalty", [1_001n, 1_000n]],
  ];
  for (const [what, change, error, values] of refusals) {
    it(`refuses ${what}`, async () => {
      const { ethers, given, factory } = await prepare();
      await expect(deployEditions(ethers, { ...given, ...change }))
        .to.be.revertedWithCustomError(factory, error)
        .withArgs(...values);
    });
  }

  it("claims ERC-165, ERC-721, its metadata, ERC-2981 and ERC-4906, and nothing that it cannot do", async () => {
    const { ethers, given } = await prepare();
    const editions = await deployEditions(ethers, given);
    for (const known of ["0x01ffc9a7", "0x80ac58cd", "0x5b5e139f", "0x2a55205a", "0x49064906"]) {
      expect(await editions.supportsInterface(known), known).to.equal(true);
    }
    // 780e9d63 is enumeration.
    for (const unknown of ["0x780e9d63", "0xffffffff", "0x00000000"]) {
      expect(await editions.supportsInterface(unknown), unknown).to.equal(false);
    }
  });
});
