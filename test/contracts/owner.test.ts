import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { PRICE } from "./buildGroup.ts";
import { deployGroup, METADATA_ROOT } from "./deployGroup.ts";

describe("the owner and the money", () => {
  let chain: Awaited<ReturnType<typeof deployGroup>>;
  beforeEach(async () => {
    chain = await deployGroup(5, [1, 3, 4]);
  });

  async function buy(number: number) {
    const { editions, group, buyer } = chain;
    await editions
      .connect(buyer)
      .purchase(buyer.address, group.edition(number), group.proof(number), { value: PRICE });
  }

  it("setSale stores and announces the two times", async () => {
    const { editions } = chain;
    await expect(editions.setSale(10n, 20n)).to.emit(editions, "SaleSet").withArgs(10n, 20n);
    expect([await editions.saleStart(), await editions.saleEnd()]).to.deep.equal([10n, 20n]);
    await expect(editions.setSale(0n, 0n)).to.emit(editions, "SaleSet").withArgs(0n, 0n);
  });

  it("setSale refuses an end that is not after the start", async () => {
    const { editions } = chain;
    for (const [start, end] of [
      [20n, 20n],
      [20n, 10n],
      [20n, 0n],
    ] as const) {
      await expect(editions.setSale(start, end))
        .to.be.revertedWithCustomError(editions, "KronikaInvalidSale")
        .withArgs(start, end);
    }
  });

  it("setPayee sends all proceeds to another account, earlier ones included", async () => {
    const { ethers, editions, payee, stranger } = chain;
    await buy(1);
    await expect(editions.setPayee(stranger.address))
      .to.emit(editions, "PayeeSet")
      .withArgs(stranger.address);
    await expect(editions.withdraw()).to.changeEtherBalances(
      ethers,
      [editions, stranger, payee],
      [-PRICE, PRICE, 0n],
    );
    await expect(editions.setPayee(ZeroAddress))
      .to.be.revertedWithCustomError(editions, "KronikaInvalidPayee")
      .withArgs(ZeroAddress);
  });

  it("setRoyalty changes receiver and share, up to 10 %, and leaves the payee", async () => {
    const { editions, payee, stranger } = chain;
    await expect(editions.setRoyalty(stranger.address, 1_000n))
      .to.emit(editions, "RoyaltySet")
      .withArgs(stranger.address, 1_000n);
    expect([...(await editions.royaltyInfo(3n, PRICE))]).to.deep.equal([
      stranger.address,
      PRICE / 10n,
    ]);
    expect(await editions.payee()).to.equal(payee.address);
    await expect(editions.setRoyalty(stranger.address, 1_001n))
      .to.be.revertedWithCustomError(editions, "KronikaInvalidRoyalty")
      .withArgs(1_001n, 1_000n);
    await expect(editions.setRoyalty(ZeroAddress, 1n))
      .to.be.revertedWithCustomError(editions, "ERC2981InvalidDefaultRoyaltyReceiver")
      .withArgs(ZeroAddress);
  });

  it("refuses all of it to anyone else", async () => {
    const { editions, stranger } = chain;
    const other = editions.connect(stranger);
    for (const attempt of [
      () => other.setSale(0n, 0n),
      () => other.setPayee(stranger.address),
      () => other.setRoyalty(stranger.address, 0n),
      () => other.transferOwnership(stranger.address),
      () => other.acceptOwnership(),
      () => other.setVoucherSigner(stranger.address),
      () => other.revise(METADATA_ROOT, METADATA_ROOT, "mine"),
      () => other.freeze(),
    ]) {
      await expect(attempt())
        .to.be.revertedWithCustomError(editions, "OwnableUnauthorizedAccount")
        .withArgs(stranger.address);
    }
  });

  it("passes ownership in two steps, and gives it up only once the facts are final", async () => {
    const { editions, owner, stranger } = chain;
    await editions.transferOwnership(stranger.address);
    expect(await editions.owner()).to.equal(owner.address);
    const next = editions.connect(stranger);
    await next.acceptOwnership();
    expect(await editions.owner()).to.equal(stranger.address);
    await expect(next.renounceOwnership()).to.be.revertedWithCustomError(
      editions,
      "KronikaNotFrozen",
    );
    await next.freeze();
    await next.renounceOwnership();
    expect(await editions.owner()).to.equal(ZeroAddress);
  });

  it("lets anyone send the proceeds to the payee", async () => {
    const { ethers, editions, payee, stranger } = chain;
    await buy(1);
    await buy(3);
    const sent = editions.connect(stranger).withdraw();
    await expect(sent)
      .to.emit(editions, "Withdrawn")
      .withArgs(payee.address, 2n * PRICE);
    await expect(sent).to.changeEtherBalances(
      ethers,
      [editions, payee, stranger],
      [-2n * PRICE, 2n * PRICE, 0n],
    );
  });

  it("keeps the proceeds while the payee refuses them, and pays another payee", async () => {
    const { ethers, editions, networkHelpers, payee } = chain;
    const refusing = "0x1000000000000000000000000000000000000001";
    await networkHelpers.setCode(refusing, "0x5f5ffd"); // revert(0, 0)
    await editions.setPayee(refusing);
    await buy(1);
    await expect(editions.withdraw())
      .to.be.revertedWithCustomError(editions, "KronikaWithdrawalFailed")
      .withArgs(refusing, PRICE);
    await editions.setPayee(payee.address);
    await expect(editions.withdraw()).to.changeEtherBalance(ethers, payee, PRICE);
  });

  it("pays a payee that withdraws again while it is paid no more than there is", async () => {
    const { ethers, editions, networkHelpers } = chain;
    const reentering = "0x1000000000000000000000000000000000000002";
    // if callvalue: call(gas, caller, 0, withdraw()), and revert unless it succeeds
    const code = "0x34600557005b633ccfd60b5f525f5f6004601c5f335af1601d575f5ffd5b00";
    await networkHelpers.setCode(reentering, code);
    await editions.setPayee(reentering);
    await buy(1);
    const sent = editions.withdraw();
    await expect(sent).to.changeEtherBalances(ethers, [editions, reentering], [-PRICE, PRICE]);
    await expect(sent).to.emit(editions, "Withdrawn").withArgs(reentering, PRICE);
    await expect(sent).to.emit(editions, "Withdrawn").withArgs(reentering, 0n);
  });

  it("refuses ether that pays for nothing", async () => {
    const { ethers, editions, buyer } = chain;
    const to = await editions.getAddress();
    await expect(buyer.sendTransaction({ to, value: 1n })).to.be.revert(ethers);
  });
});
