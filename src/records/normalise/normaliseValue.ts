import { isEmptyValue } from "../emptyValue.ts";
import { formatPrice } from "../formatPrice.ts";
import { amountReadings, type AmountUnit, parseAmount } from "../parseAmount.ts";
import { quoteValue } from "../quoteValue.ts";
import type { Collection } from "../record.ts";
import { normaliseCountries } from "./normaliseCountries.ts";
import { normaliseDate } from "./normaliseDate.ts";
import { changed, type NormalisedValue, refused, same } from "./normalisedValue.ts";

/** A field whose value is one line, or `group`, which a page and a table may name. */
export type NormalisedField =
  | "title"
  | "date"
  | "decade"
  | "year"
  | "region"
  | "country"
  | "conflict"
  | "politics"
  | "type"
  | "impact"
  | "artist"
  | "group"
  | "number"
  | "price"
  | "image";

/** What is known besides the value. */
export interface NormaliseContext {
  /** Absent: no vocabulary. */
  readonly collection?: Collection | undefined;
  /** What a price without a unit is in. */
  readonly priceUnit?: AmountUnit | undefined;
}

/** Longer values are no values of a field, and stay as they are. */
const LONGEST = 1000;

/**
 * Brings what a page or a table has for a field into the spelling of a record, as far as it has one
 * reading. What has several, or is impossible, comes back as a problem that names them; everything
 * else stays as written, for validation to judge. A valid value stays as it is, but for a few that
 * a person may have meant otherwise: a title with a hyphen behind its year, a value in quotes, a
 * month such as `1904-05`.
 *
 * @param written One line, from cleanText; countries may have several.
 */
export function normaliseValue(
  field: NormalisedField,
  written: string,
  context: NormaliseContext,
): NormalisedValue {
  if (written === "" || written.length > LONGEST) return same(written);
  if (field !== "price" && isEmptyValue(written)) {
    return { value: undefined, why: [`${quoteValue(written)} counts as no value`] };
  }
  const bare = field === "title" ? written : withoutQuotes(written);
  const normal = NORMALISE[field](bare, context);
  if (bare === written) return normal;
  return { ...normal, why: ["quotes taken off", ...normal.why] };
}

type Normalise = (written: string, context: NormaliseContext) => NormalisedValue;

const term =
  (field: "region" | "conflict" | "politics" | "type"): Normalise =>
  (written, { collection }) =>
    normaliseTerm(written, collection?.vocabularies[field]);

const NORMALISE: Readonly<Record<NormalisedField, Normalise>> = {
  title: normaliseTitle,
  date: normaliseDate,
  decade: normaliseDecade,
  year: normaliseDate,
  region: term("region"),
  country: (written, { collection }) =>
    normaliseCountries(written, (name) => collection?.countries?.has(name) ?? false),
  conflict: term("conflict"),
  politics: term("politics"),
  type: term("type"),
  impact: normaliseImpact,
  artist: same,
  group: (written, { collection }) => normaliseTerm(written, collection && [collection.group]),
  number: normaliseNumber,
  price: (written, { priceUnit }) => normalisePrice(written, priceUnit),
  image: same,
};

/** Whether the value is in quotes, which are taken off. */
function withoutQuotes(written: string): string {
  const inner = /^(?:"([^"]*)"|“([^“”]*)”|'([^']*)'|‘([^‘’]*)’|«([^«»]*)»)$/.exec(written);
  const text = (inner?.slice(1).find((part) => part !== undefined) ?? "").trim();
  return text === "" ? written : text;
}

/** Whether a title is a year, with or without a dash or colon behind it. */
export function isYearAlone(title: string): boolean {
  return /^\d{3,4}(?: BCE?)?(?: ?[-‐‑‒–—−:])*$/.test(title.trim());
}

// Between its year and its name a title has a dash, whichever the page's author could type.
function normaliseTitle(written: string): NormalisedValue {
  // A year may be a title; with a dash behind it the name is missing.
  if (isYearAlone(written) && !/[\dE]$/.test(written)) {
    return refused({
      code: "FIELD_INVALID",
      message: `${quoteValue(written)} is only a year, without the name of the event`,
      fix: "write the whole title on one line, such as `1968 – Prague Spring`",
    });
  }
  // A run of dashes is one.
  const title = /^(\d{3,4}(?: BCE?)?)((?: ?[-‐‑‒–—−])+ ?)([^\d \-‐‑‒–—−].*)$/.exec(written);
  // A bare hyphen may be part of a name: 747-a.
  if (title === null || /^[-‐‑‒−]$/.test(title[2] ?? "")) return same(written);
  const dashed = `${title[1]} – ${title[3]}`;
  return dashed === written ? same(written) : changed(dashed, "a dash after the year");
}

function normaliseDecade(written: string): NormalisedValue {
  const plain = written.normalize("NFKC");
  const decade = /^(?:the )?(\d{1,4}) ?['’]?s( B\.?C\.?(?:E\.?)?)?$/i.exec(plain);
  if (decade?.[1] === undefined) return same(written);
  const value = `${Number(decade[1])}s${decade[2] === undefined ? "" : " BCE"}`;
  return value === written ? same(written) : changed(value, "as decades are written");
}

function normaliseTerm(written: string, allowed: readonly string[] | undefined): NormalisedValue {
  if (allowed === undefined || allowed.includes(written)) return same(written);
  const folded = fold(written);
  const named = allowed.find((each) => fold(each) === folded);
  return named === undefined ? same(written) : changed(named, "as the collection spells it");
}

function fold(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return plain.replaceAll(/[‐‑‒–—−]/g, "-").replaceAll(/[‘’]/g, "'");
}

function normaliseImpact(written: string): NormalisedValue {
  const plain = written.normalize("NFKC");
  const impact = /^(\d{1,2})(?:[.,]0{1,6})?(?: ?(?:\/|of|out of) ?10(?:[.,]0{1,6})?)?$/i.exec(
    plain,
  );
  const value = impact?.[1] === undefined ? written : String(Number(impact[1]));
  return value === written ? same(written) : changed(value, "a number from 1 to 10");
}

const NUMBER =
  /^(?:#|№|n[o°º]\.?|nr\.?|num(?:ber|\.)?|edition|token)?(?: number| no\.?)? ?#?(\d{1,15})(?:\.0{1,6})?(?: ?(?:\/|of|out of) ?#?(\d{1,15})(?:\.0{1,6})?)?$/i;

function normaliseNumber(written: string): NormalisedValue {
  const plain = written.normalize("NFKC").replaceAll("\u2044", "/");
  const parts = NUMBER.exec(plain);
  if (parts?.[1] === undefined) return same(written);
  const number = String(Number(parts[1]));
  const value = parts[2] === undefined ? number : `${number}/${Number(parts[2])}`;
  return value === written ? same(written) : changed(value, "as numbers are written");
}

const NOT_FOR_SALE = /^(?:not (?:for|on) (?:public )?sale|not listed|unlisted|nfs)\.?$/i;

function normalisePrice(written: string, unit: AmountUnit | undefined): NormalisedValue {
  if (isEmptyValue(written) || NOT_FOR_SALE.test(written.normalize("NFKC"))) {
    return { value: undefined, why: ["not for public sale"] };
  }
  const amount = parseAmount(written, { unit });
  if (amount.value !== undefined) return priced(written, amount.value);
  const [reading, second] = amountReadings(written, { unit });
  if (second !== undefined) return refused(amount.problem);
  const { value } = reading === undefined ? amount : parseAmount(reading);
  return value === undefined ? same(written) : priced(written, value);
}

function priced(written: string, wei: bigint): NormalisedValue {
  const display = formatPrice(wei);
  return display === written ? same(written) : changed(display, "as prices are written");
}
