import { expect } from "chai";
import fc from "fast-check";
import { renderPlan, shortEther, totalCost } from "../../src/chain/spendingPlan.ts";

const ACCOUNT = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

describe("the plan's table", () => {
  it("fits 80 columns, and keeps every address whole", () => {
    const label = fc.oneof(
      fc.constant("deploy KronikaEditions"),
      fc.array(fc.integer({ min: 1, max: 10_000 })).map((list) => `mint ${list} to ${ACCOUNT}`),
      fc.constant(`purchase edition 68/100 for 0.7 ETH to ${ACCOUNT}`),
    );
    const step = fc.record({
      label,
      gas: fc.bigInt({ min: 21_000n, max: 16_777_216n }),
      value: fc.bigInt({ min: 0n, max: 10n ** 24n }),
    });
    const plan = fc.record({
      network: fc.constantFrom("sepolia", "the in-process chain"),
      chainId: fc.constantFrom(1, 11_155_111),
      account: fc.constant(ACCOUNT),
      balance: fc.bigInt({ min: 0n, max: 10n ** 26n }),
      gasPrice: fc.bigInt({ min: 0n, max: 10n ** 13n }),
      steps: fc.array(step, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(plan, (each) => {
        const shown = renderPlan(each);
        for (const line of shown.split("\n")) expect(line.length, line).to.be.at.most(80);
        const addressed = each.steps.filter((one) => one.label.includes(ACCOUNT)).length;
        expect(shown.split(ACCOUNT)).to.have.length(addressed + 2);
        expect(shown).to.include(`total up to ${shortEther(totalCost(each), "up")} ETH`);
      }),
    );
  });

  it("shows six significant digits: costs rounded up, a balance down", () => {
    const rows: readonly (readonly [bigint, string, string])[] = [
      [0n, "0.0", "0.0"],
      [1n, "0.000000000000000001", "0.000000000000000001"],
      [123_456_789n, "0.000000000123457", "0.000000000123456"],
      [10n ** 18n, "1.0", "1.0"],
      [10n ** 18n + 1n, "1.00001", "1.0"],
      [999_999_999_999_999_999n, "1.0", "0.999999"],
      [123_456_789n * 10n ** 18n + 1n, "123456790.0", "123456789.0"],
    ];
    for (const [wei, up, down] of rows) {
      expect(shortEther(wei, "up"), String(wei)).to.equal(up);
      expect(shortEther(wei, "down"), String(wei)).to.equal(down);
    }
  });
});
