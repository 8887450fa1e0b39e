import { expect } from "chai";
import { findPlanIssues, renderPlan, totalCost } from "../../src/chain/spendingPlan.ts";

const PLAN = {
  network: "sepolia",
  chainId: 11155111,
  account: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
  balance: 10n ** 18n,
  gasPrice: 2n * 10n ** 9n,
  steps: [
    { label: "deploy", gas: 1_500_000n, value: 0n },
    { label: "purchase", gas: 82_000n, value: 7n * 10n ** 17n },
  ],
};

describe("spending plan", () => {
  it("adds gas at the price of now and the values sent along", () => {
    expect(totalCost(PLAN)).to.equal(703_164_000_000_000_000n);
    expect(renderPlan(PLAN)).to.include("total up to 0.703164 ETH of 1.0 ETH");
  });

  it("refuses what costs more than allowed, or than there is", () => {
    const codes = (balance: bigint, maxCost?: bigint): string[] =>
      findPlanIssues({ ...PLAN, balance }, maxCost).map(({ code }) => code);
    expect(codes(PLAN.balance)).to.deep.equal([]);
    expect(codes(totalCost(PLAN), totalCost(PLAN))).to.deep.equal([]);
    expect(codes(totalCost(PLAN) - 1n, totalCost(PLAN) - 1n)).to.deep.equal([
      "COST_TOO_HIGH",
      "FUNDS_TOO_LOW",
    ]);
  });

  it("says so when there is nothing to do", () => {
    expect(renderPlan({ ...PLAN, steps: [] })).to.include("Nothing to do");
  });
});
