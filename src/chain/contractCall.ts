import { type EditionLeaf, editionStruct } from "../editions/editionsTree.ts";
import { formatNumberList } from "../records/formatNumberList.ts";
import type { MintBatch } from "./mintPlan.ts";
import { formatMoment } from "./saleTimes.ts";

/** One transaction to our contract, before it is sent. */
export interface ContractCall {
  /** What it does, for a person: `mint 3 editions (1-3) to 0x…`. */
  readonly label: string;
  readonly method: "mint" | "setSale" | "purchase";
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
