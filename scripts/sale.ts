import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { planSaleCall } from "../src/chain/contractCall.ts";
import { parseSaleTimes } from "../src/chain/saleTimes.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import type { PublishingArguments } from "./assertPublishable.ts";
import { type SpendingArguments } from "./approveSpending.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { openContract } from "./openContract.ts";
import { signerOf } from "./openNetwork.ts";
import { assertHeld, type HoldingArguments, openPublishing } from "./openPublishing.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import { openSession } from "./session.ts";

interface SaleArguments extends SpendingArguments, PublishingArguments, HoldingArguments {
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
    // Closing a sale publishes nothing, and must never wait for a record.
    const isClosing = args.until === "now";
    let session = isClosing
      ? await openSession(hre, args.collection, stderrProgress)
      : await openPublishing(hre, args, stderrProgress);
    const { network } = session;
    const { start, end } = parseSaleTimes(args.from, args.until, network.timestamp);
    const { address } = await openContract(session);
    const account = await (await signerOf(network)).getAddress();
    await settlePending(session, account);
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
