import { expect } from "chai";
import { ZeroAddress, ZeroHash } from "ethers";
import { allNumbers, PRICE } from "./buildGroup.ts";
import { deployGroup } from "./deployGroup.ts";

describe("mint by the owner", () => {
  let chain: Awaited<ReturnType<typeof deployGroup>>;
  beforeEach(async () => {
    chain = await deployGroup(100, allNumbers(100), (number) => number % 2 === 0);
  });

  for (const numbers of [[68], [3, 68, 99], [99, 1, 50, 2, 100], allNumbers(100)]) {
    const what = numbers.length === 100 ? "all 100 editions" : `editions ${numbers.join(", ")}`;
    it(`issues ${what} under one multiproof, in whatever order they were chosen`, async () => {
      const { editions, group, buyer } = chain;
      const { editions: batch, proof, proofFlags } = group.batch(numbers);
      await editions.mint(
        batch.map(() => buyer.address),
        batch,
        proof,
        proofFlags,
      );
      expect(await editions.balanceOf(buyer.address)).to.equal(BigInt(numbers.length));
      for (const number of numbers) {
        expect(await editions.ownerOf(BigInt(number))).to.equal(buyer.address);
      }
    });
  }

  it("gives each edition to its own recipient", async () => {
    const { editions, group, buyer, stranger, payee } = chain;
    const { editions: batch, proof, proofFlags } = group.batch([10, 20, 30]);
    const to = [buyer, stranger, payee].map(({ address }) => address);
    await editions.mint(to, batch, proof, proofFlags);
    const holders = await Promise.all(batch.map(({ number }) => editions.ownerOf(number)));
    expect(holders).to.deep.equal(to);
  });

  it("refuses the editions in another order than the multiproof's", async () => {
    const { editions, group, buyer } = chain;
    const { editions: batch, proof, proofFlags } = group.batch([3, 68, 99]);
    const to = batch.map(() => buyer.address);
    const turned = batch.toReversed();
    await expect(editions.mint(to, turned, proof, proofFlags))
      .to.be.revertedWithCustomError(editions, "KronikaInvalidProof")
      .withArgs(turned[0]?.number, (root: string) => root !== group.editionsRoot);
  });

  it("issues nothing when one edition of the batch is another, exists, or is not in the proof", async () => {
    const { editions, group, buyer, stranger } = chain;
    const { editions: batch, proof, proofFlags } = group.batch([2, 4, 6]);
    const to = batch.map(() => stranger.address);
    const forged = batch.map((edition, at) => (at === 1 ? { ...edition, price: 1n } : edition));
    await expect(editions.mint(to, forged, proof, proofFlags)).to.be.revertedWithCustomError(
      editions,
      "KronikaInvalidProof",
    );
    await expect(
      editions.mint([...to, stranger.address], [...batch, group.edition(8)], proof, proofFlags),
    )
      .to.be.revertedWithCustomError(editions, "KronikaInvalidProof")
      .withArgs(batch[0]?.number, ZeroHash);
    await editions
      .connect(buyer)
      .purchase(buyer.address, group.edition(4), group.proof(4), { value: PRICE });
    await expect(editions.mint(to, batch, proof, proofFlags))
      .to.be.revertedWithCustomError(editions, "KronikaAlreadyIssued")
      .withArgs(4n, buyer.address);
    expect(await editions.balanceOf(stranger.address)).to.equal(0n);
  });

  it("refuses an empty batch, though a multiproof of nothing holds", async () => {
    const { editions, group } = chain;
    await expect(editions.mint([], [], [group.editionsRoot], []))
      .to.be.revertedWithCustomError(editions, "KronikaInvalidBatch")
      .withArgs(0n, 0n);
  });

  it("refuses more or fewer recipients than editions", async () => {
    const { editions, group, buyer } = chain;
    const { editions: batch, proof, proofFlags } = group.batch([1, 2]);
    for (const recipients of [0, 1, 3]) {
      const to = Array.from({ length: recipients }, () => buyer.address);
      await expect(editions.mint(to, batch, proof, proofFlags))
        .to.be.revertedWithCustomError(editions, "KronikaInvalidBatch")
        .withArgs(recipients, 2n);
    }
  });

  it("refuses the zero address among the recipients", async () => {
    const { editions, group, buyer } = chain;
    const { editions: batch, proof, proofFlags } = group.batch([1, 2]);
    await expect(editions.mint([buyer.address, ZeroAddress], batch, proof, proofFlags))
      .to.be.revertedWithCustomError(editions, "ERC721InvalidReceiver")
      .withArgs(ZeroAddress);
  });

  it("refuses everyone but the owner", async () => {
    const { editions, group, stranger } = chain;
    const { editions: batch, proof, proofFlags } = group.batch([1]);
    await expect(editions.connect(stranger).mint([stranger.address], batch, proof, proofFlags))
      .to.be.revertedWithCustomError(editions, "OwnableUnauthorizedAccount")
      .withArgs(stranger.address);
  });

  it("refuses a number outside the group though the owner put it in the tree", async () => {
    const { editions, group, buyer } = await deployGroup(5, [1, 2, 6]);
    const { editions: batch, proof, proofFlags } = group.batch([6, 1]);
    const to = batch.map(() => buyer.address);
    await expect(editions.mint(to, batch, proof, proofFlags))
      .to.be.revertedWithCustomError(editions, "KronikaInvalidNumber")
      .withArgs(6n, 5n);
    await expect(editions.ownerOf(1n)).to.be.revertedWithCustomError(
      editions,
      "ERC721NonexistentToken",
    );
  });
});
