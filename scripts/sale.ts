import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { planSaleCall } from "../src/chain/contractCall.ts";
import { observeSale, type SaleTimes } from "../src/chain/observeSale.ts";
import {
  findSaleTimeIssues,
  formatMoment,
  isSameSale,
  parseSaleTimes,
} from "../src/chain/saleTimes.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { parseMaxCost, type SpendingArguments } from "./approveSpending.ts";
import type { PublishingArguments } from "./assertPublishable.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { openContract } from "./openContract.ts";
import { openNetwork, signerOf } from "./openNetwork.ts";
import { assertHeld, type HoldingArguments, openPublishing } from "./openPublishing.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import { openSession, type OptionCheck } from "./session.ts";

interface SaleArguments extends SpendingArguments, PublishingArguments, HoldingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly from: string;
  readonly until: string;
}

function describeSale({ start, end }: SaleTimes, now: bigint): string {
  if (end <= now) return "the sale is closed already";
  const until = `until ${formatMoment(end)}`;
  return start <= now
    ? `the sale is open already, ${until}`
    : `the sale opens at ${formatMoment(start)} already, ${until}`;
}

export default async function sale(
  args: SaleArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    const check: OptionCheck = (issues) => {
      for (const issue of findSaleTimeIssues(args.from, args.until)) issues.add(issue);
      issues.take(() => parseMaxCost(args.maxCost));
    };
    // Closing a sale publishes nothing, and must never wait for a record.
    const isClosing = args.until === "now";
    let session = isClosing
      ? await openSession(hre, args.collection, stderrProgress, openNetwork, check)
      : await openPublishing(hre, args, stderrProgress, check);
    const { network, compiled } = session;
    const { start, end } = parseSaleTimes(args.from, args.until, network.timestamp);
    const { address } = await openContract(session);
    const account = await (await signerOf(network)).getAddress();
    await settlePending(session, account);
    const observed = await observeSale(network.provider, address, compiled.iface);
    if (isSameSale(observed, { start, end }, network.timestamp)) {
      const { dryRun } = args;
      return {
        document: { format: "kronika-sale-v1", dryRun, address, ...observed, sent: null },
        text: `Nothing to do: ${describeSale(observed, network.timestamp)}.`,
      };
    }
    if (!isClosing) session = await assertHeld(session, args);
    const { overridden } = session;
    const call = planSaleCall(start, end);
    const { plan, sent: all } = await spendOnCalls(session, address, [call], account, args);
    if (all === undefined) {
      return {
        document: { format: "kronika-sale-v1", dryRun: true, plan, start, end, overridden },
        text: renderPlan(plan),
      };
    }
    const [sent] = all;
    return {
      document: {
        format: "kronika-sale-v1",
        ...{ dryRun: false, address, start, end, sent, overridden },
      },
      text: `Done: ${call.label} (${sent?.gasUsed} gas, ${sent?.hash}).`,
    };
  });
}
