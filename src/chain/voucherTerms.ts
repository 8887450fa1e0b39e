import { KronikaError } from "../errors.ts";
import { formatPrice } from "../records/formatPrice.ts";
import { parseAmount } from "../records/parseAmount.ts";
import { MAX_PRICE_WEI } from "../records/parsePrice.ts";
import { quoteValue } from "../records/quoteValue.ts";
import { parseMoment } from "./saleTimes.ts";

const SECONDS: Readonly<Record<string, bigint>> = {
  m: 60n,
  h: 3_600n,
  d: 86_400n,
  w: 604_800n,
};

/**
 * A voucher's last second, Unix seconds.
 * @param until an ISO 8601 moment in UTC, or a duration from now: `90m`, `48h`, `30d`, `2w`
 * @param now Unix seconds of the chain's latest block
 * @throws KronikaError OPTION_INVALID
 */
export function parseValidUntil(until: string, now: bigint): bigint {
  const [, count = "", unit = ""] = /^([1-9]\d{0,4})([mhdw])$/.exec(until) ?? [];
  const seconds = SECONDS[unit];
  const end = seconds === undefined ? parseEnd(until, now) : now + BigInt(count) * seconds;
  if (end > now) return end;
  throw invalid("--until", `the voucher would be over at once (${until})`, UNTIL_FIX);
}

function parseEnd(until: string, now: bigint): bigint {
  try {
    return parseMoment(until, "--until", now);
  } catch (cause) {
    const message = until === "" ? "a voucher ends some time" : `"${until}" is no moment`;
    throw invalid("--until", message, UNTIL_FIX, cause);
  }
}

const UNTIL_FIX = "write a duration like 48h or 30d, or a moment like 2027-01-31T18:00Z (UTC)";

/**
 * A voucher's price in wei; 0 is a gift.
 * @param text such as `0.7 ETH`, `0.7` or `0`; empty: the recorded price
 * @param recorded in wei; undefined: the edition is not for public sale
 * @throws KronikaError OPTION_INVALID
 */
export function parseVoucherPrice(text: string, recorded: bigint | undefined): bigint {
  if (text === "") {
    if (recorded !== undefined) return recorded;
    throw invalid(
      "--price",
      "the edition has no recorded price",
      "give --price '0.7 ETH', or '0 ETH' for a gift",
    );
  }
  const { value, problem } = parseAmount(text, { unit: "ETH" });
  if (problem !== undefined) throw invalid("--price", problem.message, problem.fix);
  if (value <= MAX_PRICE_WEI) return value;
  throw invalid(
    "--price",
    `${quoteValue(text)} is over ${formatPrice(MAX_PRICE_WEI)}`,
    `write a price up to ${formatPrice(MAX_PRICE_WEI)}`,
  );
}

function invalid(field: string, message: string, fix: string, cause?: unknown): KronikaError {
  return new KronikaError({ code: "OPTION_INVALID", message, field, fix }, { cause });
}
