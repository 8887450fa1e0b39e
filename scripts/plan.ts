import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { type ContractCall, planSaleCall } from "../src/chain/contractCall.ts";
import type { Deployment } from "../src/chain/deployment.ts";
import type { MintRequest } from "../src/chain/mintPlan.ts";
import { observeSale } from "../src/chain/observeSale.ts";
import { parseSaleTimes } from "../src/chain/saleTimes.ts";
import { findPlanIssues, renderPlan, type SpendingPlan } from "../src/chain/spendingPlan.ts";
import { renderIssues } from "../src/records/renderIssues.ts";
import { parseMaxCost, planCalls, planSpending } from "./approveSpending.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { findDeployment } from "./deploy.ts";
import { chooseMints, describeGaps, mintCalls, planMissingMints, readMintChoice } from "./mint.ts";
import { openNetwork, signerOf } from "./openNetwork.ts";
import { rehearseGas } from "./rehearseGas.ts";
import { openSession, type OptionCheck, type Session } from "./session.ts";

interface PlanArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly numbers: string;
  readonly to: string;
  readonly maxCost: string;
}

export interface LaunchPlan {
  /** Mints that are missing, and the sale if it is to be opened. */
  readonly calls: readonly ContractCall[];
  readonly spending: SpendingPlan;
}

/** Works out what deploying, minting and opening the sale would still send, and what it costs. */
export async function planLaunch(
  session: Session,
  deployment: Deployment | undefined,
  requests: readonly MintRequest[],
  openSale: boolean,
): Promise<LaunchPlan> {
  const { network, compiled, manifest, progress } = session;
  const account = await (await signerOf(network)).getAddress();
  const { start, end } = parseSaleTimes("now", "", network.timestamp);
  if (deployment === undefined) {
    const sale = openSale ? [planSaleCall(start, end)] : [];
    const calls = [...mintCalls(manifest, requests), ...sale];
    const steps = await progress.during("rehearse on a throw-away chain", () =>
      rehearseGas(session, calls),
    );
    return { calls, spending: await planSpending(network, account, steps) };
  }
  const { address } = deployment;
  const missing = await planMissingMints(session, address, requests);
  const observed = await observeSale(network.provider, address, compiled.iface);
  // A sale that is open, or is to open at a time that somebody set, stays as it is.
  const isOver = observed.end <= network.timestamp;
  const calls = [...missing.calls, ...(openSale && isOver ? [planSaleCall(start, end)] : [])];
  const steps = await planCalls(session, address, calls, account);
  return { calls, spending: await planSpending(network, account, steps) };
}

export default async function plan(
  args: PlanArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    const all = args.numbers === "";
    const choice = { numbers: args.numbers, all, to: args.to, csv: "" };
    const check: OptionCheck = async (issues, manifest) => {
      await readMintChoice(issues, manifest, choice);
      issues.take(() => parseMaxCost(args.maxCost));
    };
    const session = await openSession(hre, args.collection, stderrProgress, openNetwork, check);
    const account = await (await signerOf(session.network)).getAddress();
    const requests = await chooseMints(session.manifest, choice, account, (gaps) =>
      session.progress.note(describeGaps(gaps)),
    );
    const deployment = await findDeployment(session);
    const { spending } = await planLaunch(session, deployment, requests, false);
    const issues = findPlanIssues(spending, parseMaxCost(args.maxCost));
    return {
      document: { format: "kronika-plan-v1", plan: spending, issues },
      text: [renderPlan(spending), ...(issues.length > 0 ? [renderIssues(issues)] : [])].join("\n"),
      exitCode: issues.length > 0 ? 1 : 0,
    };
  });
}
