import { ZeroAddress } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { planVoucherSignerCall } from "../src/chain/contractCall.ts";
import { observeFacts } from "../src/chain/observeFacts.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { parseAddress, parseMaxCost, type SpendingArguments } from "./approveSpending.ts";
import { type CommandResult, runCommand, stderrProgress } from "./commandOutput.ts";
import { openContract } from "./openContract.ts";
import { openNetwork, signerOf } from "./openNetwork.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import { openSession, type OptionCheck } from "./session.ts";

interface SignerArguments extends SpendingArguments {
  readonly collection: string;
  readonly json: boolean;
  /** An address, `none`, or empty for the account that sends. */
  readonly signer: string;
}

/**
 * Sets who signs vouchers, or with `revoke` the same signer once more; both void every voucher that was
 * signed before.
 */
export async function setVoucherSigner(
  args: SpendingArguments & { readonly collection: string },
  hre: HardhatRuntimeEnvironment,
  choice: { readonly revoke: true } | { readonly signer: string },
): Promise<CommandResult> {
  const format = "revoke" in choice ? "kronika-voucher-revoke-v1" : "kronika-voucher-signer-v1";
  const check: OptionCheck = (issues) => {
    if ("signer" in choice) issues.take(() => parseSigner(choice.signer, ""));
    issues.take(() => parseMaxCost(args.maxCost));
  };
  const session = await openSession(hre, args.collection, stderrProgress, openNetwork, check);
  const { network, compiled, progress } = session;
  const account = await (await signerOf(network)).getAddress();
  const chosen = "revoke" in choice ? undefined : parseSigner(choice.signer, account);
  const { address } = await openContract(session);
  await settlePending(session, account);
  const facts = await observeFacts(network.provider, address, compiled.iface);
  const { voucherSigner: current, voucherEpoch: epoch } = facts;
  const signer = chosen ?? current;
  if (chosen === undefined ? signer === ZeroAddress : signer === current) {
    return {
      document: { format, dryRun: args.dryRun, address, signer, epoch, sent: null },
      text:
        signer === ZeroAddress
          ? "Nothing to do: nobody signs vouchers, so that none is valid."
          : `Nothing to do: ${signer} signs vouchers already. To void them, use \`collection voucher revoke\`.`,
    };
  }
  if (current !== ZeroAddress)
    progress.note(`This voids ALL vouchers of epoch ${epoch}, handed out or not.`);
  const label =
    chosen === undefined
      ? `revoke all vouchers of epoch ${epoch}`
      : `have ${signer === ZeroAddress ? "nobody" : signer} sign vouchers`;
  const call = planVoucherSignerCall(signer, label);
  const { plan, sent: all } = await spendOnCalls(session, address, [call], account, args);
  if (all === undefined) {
    return {
      document: { format, dryRun: true, plan, signer, epoch },
      text: `${renderPlan(plan)}\nAll vouchers of epoch ${epoch} become void.`,
    };
  }
  const [sent] = all;
  return {
    document: { format, dryRun: false, address, signer, epoch: epoch + 1n, sent },
    text: `Done: ${label} (${sent?.gasUsed} gas, ${sent?.hash}). The epoch is ${epoch + 1n}.`,
  };
}

/** @throws KronikaError OPTION_INVALID */
function parseSigner(text: string, account: string): string {
  if (text === "") return account;
  return text === "none" ? ZeroAddress : parseAddress(text, "--signer");
}

export default async function voucherSigner(
  args: SignerArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, () => setVoucherSigner(args, hre, { signer: args.signer }));
}
