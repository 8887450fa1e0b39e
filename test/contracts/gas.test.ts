import { expect } from "chai";
import { dataLength, dataSlice, getAddress, id } from "ethers";
import hre from "hardhat";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { allNumbers, buildGroup, PRICE } from "./buildGroup.ts";
import { argumentsFor, createChain, FOR_EVER, METADATA_ROOT } from "./deployGroup.ts";
import { deployEditions } from "./editionsContract.ts";
import { signVoucher } from "./signVoucher.ts";

const SNAPSHOT = new URL("gas.snapshot.json", import.meta.url);

/** The most each step may ever cost, whatever the snapshot says. */
const CEILINGS = {
  deploy: 2_400_000n,
  "purchase, first of a new account": 83_000n,
  "purchase, next of the same account": 66_000n,
  "redeem, first of a new account": 92_500n,
  "redeem, next of the same account": 75_500n,
  "owner mint of 1": 84_000n,
  "owner mint of 10 to one account": 345_000n,
  "owner mint of 100 to one account": 2_800_000n,
  "transfer to a new account": 60_000n,
  "revise, first": 71_000n,
  "revise, next": 54_000n,
  freeze: 37_000n,
} as const;

const REASON = "1968 – Prague Spring: the troops came on 20 August, not on the 28th";

type Step = keyof typeof CEILINGS;

/**
 * `gasUsed` of receipts, which includes the 21,000 of a transaction and its calldata. Everything
 * that moves it is fixed (accounts, tree, compiler), so the snapshot is compared exactly.
 * `UPDATE_GAS_SNAPSHOT=1` writes it anew.
 */
describe("gas in a group of 100 editions", () => {
  const group = buildGroup(100, allNumbers(100));
  const used = new Map<Step, bigint>();
  let codeSize: number | undefined;

  async function receiptGas(sent: Promise<{ wait(): Promise<{ gasUsed: bigint } | null> }>) {
    const receipt = await (await sent).wait();
    if (receipt === null) throw new Error("the transaction was not mined");
    return receipt.gasUsed;
  }

  before(async function () {
    // Instrumented code says nothing about gas.
    if (hre.globalOptions.coverage) this.skip();
    const chain = await createChain();
    const { ethers, owner, buyer } = chain;
    const deploy = () => deployEditions(ethers, argumentsFor(group, chain));

    const editions = await deploy();
    const created = await editions.deploymentTransaction()?.wait();
    if (!created) throw new Error("the contract was not deployed");
    used.set("deploy", created.gasUsed);
    codeSize = dataLength(await ethers.provider.getCode(editions));
    await editions.setSale(1n, FOR_EVER);

    const buy = (number: number, to: string) =>
      receiptGas(
        editions
          .connect(buyer)
          .purchase(to, group.edition(number), group.proof(number), { value: PRICE }),
      );
    const account = (number: number) => getAddress(dataSlice(id(`account ${number}`), 12));
    // Editions differ by the length of their proof, and a little by its zero bytes: the dearest counts.
    const [longest = 0, secondLongest = 0] = allNumbers(100)
      .filter((number) => group.proof(number).length === 7)
      .toReversed();
    let dearest = 0n;
    for (const number of allNumbers(100).filter((other) => other !== longest)) {
      const gas = await buy(number, account(number));
      if (gas > dearest) dearest = gas;
    }
    used.set("purchase, first of a new account", dearest);
    used.set("purchase, next of the same account", await buy(longest, account(1)));

    const given = await deploy();
    await given.setVoucherSigner(owner.address);
    const redeem = async (number: number) => {
      const voucher = {
        number: BigInt(number),
        recipient: account(1),
        price: PRICE,
        validUntil: FOR_EVER,
      };
      const signature = await signVoucher(owner, await given.getAddress(), 1n, voucher);
      const [edition, proof] = [group.edition(number), group.proof(number)];
      return receiptGas(
        given.connect(buyer).redeem(voucher, signature, edition, proof, { value: PRICE }),
      );
    };
    used.set("redeem, first of a new account", await redeem(secondLongest));
    used.set("redeem, next of the same account", await redeem(longest));
    // Any two words that differ from those before: a slot that keeps its word costs less.
    const revise = (editionsRoot: string, metadataRoot: string) =>
      receiptGas(given.revise(editionsRoot, metadataRoot, REASON));
    used.set("revise, first", await revise(METADATA_ROOT, group.editionsRoot));
    used.set("revise, next", await revise(group.editionsRoot, METADATA_ROOT));
    used.set("freeze", await receiptGas(given.freeze()));

    const issue = async (numbers: readonly number[]) => {
      const contract = await deploy();
      const { editions: batch, proof, proofFlags } = group.batch(numbers);
      const to = batch.map(() => buyer.address);
      return { contract, gas: await receiptGas(contract.mint(to, batch, proof, proofFlags)) };
    };
    used.set("owner mint of 1", (await issue([longest])).gas);
    const ten = await issue(allNumbers(10));
    used.set("owner mint of 10 to one account", ten.gas);
    used.set(
      "transfer to a new account",
      await receiptGas(ten.contract.connect(buyer).transferFrom(buyer.address, account(1), 1n)),
    );
    used.set("owner mint of 100 to one account", (await issue(allNumbers(100))).gas);

    if (process.env["UPDATE_GAS_SNAPSHOT"] === "1") {
      const figures = Object.fromEntries([...used].map(([step, gas]) => [step, Number(gas)]));
      writeFileSync(SNAPSHOT, `${JSON.stringify(figures, null, 2)}\n`);
    }
  });

  for (const [step, ceiling] of Object.entries(CEILINGS)) {
    it(`${step}: as in the snapshot, and at most ${ceiling}`, () => {
      const gas = used.get(step as Step);
      const snapshot: unknown = existsSync(SNAPSHOT)
        ? JSON.parse(readFileSync(SNAPSHOT, "utf8"))
        : {};
      expect(snapshot).to.have.property(step, Number(gas));
      expect(gas).to.be.at.most(ceiling);
    });
  }

  it("takes at most half of the 24,576 bytes that a contract's code may have (EIP-170)", () => {
    expect(codeSize).to.be.at.most(24_576 / 2);
  });
});
