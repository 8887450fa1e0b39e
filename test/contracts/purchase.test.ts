import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { allNumbers, buildGroup, PRICE } from "./buildGroup.ts";
import { argumentsFor, deployGroup, FOR_EVER } from "./deployGroup.ts";
import { deployEditions } from "./editionsContract.ts";

describe("purchase", () => {
  describe("in a group of 100", () => {
    let chain: Awaited<ReturnType<typeof deployGroup>>;
    beforeEach(async () => {
      chain = await deployGroup(100, allNumbers(100), (number) => number !== 7);
    });

    it("gives edition 68 to its buyer at exactly its price", async () => {
      const { ethers, editions, group, buyer } = chain;
      const sent = editions
        .connect(buyer)
        .purchase(buyer.address, group.edition(68), group.proof(68), { value: PRICE });
      await expect(sent)
        .to.emit(editions, "EditionPurchased")
        .withArgs(68n, buyer.address, PRICE)
        .and.to.emit(editions, "Transfer")
        .withArgs(ZeroAddress, buyer.address, 68n);
      await expect(sent).to.changeEtherBalances(ethers, [buyer, editions], [-PRICE, PRICE]);
      expect(await editions.ownerOf(68n)).to.equal(buyer.address);
    });

    it("gives it to another account if the buyer says so", async () => {
      const { editions, group, buyer, stranger } = chain;
      await expect(
        editions
          .connect(buyer)
          .purchase(stranger.address, group.edition(1), group.proof(1), { value: PRICE }),
      )
        .to.emit(editions, "EditionPurchased")
        .withArgs(1n, buyer.address, PRICE);
      expect(await editions.ownerOf(1n)).to.equal(stranger.address);
      expect(await editions.balanceOf(buyer.address)).to.equal(0n);
    });

    for (const [what, value] of [
      ["less than the price", PRICE - 1n],
      ["more than the price", PRICE + 1n],
      ["no payment at all", 0n],
    ] as const) {
      it(`refuses ${what}`, async () => {
        const { editions, group, buyer } = chain;
        await expect(
          editions
            .connect(buyer)
            .purchase(buyer.address, group.edition(68), group.proof(68), { value }),
        )
          .to.be.revertedWithCustomError(editions, "KronikaInvalidPayment")
          .withArgs(68n, value, PRICE);
      });
    }

    it("refuses an edition without a price, whatever is paid", async () => {
      const { editions, group, buyer } = chain;
      for (const value of [0n, PRICE]) {
        await expect(
          editions
            .connect(buyer)
            .purchase(buyer.address, group.edition(7), group.proof(7), { value }),
        )
          .to.be.revertedWithCustomError(editions, "KronikaNotForSale")
          .withArgs(7n);
      }
    });

    it("refuses a price of the buyer's own", async () => {
      const { editions, group, buyer } = chain;
      const cheap = { ...group.edition(68), price: 1n };
      await expect(
        editions.connect(buyer).purchase(buyer.address, cheap, group.proof(68), { value: 1n }),
      ).to.be.revertedWithCustomError(editions, "KronikaInvalidProof");
    });

    it("refuses the facts or the proof of another edition", async () => {
      const { editions, group, buyer } = chain;
      const { traitsRoot, metadataDigest } = group.edition(69);
      const proof = group.proof(68);
      const attempts = [
        [{ ...group.edition(68), number: 69n }, proof],
        [{ ...group.edition(68), traitsRoot }, proof],
        [{ ...group.edition(68), metadataDigest }, proof],
        [group.edition(68), group.proof(69)],
        [group.edition(68), proof.slice(1)],
        [group.edition(68), [...proof, proof[0] ?? ""]],
        [group.edition(68), []],
      ] as const;
      for (const [edition, given] of attempts) {
        await expect(
          editions.connect(buyer).purchase(buyer.address, edition, given, { value: PRICE }),
        )
          .to.be.revertedWithCustomError(editions, "KronikaInvalidProof")
          .withArgs(edition.number, (root: string) => root !== group.editionsRoot);
      }
    });

    it("refuses an edition that was bought, and names its holder", async () => {
      const { editions, group, buyer, stranger } = chain;
      const purchase = (account: typeof buyer) =>
        editions
          .connect(account)
          .purchase(account.address, group.edition(68), group.proof(68), { value: PRICE });
      await purchase(buyer);
      await expect(purchase(stranger))
        .to.be.revertedWithCustomError(editions, "KronikaAlreadyIssued")
        .withArgs(68n, buyer.address);
    });

    it("refuses the zero address", async () => {
      const { editions, group, buyer } = chain;
      await expect(
        editions
          .connect(buyer)
          .purchase(ZeroAddress, group.edition(68), group.proof(68), { value: PRICE }),
      )
        .to.be.revertedWithCustomError(editions, "ERC721InvalidReceiver")
        .withArgs(ZeroAddress);
    });

    it("refuses every purchase before, after and without a sale", async () => {
      const { editions, group, buyer, networkHelpers } = chain;
      const now = BigInt(await networkHelpers.time.latest());
      for (const [start, end] of [
        [now + 1_000n, FOR_EVER],
        [1n, now],
        [0n, 0n],
      ] as const) {
        await editions.setSale(start, end);
        await expect(
          editions
            .connect(buyer)
            .purchase(buyer.address, group.edition(68), group.proof(68), { value: PRICE }),
        )
          .to.be.revertedWithCustomError(editions, "KronikaSaleClosed")
          .withArgs(start, end);
      }
    });

    it("is open from the first second of the sale to the last", async () => {
      const { editions, group, buyer, networkHelpers } = chain;
      const start = BigInt(await networkHelpers.time.latest()) + 1_000n;
      await editions.setSale(start, start + 10n);
      const at = async (time: bigint, number: number) => {
        await networkHelpers.time.setNextBlockTimestamp(time);
        return editions
          .connect(buyer)
          .purchase(buyer.address, group.edition(number), group.proof(number), { value: PRICE });
      };
      const closed = "KronikaSaleClosed";
      await expect(at(start - 1n, 1)).to.be.revertedWithCustomError(editions, closed);
      await at(start, 1);
      await at(start + 9n, 2);
      await expect(at(start + 10n, 3)).to.be.revertedWithCustomError(editions, closed);
    });
  });

  it("sells the three recorded editions of a group of five, and no other", async () => {
    const { editions, group, buyer } = await deployGroup(5, [1, 3, 4]);
    for (const number of [1, 3, 4]) {
      await editions
        .connect(buyer)
        .purchase(buyer.address, group.edition(number), group.proof(number), { value: PRICE });
    }
    expect(await editions.balanceOf(buyer.address)).to.equal(3n);
    await expect(
      editions
        .connect(buyer)
        .purchase(buyer.address, { ...group.edition(1), number: 2n }, group.proof(1), {
          value: PRICE,
        }),
    ).to.be.revertedWithCustomError(editions, "KronikaInvalidProof");
  });

  it("refuses numbers outside the group though they are in the tree", async () => {
    const { editions, group, buyer } = await deployGroup(5, [0, 1, 5, 6]);
    const purchase = (number: number) =>
      editions
        .connect(buyer)
        .purchase(buyer.address, group.edition(number), group.proof(number), { value: PRICE });
    for (const number of [0, 6]) {
      await expect(purchase(number))
        .to.be.revertedWithCustomError(editions, "KronikaInvalidNumber")
        .withArgs(number, 5n);
    }
    await purchase(1);
    await purchase(5);
  });

  it("refuses an edition of a group of another size, though the tree is the same", async () => {
    const { ethers, owner, payee, buyer } = await deployGroup(5, [1]);
    const group = buildGroup(100, allNumbers(100));
    const larger = await deployEditions(ethers, {
      ...argumentsFor(group, { owner, payee }),
      size: 101n,
    });
    await larger.setSale(1n, FOR_EVER);
    await expect(
      larger
        .connect(buyer)
        .purchase(buyer.address, group.edition(68), group.proof(68), { value: PRICE }),
    ).to.be.revertedWithCustomError(larger, "KronikaInvalidProof");
  });
});
