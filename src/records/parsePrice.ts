import { formatPrice } from "./formatPrice.ts";
import { parseAmount } from "./parseAmount.ts";
import type { Parsed } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { Price } from "./record.ts";
import type { YamlValue } from "./yamlValue.ts";

const WEI_PER_ETH = 10n ** 18n;

/**
 * The largest price, 1,000,000 ETH: more than any sale, and with 80 bits far below what a
 * uint256 or a uint128 holds, so that no sum of prices on chain can overflow.
 */
export const MAX_PRICE_WEI = 1_000_000n * WEI_PER_ETH;

const EXAMPLE = "write an amount in ETH such as `0.7 ETH`";
const NOT_FOR_SALE = "take the price line out if the edition is not for public sale";

/**
 * Parses a price such as `0.7 ETH` to wei with integers alone.
 *
 * @param raw Text as parseAmount takes it, with its unit.
 * @returns The price with its canonical text, or PRICE_INVALID.
 */
export function parsePrice(raw: YamlValue): Parsed<Price> {
  if (typeof raw !== "string" || raw.trim() === "") {
    return invalid(
      raw === null || raw === "" ? "the price is empty" : `${quoteValue(raw)} is no price`,
      `${EXAMPLE}; ${NOT_FOR_SALE}`,
    );
  }
  const text = raw.trim();
  const { value: wei, problem } = parseAmount(text);
  if (problem) {
    const fix = /^[-−]/.test(text) ? `${problem.fix}; ${NOT_FOR_SALE}` : problem.fix;
    return { problem: { ...problem, fix } };
  }
  if (wei === 0n) return invalid(`${quoteValue(text)} is zero`, NOT_FOR_SALE);
  if (wei > MAX_PRICE_WEI) {
    return invalid(`${quoteValue(text)} is over 1000000 ETH`, "write a price up to 1000000 ETH");
  }
  return { value: { wei, display: formatPrice(wei) } };
}

function invalid(message: string, fix: string): Parsed<Price> {
  return { problem: { code: "PRICE_INVALID", message, fix } };
}
