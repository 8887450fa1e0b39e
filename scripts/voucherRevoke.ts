import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { SpendingArguments } from "./approveSpending.ts";
import { runCommand } from "./commandOutput.ts";
import { setVoucherSigner } from "./voucherSigner.ts";

interface RevokeArguments extends SpendingArguments {
  readonly collection: string;
  readonly json: boolean;
}

/** Voids all vouchers by raising the epoch: the contract cannot void a single one. */
export default async function voucherRevoke(
  args: RevokeArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, () => setVoucherSigner(args, hre, { revoke: true }));
}
