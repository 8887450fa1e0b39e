import { type EditionLeaf, editionStruct } from "../editions/editionsTree.ts";
import { formatNumberList } from "../records/formatNumberList.ts";
import { formatPrice } from "../records/formatPrice.ts";
import type { MintBatch } from "./mintPlan.ts";
import { formatMoment } from "./saleTimes.ts";
import { type Voucher, voucherStruct } from "./voucher.ts";

/** One transaction to our contract, before it is sent. */
export interface ContractCall {
  /** What it does, for a person: `mint 3 editions (1-3) to 0x…`. */
  readonly label: string;
  readonly method:
    | "mint"
    | "setSale"
    | "purchase"
    | "redeem"
    | "setVoucherSigner"
    | "revise"
    | "freeze"
    | "withdraw";
  readonly args: readonly unknown[];
  /** Wei sent along. */
  readonly value: bigint;
}

export function planMintCall(batch: MintBatch): ContractCall {
  const numbers = batch.editions.map(({ number }) => number);
  const recipients = new Set(batch.to);
  const to = recipients.size === 1 ? [...recipients].join("") : `${recipients.size} accounts`;
  return {
    label: `mint ${formatNumberList(numbers)} to ${to}`,
    method: "mint",
    args: [batch.to, batch.editions, batch.proof, batch.proofFlags],
    value: 0n,
  };
}

/** Buys one edition at its price for `to`. `price` is for the label. */
export function planPurchaseCall(
  leaf: EditionLeaf,
  proof: readonly string[],
  to: string,
  price: string,
): ContractCall {
  return {
    label: `purchase edition ${leaf.number}/${leaf.size} for ${price} to ${to}`,
    method: "purchase",
    args: [to, editionStruct(leaf), proof],
    value: leaf.price,
  };
}

/** Opens the sale from `start` until `end` (Unix seconds); both 0 close it. */
export function planSaleCall(start: bigint, end: bigint): ContractCall {
  return {
    label:
      start === 0n && end === 0n
        ? "close the sale"
        : `open the sale from ${formatMoment(start)} until ${formatMoment(end)}`,
    method: "setSale",
    args: [start, end],
    value: 0n,
  };
}

/** Pays a voucher's price for its recipient's edition. */
export function planRedeemCall(
  voucher: Voucher,
  signature: string,
  leaf: EditionLeaf,
  proof: readonly string[],
): ContractCall {
  const { recipient, price } = voucher;
  return {
    label: `redeem edition ${leaf.number}/${leaf.size} for ${formatPrice(price)} to ${recipient}`,
    method: "redeem",
    args: [voucherStruct(voucher), signature, editionStruct(leaf), proof],
    value: price,
  };
}

/** Sets who signs vouchers; all vouchers of before become void, whoever it is. */
export function planVoucherSignerCall(signer: string, label: string): ContractCall {
  return { label, method: "setVoucherSigner", args: [signer], value: 0n };
}

/** Publishes other roots, as revision number `revision`. */
export function planReviseCall(
  roots: { readonly editionsRoot: string; readonly metadataRoot: string },
  revision: bigint,
  reason: string,
): ContractCall {
  return {
    label: `publish revision ${revision}`,
    method: "revise",
    args: [roots.editionsRoot, roots.metadataRoot, reason],
    value: 0n,
  };
}

export function planFreezeCall(revision: bigint): ContractCall {
  return {
    label: `freeze at revision ${revision}, for ever`,
    method: "freeze",
    args: [],
    value: 0n,
  };
}

/** `balance` (wei) and `payee` are for the label: the contract knows both. */
export function planWithdrawCall(balance: bigint, payee: string): ContractCall {
  return {
    label: `withdraw ${formatPrice(balance)} to ${payee}`,
    method: "withdraw",
    args: [],
    value: 0n,
  };
}
