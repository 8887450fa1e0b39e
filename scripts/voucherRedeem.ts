import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { planRedeemCall } from "../src/chain/contractCall.ts";
import type { SignedVoucher } from "../src/chain/voucherFile.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { buildEditionsTree, leafValue } from "../src/editions/editionsTree.ts";
import { manifestLeaf } from "../src/editions/manifest.ts";
import { type Issue, KronikaError } from "../src/errors.ts";
import { parseAddressOption, parseMaxCost, type SpendingArguments } from "./approveSpending.ts";
import { checkedVoucher } from "./checkedVoucher.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { shownPath } from "./openCollection.ts";
import { assertSameRoots, openContract } from "./openContract.ts";
import { openNetwork, signerOf } from "./openNetwork.ts";
import { readVoucher } from "./readVoucher.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import { openSession, type OptionCheck } from "./session.ts";

interface RedeemArguments extends SpendingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly file: string;
  readonly from: string;
}

export default async function voucherRedeem(
  args: RedeemArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    let read: SignedVoucher | undefined;
    const check: OptionCheck = async (issues) => {
      read = await issues.takeLater(() => readVoucher(args.file));
      issues.take(() => parseAddressOption(args.from, "--from", undefined));
      issues.take(() => parseMaxCost(args.maxCost));
    };
    const session = await openSession(hre, args.collection, stderrProgress, openNetwork, check);
    if (read === undefined) throw new RangeError("no issue, no voucher");
    const signed = read;
    const { network, manifest } = session;
    const from = parseAddressOption(args.from, "--from", undefined);
    const account = await (await signerOf(network, from)).getAddress();
    const { address } = await openContract(session);
    await assertSameRoots(session, address);
    await settlePending(session, account);
    const { checks, leaf, holder } = await checkedVoucher(session, address, signed);
    const isHere = signed.chainId === network.chainId && signed.contract === address;
    if (isHere && holder === signed.voucher.recipient) {
      const format = "kronika-voucher-redeem-v1";
      const { dryRun } = args;
      const { number: own, recipient } = signed.voucher;
      return {
        document: { format, dryRun, address, number: own, to: recipient, sent: null },
        text: `Nothing to do: edition ${own}/${manifest.collection.size} belongs to ${recipient} already.`,
      };
    }
    const [first, ...rest] = checks
      .filter(({ holds }) => !holds)
      .map(({ subject, detail }): Issue => ({
        code: "VOUCHER_VOID",
        message: `the voucher cannot be redeemed: ${subject} ${detail}`,
        file: shownPath(args.file),
        field: subject,
        fix: "see `collection voucher inspect`; ask the contract's owner for a new voucher",
      }));
    if (first !== undefined) throw new KronikaError([first, ...rest]);
    if (leaf === undefined) throw new RangeError("an unrecorded edition fails a check");
    const leaves = manifest.editions.map((edition) => manifestLeaf(manifest, edition));
    const proof = buildEditionsTree(leaves).getProof(leafValue(leaf));
    const call = planRedeemCall(signed.voucher, signed.signature, leaf, proof);
    const { number, recipient: to } = signed.voucher;
    const { plan, sent: all } = await spendOnCalls(session, address, [call], account, args);
    if (all === undefined) {
      return {
        document: { format: "kronika-voucher-redeem-v1", dryRun: true, plan, number, to },
        text: renderPlan(plan),
      };
    }
    const [sent] = all;
    return {
      document: { format: "kronika-voucher-redeem-v1", dryRun: false, address, number, to, sent },
      text: `Done: ${call.label} (${sent?.gasUsed} gas, ${sent?.hash}).`,
    };
  });
}
