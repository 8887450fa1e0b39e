import { parseSaleTimes } from "../src/chain/saleTimes.ts";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { type ContractCall, planSaleCall } from "../src/chain/contractCall.ts";
import type { Deployment } from "../src/chain/deployment.ts";
import type { MintRequest } from "../src/chain/mintPlan.ts";
import { observeSale } from "../src/chain/observeSale.ts";
import { findPlanIssues, renderPlan, type SpendingPlan } from "../src/chain/spendingPlan.ts";
import type { Manifest } from "../src/editions/manifest.ts";
import { renderIssues } from "../src/records/renderIssues.ts";
import { parseMaxCost, planCalls, planSpending } from "./approveSpending.ts";
import { type Progress, runCommand, stderrProgress } from "./commandOutput.ts";
import { findDeployment } from "./deploy.ts";
import { chooseMints, mintCalls, planMissingMints } from "./mint.ts";
import { collectionPlaces, readManifest } from "./openCollection.ts";
import { type OpenNetwork, openNetwork, signerOf } from "./openNetwork.ts";
import { type CompiledContract, readContractArtifact } from "./readContractArtifact.ts";
import { rehearseGas } from "./rehearseGas.ts";

interface PlanArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly numbers: string;
  readonly to: string;
  readonly maxCost: string;
}

export interface LaunchPlan {
  /** The contract that stands already. */
  readonly deployment: Deployment | undefined;
  /** Mints that are missing, and the sale if it is to be opened. */
  readonly calls: readonly ContractCall[];
  readonly spending: SpendingPlan;
}

/** Works out what deploying, minting and opening the sale would still send, and what it costs. */
export async function planLaunch(
  hre: HardhatRuntimeEnvironment,
  network: OpenNetwork,
  compiled: CompiledContract,
  manifest: Manifest,
  deployment: Deployment | undefined,
  requests: readonly MintRequest[],
  openSale: boolean,
  progress: Progress,
): Promise<LaunchPlan> {
  const account = await (await signerOf(network)).getAddress();
  const { start, end } = parseSaleTimes("now", "", network.timestamp);
  if (deployment === undefined) {
    const calls = [
      ...mintCalls(manifest, requests),
      ...(openSale ? [planSaleCall(start, end)] : []),
    ];
    const steps = await progress.during("rehearse on a throw-away chain", () =>
      rehearseGas(hre, compiled, manifest, calls),
    );
    return { deployment, calls, spending: await planSpending(network, account, steps) };
  }
  const { address } = deployment;
  const missing = await planMissingMints(network, address, compiled, manifest, requests, progress);
  const sale = await observeSale(network.provider, address, compiled.iface);
  const isOpen = sale.start <= network.timestamp && network.timestamp < sale.end;
  const calls = [...missing.calls, ...(openSale && !isOpen ? [planSaleCall(start, end)] : [])];
  const steps = await planCalls(network, address, compiled, calls, account);
  return { deployment, calls, spending: await planSpending(network, account, steps) };
}

export default async function plan(
  args: PlanArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    const progress = stderrProgress;
    const places = collectionPlaces(hre.config.paths.root, args.collection);
    const manifest = await readManifest(places);
    const network = await openNetwork(hre);
    const account = await (await signerOf(network)).getAddress();
    const all = args.numbers === "";
    const choice = { numbers: args.numbers, all, to: args.to, csv: "" };
    const requests = await chooseMints(manifest, choice, account);
    const compiled = await readContractArtifact(hre, progress);
    const deployment = await findDeployment(places, network, compiled, manifest);
    const { spending } = await planLaunch(
      hre,
      network,
      compiled,
      manifest,
      deployment,
      requests,
      false,
      progress,
    );
    const issues = findPlanIssues(spending, parseMaxCost(args.maxCost));
    return {
      document: { format: "kronika-plan-v1", plan: spending, issues },
      text: [renderPlan(spending), ...(issues.length > 0 ? [renderIssues(issues)] : [])].join("\n"),
      exitCode: issues.length > 0 ? 1 : 0,
    };
  });
}
