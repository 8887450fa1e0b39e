import { createInterface } from "node:readline/promises";
import { getAddress, parseEther } from "ethers";
import {
  findPlanIssues,
  type PlannedStep,
  renderPlan,
  type SpendingPlan,
} from "../src/chain/spendingPlan.ts";
import type { ContractCall } from "../src/chain/contractCall.ts";
import { toRpcError } from "../src/chain/rpcError.ts";
import { observeGas } from "../src/chain/sendCall.ts";
import { type Issue, KronikaError } from "../src/errors.ts";
import { fitForOutput } from "./fitForOutput.ts";
import { type OpenNetwork, signerOf } from "./openNetwork.ts";
import type { Session } from "./session.ts";

/** Options of every command that spends. */
export interface SpendingArguments {
  /** ETH, as text; empty: no limit. */
  readonly maxCost: string;
  readonly yes: boolean;
  readonly dryRun: boolean;
}

/** Sets steps against the account's balance and the gas price of now. */
export async function planSpending(
  network: OpenNetwork,
  account: string,
  steps: readonly PlannedStep[],
): Promise<SpendingPlan> {
  try {
    const [balance, fees] = await Promise.all([
      network.provider.getBalance(account),
      network.provider.getFeeData(),
    ]);
    return {
      network: network.name,
      chainId: network.chainId,
      account,
      balance,
      gasPrice: fees.maxFeePerGas ?? fees.gasPrice ?? 0n,
      steps,
    };
  } catch (error) {
    throw toRpcError(error, "its gas price and the account's balance");
  }
}

/** What each call would use, asked of the chain itself. */
export async function planCalls(
  { network, compiled: { iface } }: Session,
  address: string,
  calls: readonly ContractCall[],
  account: string,
): Promise<PlannedStep[]> {
  const signer = await signerOf(network, account);
  const steps: PlannedStep[] = [];
  for (const call of calls) {
    const gas = await observeGas(signer, address, iface, call);
    steps.push({ label: call.label, gas, value: call.value });
  }
  return steps;
}

/**
 * Refuses a plan that costs too much, and on a public network shows it and asks.
 * @throws KronikaError COST_TOO_HIGH, FUNDS_TOO_LOW, NOT_CONFIRMED
 */
export async function approveSpending(
  network: OpenNetwork,
  plan: SpendingPlan,
  { maxCost, yes }: SpendingArguments,
): Promise<void> {
  const [first, ...rest] = findPlanIssues(plan, parseMaxCost(maxCost));
  if (first !== undefined) throw new KronikaError([first, ...rest] as [Issue, ...Issue[]]);
  if (!network.isPublic || plan.steps.length === 0) return;
  process.stderr.write(fitForOutput(`${renderPlan(plan)}\n`));
  if (yes) return;
  if (!process.stdin.isTTY) throw notConfirmed("there is no terminal to ask on");
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await new Promise<string>((resolve) => {
      // Ctrl-C and the end of the input close the prompt: that is a no.
      prompt.once("close", () => resolve(""));
      prompt.question("Send these transactions? [y/N] ").then(resolve, () => resolve(""));
    });
    if (!/^y(es)?$/i.test(answer.trim())) throw notConfirmed(`the answer was "${answer.trim()}"`);
  } finally {
    prompt.close();
  }
}

export function parseMaxCost(text: string): bigint | undefined {
  if (text === "") return undefined;
  try {
    const wei = parseEther(text.replace(/ ETH$/, ""));
    if (wei >= 0n) return wei;
  } catch {
    // falls through to the error
  }
  throw new KronikaError({
    code: "OPTION_INVALID",
    message: `"${text}" is not an amount of ETH`,
    field: "--max-cost",
    fix: "write it like 0.25",
  });
}

/** @throws KronikaError OPTION_INVALID */
export function parseAddress(text: string, field: string): string {
  try {
    return getAddress(text);
  } catch (cause) {
    throw new KronikaError(
      {
        code: "OPTION_INVALID",
        message: `"${text}" is not an address, or its checksum is wrong`,
        field,
        fix: "copy the whole address: 0x and 40 hexadecimal digits",
      },
      { cause },
    );
  }
}

function notConfirmed(why: string): KronikaError {
  return new KronikaError({
    code: "NOT_CONFIRMED",
    message: `nothing was sent: ${why}`,
    fix: "answer y, or pass --yes",
  });
}
