import { createInterface } from "node:readline/promises";
import { getAddress } from "ethers";
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
import { parseAmount } from "../src/records/parseAmount.ts";
import { givenStreams, writeStderr } from "./commandStreams.ts";
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
  writeStderr(`${renderPlan(plan)}\n`);
  if (yes) return;
  const ask = givenStreams() === undefined ? askOnTerminal() : givenStreams()?.ask;
  if (ask === undefined) throw notConfirmed("there is no terminal to ask on");
  const answer = (await ask("Send these transactions? [y/N] ")).trim();
  if (!/^y(es)?$/i.test(answer)) throw notConfirmed(`the answer was "${answer}"`);
}

/** Asks on the terminal, where there is one; Ctrl-C and the end of the input are an empty answer. */
function askOnTerminal(): ((question: string) => Promise<string>) | undefined {
  if (!process.stdin.isTTY) return undefined;
  return async (question) => {
    const prompt = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await new Promise<string>((resolve) => {
        prompt.once("close", () => resolve(""));
        prompt.question(question).then(resolve, () => resolve(""));
      });
    } finally {
      prompt.close();
    }
  };
}

/**
 * What `--max-cost` allows, in wei; undefined: no limit. ETH is meant where no unit is written.
 * @throws KronikaError OPTION_INVALID
 */
export function parseMaxCost(text: string): bigint | undefined {
  if (text === "") return undefined;
  const { value, problem } = parseAmount(text, { unit: "ETH" });
  if (problem === undefined) return value;
  const { message, fix } = problem;
  throw new KronikaError({ code: "OPTION_INVALID", message, field: "--max-cost", fix });
}

/** An address, or the given one where the option is left out. */
export function parseAddressOption<T>(text: string, field: string, absent: T): string | T {
  return text === "" ? absent : parseAddress(text, field);
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
