import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { planWithdrawCall } from "../src/chain/contractCall.ts";
import { observeFacts } from "../src/chain/observeFacts.ts";
import { toRpcError } from "../src/chain/rpcError.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { formatPrice } from "../src/records/formatPrice.ts";
import { parseAddressOption, parseMaxCost, type SpendingArguments } from "./approveSpending.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { openContract } from "./openContract.ts";
import { openNetwork, signerOf } from "./openNetwork.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import { openSession, type OptionCheck } from "./session.ts";

interface WithdrawArguments extends SpendingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly from: string;
}

export default async function withdraw(
  args: WithdrawArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    const check: OptionCheck = (issues) => {
      issues.take(() => parseAddressOption(args.from, "--from", undefined));
      issues.take(() => parseMaxCost(args.maxCost));
    };
    const session = await openSession(hre, args.collection, stderrProgress, openNetwork, check);
    const { network, compiled } = session;
    const from = parseAddressOption(args.from, "--from", undefined);
    const account = await (await signerOf(network, from)).getAddress();
    const { address } = await openContract(session);
    await settlePending(session, account);
    const { payee } = await observeFacts(network.provider, address, compiled.iface);
    const balance = await network.provider.getBalance(address).catch((error: unknown) => {
      throw toRpcError(error, `the balance of ${address}`);
    });
    const format = "kronika-withdraw-v1";
    if (balance === 0n) {
      return {
        document: { format, dryRun: args.dryRun, address, payee, balance, sent: null },
        text: `Nothing to withdraw: ${address} holds no ETH. The payee is ${payee}.`,
      };
    }
    const call = planWithdrawCall(balance, payee);
    const { plan, sent: all } = await spendOnCalls(session, address, [call], account, args);
    if (all === undefined) {
      return {
        document: { format, dryRun: true, plan, payee, balance },
        text: `${renderPlan(plan)}\nThe contract holds ${formatPrice(balance)}; the payee is ${payee}.`,
      };
    }
    const [sent] = all;
    return {
      document: { format, dryRun: false, address, payee, balance, sent },
      text: `Done: ${call.label} (${sent?.gasUsed} gas, ${sent?.hash}).`,
    };
  });
}
