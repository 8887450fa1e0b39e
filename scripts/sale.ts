import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { planSaleCall } from "../src/chain/contractCall.ts";
import { parseSaleTimes } from "../src/chain/saleTimes.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import {
  approveSpending,
  planCalls,
  planSpending,
  type SpendingArguments,
} from "./approveSpending.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { sendCalls, settlePending } from "./mint.ts";
import { collectionPlaces } from "./openCollection.ts";
import { openContract } from "./openContract.ts";
import { openNetwork, signerOf } from "./openNetwork.ts";
import { readContractArtifact } from "./readContractArtifact.ts";

interface SaleArguments extends SpendingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly from: string;
  readonly until: string;
}

export default async function sale(
  args: SaleArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    const progress = stderrProgress;
    const places = collectionPlaces(hre.config.paths.root, args.collection);
    const network = await openNetwork(hre);
    const { start, end } = parseSaleTimes(args.from, args.until, network.timestamp);
    const compiled = await readContractArtifact(hre, progress);
    const { address } = await openContract(places, network, compiled);
    const account = await (await signerOf(network)).getAddress();
    await settlePending(network, account, progress);
    const call = planSaleCall(start, end);
    const steps = await planCalls(network, address, compiled, [call], account);
    const plan = await planSpending(network, account, steps);
    if (args.dryRun) {
      return {
        document: { format: "kronika-sale-v1", dryRun: true, plan, start, end },
        text: renderPlan(plan),
      };
    }
    await approveSpending(network, plan, args);
    const [sent] = await sendCalls(places, network, address, compiled, [call], progress);
    return {
      document: { format: "kronika-sale-v1", dryRun: false, address, start, end, sent },
      text: `Done: ${call.label} (${sent?.gasUsed} gas, ${sent?.hash}).`,
    };
  });
}
