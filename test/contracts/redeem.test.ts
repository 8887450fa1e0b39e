import { expect } from "chai";
import { ZeroAddress } from "ethers";
import type { Signer } from "ethers";
import { allNumbers, PRICE } from "./buildGroup.ts";
import { deployGroup, METADATA_ROOT } from "./deployGroup.ts";
import type { Voucher } from "./editionsContract.ts";
import { signVoucher } from "./signVoucher.ts";

describe("redeem", () => {
  let chain: Awaited<ReturnType<typeof deployGroup>>;
  beforeEach(async () => {
    chain = await deployGroup(100, allNumbers(100), (number) => number !== 68);
    await chain.editions.setSale(0n, 0n);
    await chain.editions.setVoucherSigner(chain.owner.address);
  });

  const voucher = (price = PRICE / 2n): Voucher => ({
    number: 68n,
    recipient: chain.buyer.address,
    price,
    validUntil: 2n ** 64n,
  });

  /** As a wallet signs it, which knows nothing of the contract's code. */
  async function sign(given: Voucher, signer: Signer = chain.owner, epoch?: bigint) {
    const { editions } = chain;
    const signed = epoch ?? (await editions.voucherEpoch());
    return signVoucher(signer, await editions.getAddress(), signed, given);
  }

  async function redeem(given: Voucher, signature: string, value = given.price) {
    const { editions, group, stranger } = chain;
    return editions
      .connect(stranger)
      .redeem(given, signature, group.edition(68), group.proof(68), { value });
  }

  it("gives edition 68 to the named recipient, whoever pays, though it is not on sale", async () => {
    const { ethers, editions, buyer, stranger } = chain;
    const given = voucher();
    const sent = await redeem(given, await sign(given));
    await expect(sent)
      .to.emit(editions, "VoucherRedeemed")
      .withArgs(68n, stranger.address, PRICE / 2n)
      .and.to.emit(editions, "Transfer")
      .withArgs(ZeroAddress, buyer.address, 68n);
    await expect(sent).to.changeEtherBalances(
      ethers,
      [stranger, editions],
      [-PRICE / 2n, PRICE / 2n],
    );
  });

  it("gives a present", async () => {
    const { editions, buyer } = chain;
    const given = voucher(0n);
    await redeem(given, await sign(given));
    expect(await editions.ownerOf(68n)).to.equal(buyer.address);
  });

  it("refuses another payment", async () => {
    const { editions } = chain;
    const given = voucher();
    for (const value of [0n, given.price - 1n, given.price + 1n]) {
      await expect(redeem(given, await sign(given), value))
        .to.be.revertedWithCustomError(editions, "KronikaInvalidPayment")
        .withArgs(68n, value, given.price);
    }
  });

  it("refuses other terms than those that were signed, another signer and another epoch", async () => {
    const { editions, owner, stranger } = chain;
    const given = voucher();
    const signature = await sign(given);
    const attempts: [Voucher, string][] = [
      [{ ...given, recipient: stranger.address }, signature],
      [{ ...given, price: 1n }, signature],
      [{ ...given, validUntil: given.validUntil + 1n }, signature],
      [given, await sign(given, stranger)],
      [given, await sign(given, owner, 0n)],
      [given, await sign(given, owner, 2n)],
      [given, "0x"],
    ];
    for (const [terms, proof] of attempts) {
      await expect(redeem(terms, proof))
        .to.be.revertedWithCustomError(editions, "KronikaInvalidVoucher")
        .withArgs(68n, owner.address, 1n);
    }
  });

  it("refuses a voucher of before a revision or a new signer", async () => {
    const { editions, group, owner } = chain;
    const given = voucher();
    const first = await sign(given);
    await editions.revise(group.editionsRoot, METADATA_ROOT, "A better source");
    await expect(redeem(given, first)).to.be.revertedWithCustomError(
      editions,
      "KronikaInvalidVoucher",
    );
    const second = await sign(given);
    await editions.setVoucherSigner(owner.address);
    await expect(redeem(given, second)).to.be.revertedWithCustomError(
      editions,
      "KronikaInvalidVoucher",
    );
    await redeem(given, await sign(given));
  });

  it("refuses a voucher whose last second is over", async () => {
    const { editions, networkHelpers } = chain;
    const last = BigInt(await networkHelpers.time.latest()) + 100n;
    const given = { ...voucher(), validUntil: last };
    const signature = await sign(given);
    await networkHelpers.time.setNextBlockTimestamp(last + 1n);
    await expect(redeem(given, signature))
      .to.be.revertedWithCustomError(editions, "KronikaVoucherExpired")
      .withArgs(68n, last);
  });

  it("refuses it a second time", async () => {
    const { editions, buyer } = chain;
    const given = voucher();
    const signature = await sign(given);
    await redeem(given, signature);
    await expect(redeem(given, signature))
      .to.be.revertedWithCustomError(editions, "KronikaAlreadyIssued")
      .withArgs(68n, buyer.address);
  });
});
