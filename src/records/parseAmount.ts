import type { Parsed } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";

/** The units that an amount may be written in, with their decimals below one ETH in wei. */
export const AMOUNT_UNITS = { ETH: 18, gwei: 9, wei: 0 } as const;

export type AmountUnit = keyof typeof AMOUNT_UNITS;

/** How an amount is read. */
export interface AmountOptions {
  /** What an amount without a unit is in; absent: a unit has to be written. */
  readonly unit?: AmountUnit | undefined;
}

const UNIT_OF: ReadonlyMap<string, AmountUnit> = new Map([
  ...["eth", "ether", "ethers", "ξ"].map((name) => [name, "ETH"] as const),
  ["gwei", "gwei"],
  ["wei", "wei"],
]);
const CURRENCY =
  /[$€£¥₿]|\b(?:usd[ct]?|eur|euros?|gbp|pounds?|chf|jpy|yen|dollars?|cents?|btc|sol|matic|pol|bnb|ada|xtz|dai|weth|avax|apt|flow|tez)\b/i;

const LONGEST = 300;
const AMOUNT =
  /^(?<before>ξ|eth(?:er)? )? ?(?<number>[\d.,'’ _]*\d[\d.,'’_]*) ?(?<after>\p{L}+)?$/iu;
const PLAIN = /^(?:\d{1,60}(?:\.\d{1,200})?|\.\d{1,200})$/;

/**
 * Parses an amount such as `0.7 ETH` to wei, with integers alone. This is the one grammar for
 * amounts: digits with a point before the decimals, then `ETH`, `ether`, `gwei` or `wei` in any
 * case, or `Ξ` on either side, with or without a space between.
 *
 * @param text As a person wrote it.
 * @returns Wei, which may be 0; or PRICE_INVALID for a comma, a missing or another unit, more
 *   decimals than a wei has, and everything else. The fix names each reading.
 */
export function parseAmount(text: string, { unit }: AmountOptions = {}): Parsed<bigint> {
  const plain = plainText(text);
  const parts = partsOf(plain);
  if (parts === undefined) return fail(text, whatIsWrong(plain), exampleFor(unit));
  const inUnit = parts.unit ?? unit;
  const readings = readNumber(parts.number);
  if (readings.length === 0) return fail(text, whatIsWrong(plain), exampleFor(unit));
  const spelled = readings.map((number) => `\`${number} ${inUnit ?? "ETH"}\``);
  if (readings.length > 1) {
    return fail(text, `may mean ${spelled.join(" or ")}`, mendReadings(spelled));
  }
  const [number = ""] = readings;
  if (!PLAIN.test(parts.number)) {
    const sign = parts.number.includes(",") ? "has a comma in its number" : "parts its thousands";
    return fail(text, sign, `write ${spelled[0] ?? ""} with a point`);
  }
  if (inUnit === undefined) return fail(text, "has no unit", `write ${spelled[0] ?? ""}`);
  return toWei(text, number, inUnit);
}

/**
 * Every way to read an amount whose number has a comma, an apostrophe or spaces in it, each in the
 * spelling that parseAmount takes: `0,7 ETH` is `0.7 ETH`, `1,000 ETH` is `1.000 ETH` or `1000 ETH`.
 *
 * @returns One text for each reading; none for what is no amount or has no unit.
 */
export function amountReadings(text: string, { unit }: AmountOptions = {}): readonly string[] {
  const parts = partsOf(plainText(text));
  const inUnit = parts?.unit ?? unit;
  if (parts === undefined || inUnit === undefined) return [];
  return readNumber(parts.number).map((number) => `${number} ${inUnit}`);
}

interface AmountParts {
  readonly number: string;
  readonly unit: AmountUnit | undefined;
}

function plainText(text: string): string {
  if (text.length > LONGEST) return "";
  return text.normalize("NFKC").replaceAll(/\s+/gu, " ").trim();
}

function partsOf(plain: string): AmountParts | undefined {
  const { before, number, after } = AMOUNT.exec(plain)?.groups ?? {};
  if (number === undefined) return undefined;
  const first = before && UNIT_OF.get(before.trim().toLowerCase());
  const last = after && UNIT_OF.get(after.toLowerCase());
  if (after !== undefined && last === undefined) return undefined;
  if (first && last && first !== last) return undefined;
  return { number, unit: last || first || undefined };
}

/** The numbers that digits with signs between them may stand for, each in digits and a point. */
function readNumber(written: string): readonly string[] {
  if (PLAIN.test(written)) return [written.startsWith(".") ? `0${written}` : written];
  const readings = new Set<string>();
  // A comma before the decimals, with points, apostrophes or spaces between the thousands.
  const decimal = /^(\d{1,60}|\d{1,3}(?:([.'’ _])\d{3})(?:\2\d{3}){0,15}),(\d{1,200})$/.exec(
    written,
  );
  if (decimal?.[1] && decimal[3]) readings.add(`${digitsOf(decimal[1])}.${decimal[3]}`);
  // A sign between the thousands, with a point before the decimals.
  const parted = /^([1-9]\d{0,2}(?:([,'’ _])\d{3})(?:\2\d{3}){0,15})(\.\d{1,200})?$/.exec(written);
  if (parted?.[1]) readings.add(`${digitsOf(parted[1])}${parted[3] ?? ""}`);
  const points = /^[1-9]\d{0,2}(?:\.\d{3}){2,16}$/.exec(written);
  if (points) readings.add(digitsOf(written));
  return [...readings];
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "");
}

function toWei(text: string, number: string, unit: AmountUnit): Parsed<bigint> {
  const decimals = AMOUNT_UNITS[unit];
  const [whole = "", fraction = ""] = number.split(".");
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > decimals) {
    const wrong =
      decimals === 0
        ? "is a part of a wei, which there is not"
        : `has ${fraction.length} decimals, but a wei is the ${decimals}th`;
    const fix =
      decimals === 0 ? "write whole wei" : `write at most ${decimals} digits after the point`;
    return fail(text, wrong, fix);
  }
  const wei = BigInt(whole) * 10n ** BigInt(decimals);
  return { value: wei + BigInt(significant.padEnd(decimals, "0") || "0") };
}

function whatIsWrong(plain: string): string {
  if (/^[-−]/.test(plain)) return "is negative";
  if (/^[\d.]+e[-+]?\d+/i.test(plain))
    return "is in scientific notation, which a spreadsheet rounds";
  const other = /^[\d.,]+ ?(\p{L}+)$/u.exec(plain)?.[1]?.toLowerCase();
  const isForeign = other !== undefined && !UNIT_OF.has(other);
  if (isForeign || CURRENCY.test(plain)) return "is not in ETH";
  return "is not an amount in ETH";
}

function exampleFor(unit: AmountUnit | undefined): string {
  const alone = unit === "ETH" ? ", or `0.7` alone" : "";
  return `write an amount in ETH such as \`0.7 ETH\`${alone}`;
}

function mendReadings([first = "", second = ""]: readonly string[]): string {
  return `write ${first} with a point, or ${second} if the comma parts thousands`;
}

function fail(text: string, wrong: string, fix: string): Parsed<bigint> {
  const message = `${quoteValue(text.trim())} ${wrong}`;
  return { problem: { code: "PRICE_INVALID", message, fix } };
}
