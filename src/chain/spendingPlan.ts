import Table from "cli-table3";
import { formatEther } from "ethers";
import type { Issue } from "../errors.ts";
import { BORDERLESS } from "../records/borderless.ts";

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

/** Characters of a step's label in a line: an address has 42. */
const LABEL_WIDTH = 42;

/** A ten-billionth of an ETH, in wei: what has more decimals would not fit in its column. */
const LEAST_IN_TABLE = 10n ** 8n;

/** The plan as a table in plain text, at most 80 characters wide; its amounts are rounded up. */
export function renderPlan(plan: SpendingPlan): string {
  if (plan.steps.length === 0) return `Nothing to do on ${plan.network}: the chain is as intended.`;
  const table = new Table({
    head: ["step", "gas", "ETH for gas", "ETH sent"],
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 2 },
    chars: BORDERLESS,
    colAligns: ["left", "right", "right", "right"],
  });
  for (const { label, gas, value } of plan.steps) {
    const amounts = [gas * plan.gasPrice, value].map((wei) =>
      shortEther(wei, "up", LEAST_IN_TABLE),
    );
    table.push([wrapLabel(label).join("\n"), gas.toString(), ...amounts]);
  }
  const rows = table.toString().split("\n");
  return [
    `On ${plan.network} (chain ${plan.chainId}),`,
    `from ${plan.account}:`,
    ...rows.map((row) => row.trimEnd()),
    `total up to ${shortEther(totalCost(plan), "up")} ETH of ${shortEther(plan.balance, "down")} ETH`,
  ].join("\n");
}

const SIGNIFICANT_DIGITS = 6;
const WEI_DECIMALS = 18;

/**
 * Wei as ETH with six significant digits, such as `0.00234568`; whole ETH are never cut.
 * @param toward What a command costs is rounded up, what an account has is rounded down.
 * @param least In wei, a power of ten: no digit below it is shown.
 */
export function shortEther(wei: bigint, toward: "up" | "down", least = 1n): string {
  const digits = wei.toString().length;
  const kept = Math.max(SIGNIFICANT_DIGITS, digits - WEI_DECIMALS);
  const digit = 10n ** BigInt(Math.max(0, digits - kept));
  const step = digit > least ? digit : least;
  const rounded = ((toward === "up" ? wei + step - 1n : wei) / step) * step;
  return formatEther(rounded);
}

/** Breaks a label at a space or after a comma, else anywhere. */
function wrapLabel(label: string): string[] {
  const lines: string[] = [];
  let rest = label;
  while (rest.length > LABEL_WIDTH) {
    const head = rest.slice(0, LABEL_WIDTH + 1);
    const space = head.lastIndexOf(" ");
    const comma = head.slice(0, LABEL_WIDTH).lastIndexOf(",") + 1;
    const end = Math.max(space, comma) > 0 ? Math.max(space, comma) : LABEL_WIDTH;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...lines, rest];
}
