import { formatPrice } from "./formatPrice.ts";
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
 * @param raw Text of digits, at most 18 after a decimal point, and the unit `ETH`.
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
  const [, whole, fraction = ""] = /^(\d{1,40})(?:\.(\d{1,200}))? ETH$/.exec(text) ?? [];
  if (whole === undefined) return invalid(`${quoteValue(text)} ${whatIsWrong(text)}`, mend(text));
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > 18) {
    return invalid(
      `${quoteValue(text)} has ${fraction.length} decimals, but a wei is the 18th`,
      "write at most 18 digits after the point",
    );
  }
  const wei = BigInt(whole) * WEI_PER_ETH + BigInt(significant.padEnd(18, "0"));
  if (wei === 0n) return invalid(`${quoteValue(text)} is zero`, NOT_FOR_SALE);
  if (wei > MAX_PRICE_WEI) {
    return invalid(`${quoteValue(text)} is over 1000000 ETH`, "write a price up to 1000000 ETH");
  }
  return { value: { wei, display: formatPrice(wei) } };
}

function whatIsWrong(text: string): string {
  if (/^[-−]/.test(text)) return "is negative";
  if (/^\d+,\d+/.test(text)) return "has a comma in its number";
  if (/^[\d.]+$/.test(text)) return "has no unit";
  if (/^[\d.]+\s*eth(er)?$/i.test(text)) return "does not end in a space and `ETH`";
  if (/^\d+(\.\d+)?\s+\w+$/.test(text)) return "is not in ETH";
  return "is not an amount in ETH";
}

// Only a correction that cannot change the amount is spelled out.
function mend(text: string): string {
  const decimalComma = /^(\d{1,20}),(\d{1,18})(?: *ETH)?$/i.exec(text);
  // `1,000 ETH` is one or a thousand.
  if (decimalComma?.[2]?.length === 3) {
    const [, whole, rest] = decimalComma;
    return `write \`${whole}.${rest} ETH\` with a point, or \`${whole}${rest} ETH\` if the comma parts thousands`;
  }
  if (decimalComma) return `write \`${decimalComma[1]}.${decimalComma[2]} ETH\` with a point`;
  const amount = /^(\d{1,20}(?:\.\d{1,18})?)\s*(?:eth(?:er)?)?$/i.exec(text);
  if (amount) return `write \`${amount[1]} ETH\``;
  return text.startsWith("-") ? `${EXAMPLE}; ${NOT_FOR_SALE}` : EXAMPLE;
}

function invalid(message: string, fix: string): Parsed<Price> {
  return { problem: { code: "PRICE_INVALID", message, fix } };
}
