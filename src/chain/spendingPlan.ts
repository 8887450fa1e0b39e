import Table from "cli-table3";
import { formatEther } from "ethers";
import type { Issue } from "../errors.ts";

/** One transaction that is to be sent, with what it is expected to use. */
export interface PlannedStep {
  readonly label: string;
  /** Gas units. */
  readonly gas: bigint;
  /** Wei sent along with the transaction. */
  readonly value: bigint;
}

/** What a command is about to spend. All amounts are in wei. */
export interface SpendingPlan {
  readonly network: string;
  readonly chainId: number;
  readonly account: string;
  readonly balance: bigint;
  /** The most that a unit of gas may cost now. */
  readonly gasPrice: bigint;
  readonly steps: readonly PlannedStep[];
}

/** Gas at the current price, and the values sent along. */
export function totalCost({ steps, gasPrice }: Pick<SpendingPlan, "steps" | "gasPrice">): bigint {
  return steps.reduce((sum, { gas, value }) => sum + gas * gasPrice + value, 0n);
}

/** Why a plan must not be carried out; empty if nothing stands against it. */
export function findPlanIssues(plan: SpendingPlan, maxCost: bigint | undefined): Issue[] {
  const total = totalCost(plan);
  const issues: Issue[] = [];
  if (maxCost !== undefined && total > maxCost) {
    issues.push({
      code: "COST_TOO_HIGH",
      message: `the plan costs up to ${formatEther(total)} ETH, more than --max-cost ${formatEther(maxCost)} ETH`,
      fix: "wait for a lower gas price, choose fewer editions, or raise --max-cost",
    });
  }
  if (total > plan.balance) {
    issues.push({
      code: "FUNDS_TOO_LOW",
      message: `${plan.account} has ${formatEther(plan.balance)} ETH, and the plan costs up to ${formatEther(total)} ETH`,
      fix: "fund the account, or use another one",
    });
  }
  return issues;
}

/** The plan as a table in plain text. */
export function renderPlan(plan: SpendingPlan): string {
  if (plan.steps.length === 0) return `Nothing to do on ${plan.network}: the chain is as intended.`;
  const table = new Table({
    head: ["step", "gas", "ETH for gas", "ETH sent"],
    style: { head: [], border: [], compact: true },
    colAligns: ["left", "right", "right", "right"],
  });
  for (const { label, gas, value } of plan.steps) {
    table.push([label, gas.toString(), formatEther(gas * plan.gasPrice), formatEther(value)]);
  }
  return [
    `On ${plan.network} (chain ${plan.chainId}), from ${plan.account}:`,
    table.toString(),
    `total up to ${formatEther(totalCost(plan))} ETH of ${formatEther(plan.balance)} ETH`,
  ].join("\n");
}
