import type { AmountUnit } from "../parseAmount.ts";

/** What a header over prices says of their unit. */
export type PriceHeader =
  | { readonly unit: AmountUnit | undefined; readonly currency?: undefined }
  | { readonly unit?: undefined; readonly currency: string };

const PRICE: ReadonlySet<string> = new Set(
  "price prices preis prix precio prezzo cost amount".split(" "),
);
const AROUND: ReadonlySet<string> = new Set(
  "in per the unit mint minting sale sales list listing asking reserve fixed public primary start starting of".split(
    " ",
  ),
);
const UNITS: ReadonlyMap<string, AmountUnit> = new Map([
  ...["eth", "ether", "ethers", "ethereum", "ξ"].map((name) => [name, "ETH"] as const),
  ["gwei", "gwei"],
  ["wei", "wei"],
]);
const CURRENCIES: ReadonlySet<string> = new Set(
  "usd usdc usdt dai eur euro euros gbp pound pounds chf jpy yen cny inr cad aud dollar dollars cent cents btc bitcoin sol solana matic pol polygon bnb ada xtz tez tezos weth avax apt flow near ron".split(
    " ",
  ),
);
const SIGNS = /[$€£¥₿₹₽₩₺¢]/u;
const LONGEST = 60;

/**
 * Reads a header over prices: `Price`, `Price (ETH)`, `Price in wei`, `ETH price`, `Preis [ETH]`,
 * `Mint price (gwei)`, `Price (USD)`, `Price €`.
 *
 * @returns Undefined for what is no such header.
 */
export function readPriceHeader(header: string): PriceHeader | undefined {
  if (header.length > LONGEST) return undefined;
  const text = header.normalize("NFKC").toLowerCase();
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const others = words.filter((word) => !PRICE.has(word) && !AROUND.has(word));
  const isUnitAlone = words.length === 1 && UNITS.has(words[0] ?? "");
  if (!isUnitAlone && words.every((word) => !PRICE.has(word))) return undefined;
  const sign = SIGNS.exec(text)?.[0];
  const currency = others.find((word) => CURRENCIES.has(word)) ?? sign;
  if (currency !== undefined) {
    return others.every((word) => CURRENCIES.has(word) || UNITS.has(word))
      ? { currency: currency.toUpperCase() }
      : undefined;
  }
  const units = new Set(others.map((word) => UNITS.get(word)));
  const [unit] = units;
  return units.size > 1 || (others.length > 0 && unit === undefined) ? undefined : { unit };
}
