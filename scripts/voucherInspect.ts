import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { formatMoment } from "../src/chain/saleTimes.ts";
import { buildVoucherFile, type SignedVoucher } from "../src/chain/voucherFile.ts";
import { formatPrice } from "../src/records/formatPrice.ts";
import { checkedVoucher, renderChecks } from "./checkedVoucher.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { assertSameRoots, openContract } from "./openContract.ts";
import { openNetworkToRead } from "./openNetwork.ts";
import { readVoucher } from "./readVoucher.ts";
import { openSession, type OptionCheck } from "./session.ts";

interface InspectArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly file: string;
}

export default async function voucherInspect(
  args: InspectArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    let read: SignedVoucher | undefined;
    const check: OptionCheck = async (issues) => {
      read = await issues.takeLater(() => readVoucher(args.file));
    };
    const { collection } = args;
    const session = await openSession(hre, collection, stderrProgress, openNetworkToRead, check);
    if (read === undefined) throw new RangeError("no issue, no voucher");
    const signed = read;
    const { address } = await openContract(session);
    await assertSameRoots(session, address);
    const { checks } = await checkedVoucher(session, address, signed);
    const isRedeemable = checks.every(({ holds }) => holds);
    const { number, recipient, price, validUntil } = signed.voucher;
    return {
      document: {
        format: "kronika-voucher-inspect-v1",
        redeemable: isRedeemable,
        checks,
        voucher: buildVoucherFile(signed),
      },
      text: [
        `Edition ${number} for ${formatPrice(price)} to ${recipient}, until ${formatMoment(validUntil)}:`,
        renderChecks(checks),
        isRedeemable ? "The voucher can be redeemed." : "The voucher can NOT be redeemed.",
      ].join("\n"),
      exitCode: isRedeemable ? 0 : 2,
    };
  });
}
