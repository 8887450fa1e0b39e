import Table from "cli-table3";
import { checkVoucher, type VoucherCheck } from "../src/chain/checkVoucher.ts";
import { observeVoucher } from "../src/chain/observeVoucher.ts";
import type { SignedVoucher } from "../src/chain/voucherFile.ts";
import type { EditionLeaf } from "../src/editions/editionsTree.ts";
import { manifestLeaf } from "../src/editions/manifest.ts";
import { printable } from "../src/records/printable.ts";
import type { Session } from "./session.ts";

export interface CheckedVoucher {
  readonly checks: readonly VoucherCheck[];
  /** Undefined: the edition is not recorded. */
  readonly leaf: EditionLeaf | undefined;
  /** Who holds the edition; undefined: it is not minted. */
  readonly holder: string | undefined;
}

/**
 * Sets a voucher against the chain and the manifest, which must hold the contract's facts.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function checkedVoucher(
  { network, compiled: { iface }, manifest }: Session,
  contract: string,
  signed: SignedVoucher,
): Promise<CheckedVoucher> {
  const edition = manifest.editions.find(({ number }) => number === signed.voucher.number);
  const leaf = edition === undefined ? undefined : manifestLeaf(manifest, edition);
  const { chainId, timestamp } = network;
  const observed = await observeVoucher(network.provider, contract, iface, signed);
  const checks = checkVoucher(signed, { chainId, contract, timestamp, leaf, ...observed });
  return { checks, leaf, holder: observed.holder };
}

/** The checks as a table in plain text. */
export function renderChecks(checks: readonly VoucherCheck[]): string {
  const table = new Table({ style: { head: [], border: [], compact: true } });
  for (const { subject, holds, detail } of checks) {
    table.push([holds ? "holds" : "FAILS", subject, printable(detail)]);
  }
  return table.toString();
}
