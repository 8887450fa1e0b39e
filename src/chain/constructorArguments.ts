import type { Manifest } from "../editions/manifest.ts";

/** The contract's name in its source and in Ignition's journal. */
export const CONTRACT_NAME = "KronikaEditions";

/** The constructor's parameters, in its order. */
export const CONSTRUCTOR_PARAMETERS = [
  "name",
  "symbol",
  "size",
  "editionsRoot",
  "metadataRoot",
  "owner",
  "payee",
  "royaltyBps",
] as const;

/** The constructor's arguments for a manifest; the owner gets the proceeds unless it says who. */
export function constructorArguments(
  { collection, editionsRoot, metadataRoot }: Manifest,
  owner: string,
): (string | number)[] {
  const { name, symbol, size, payout, royaltyBps } = collection;
  return [name, symbol, size, editionsRoot, metadataRoot, owner, payout ?? owner, royaltyBps];
}
