import { parseEventDate } from "../parseEventDate.ts";
import { parsePrice } from "../parsePrice.ts";
import type { Collection } from "../record.ts";
import type { YamlValue } from "../yamlValue.ts";
import { findWrittenDays } from "./findWrittenDays.ts";
import type { PageField } from "./parsePageLabel.ts";

/** A page's value in the spelling of a record, and in a few words why it changed. */
export interface NormalisedValue {
  /** Undefined: the page says that there is none, as in `Price: not for sale`. */
  readonly value: YamlValue | undefined;
  readonly why: readonly string[];
}

type OneLineField = Exclude<PageField, "about">;

/** Longer values are no values of a field, and stay as they are. */
const LONGEST = 1000;

/**
 * Brings what a page writes into the spelling of a record, as far as that cannot change what is
 * meant; everything else stays as written, for validation to judge.
 *
 * @param written One line, from cleanText.
 */
export function normalisePageValue(
  field: OneLineField,
  written: string,
  collection: Collection,
): NormalisedValue {
  if (written === "" || written.length > LONGEST) return same(written);
  const bare = field === "title" ? written : withoutQuotes(written);
  const normal = NORMALISE[field](bare, collection);
  const why = bare === written ? normal.why : ["quotes taken off", ...normal.why];
  return { value: normal.value, why };
}

type Normalise = (written: string, collection: Collection) => NormalisedValue;

const NORMALISE: Readonly<Record<OneLineField, Normalise>> = {
  title: normaliseTitle,
  date: normaliseDate,
  decade: normaliseDecade,
  year: normaliseYear,
  region: (written, { vocabularies }) => normaliseTerm(written, vocabularies.region),
  country: normaliseCountries,
  conflict: (written, { vocabularies }) => normaliseTerm(written, vocabularies.conflict),
  politics: (written, { vocabularies }) => normaliseTerm(written, vocabularies.politics),
  type: (written, { vocabularies }) => normaliseTerm(written, vocabularies.type),
  impact: normaliseImpact,
  artist: same,
  group: (written, { group }) => normaliseTerm(written, [group]),
  number: normaliseNumber,
  price: normalisePrice,
  image: same,
};

function same(written: string): NormalisedValue {
  return { value: written, why: [] };
}

function changed(value: YamlValue, why: string): NormalisedValue {
  return { value, why: [why] };
}

function withoutQuotes(written: string): string {
  const inner = /^(?:"([^"]*)"|“([^“”]*)”|'([^']*)'|‘([^‘’]*)’|«([^«»]*)»)$/.exec(written);
  const text = (inner?.slice(1).find((part) => part !== undefined) ?? "").trim();
  return text === "" ? written : text;
}

// Between its year and its name a title has a dash, whichever the page's author could type.
function normaliseTitle(written: string): NormalisedValue {
  const title = /^(\d{3,4}(?: BCE?)?)( ?[-‐‑‒–—−] ?)([^\d ].*)$/.exec(written);
  // A bare hyphen may be part of a name: 747-a.
  if (title === null || /^[-‐‑‒−]$/.test(title[2] ?? "")) return same(written);
  const dashed = `${title[1]} – ${title[3]}`;
  return dashed === written ? same(written) : changed(dashed, "a dash after the year");
}

function normaliseDate(written: string): NormalisedValue {
  if (parseEventDate(written).value !== undefined) return same(written);
  const [day, another] = findWrittenDays(written);
  const isWhole = another === undefined && day?.text === written.replace(/\.$/, "");
  return isWhole && day.iso !== undefined ? changed(day.iso, "written in EDTF") : same(written);
}

function normaliseYear(written: string): NormalisedValue {
  const plain = written.normalize("NFKC").replace(/\.$/, "");
  const about = /^(?:c\.?|ca\.?|circa|about|around|approx\.?) ?(\d{1,4})$/i.exec(plain);
  if (about?.[1]) return changed(`${fourDigits(about[1])}~`, "written in EDTF: ~ is approximate");
  const before = /^([1-9]\d{0,5}) ?B\.?C\.?(?:E\.?)?$/i.exec(plain);
  if (before?.[1])
    return changed(beforeOurEra(Number(before[1])), "written in EDTF: 0000 is 1 BCE");
  const range = /^(\d{3,4}) ?(?:[-‐‑‒–—−/]|to) ?(\d{3,4})$/.exec(plain);
  if (range?.[1] && range[2]) {
    const value = `${fourDigits(range[1])}/${fourDigits(range[2])}`;
    return value === written ? same(written) : changed(value, "written in EDTF");
  }
  // `68` may be short for 1968, and there is no year 0.
  const inOurEra = /^(?:A\.?D\.? ?(\d{1,4})|(\d{1,4}) ?(?:A\.?D\.?|C\.?E\.?)|(\d{3,4}))$/i.exec(
    plain,
  );
  const year = inOurEra?.slice(1).find((part) => part !== undefined);
  if (year === undefined || Number(year) === 0) return same(written);
  const value = fourDigits(year);
  return value === written ? same(written) : changed(value, "a year of four digits");
}

function beforeOurEra(year: number): string {
  const astronomical = year - 1;
  return astronomical === 0 ? "0000" : `-${fourDigits(String(astronomical))}`;
}

function fourDigits(digits: string): string {
  return digits.padStart(4, "0");
}

function normaliseDecade(written: string): NormalisedValue {
  const plain = written.normalize("NFKC");
  const decade = /^(?:the )?(\d{1,4}) ?['’]?s( BCE?)?$/i.exec(plain);
  if (decade?.[1] === undefined) return same(written);
  const value = `${Number(decade[1])}s${decade[2] === undefined ? "" : " BCE"}`;
  return value === written ? same(written) : changed(value, "as decades are written");
}

function normaliseTerm(written: string, allowed: readonly string[] | undefined): NormalisedValue {
  if (allowed === undefined || allowed.includes(written)) return same(written);
  const folded = fold(written);
  const term = allowed.find((each) => fold(each) === folded);
  return term === undefined ? same(written) : changed(term, "as the collection spells it");
}

function fold(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return plain.replaceAll(/[‐‑‒–—−]/g, "-").replaceAll(/[‘’]/g, "'");
}

// "and" and "&" are part of names: Bosnia and Herzegovina.
function normaliseCountries(written: string): NormalisedValue {
  const inner = /^\[([^[\]]*)\]$/.exec(written)?.[1] ?? written;
  const names = inner.split(/[+,;/|\n]/).map((name) => name.trim());
  const named = names.filter((name) => name !== "");
  if (named.length === 0) return same(written);
  const [first = "", ...others] = named;
  if (others.length === 0) return first === written ? same(written) : changed(first, "one country");
  return changed(named, "a list");
}

function normaliseImpact(written: string): NormalisedValue {
  const impact = /^(\d{1,2})(?: ?(?:\/|of|out of) ?10)?$/i.exec(written.normalize("NFKC"));
  const value = impact?.[1] === undefined ? written : String(Number(impact[1]));
  return value === written ? same(written) : changed(value, "a number from 1 to 10");
}

function normaliseNumber(written: string): NormalisedValue {
  const plain = written.normalize("NFKC").replaceAll("\u2044", "/");
  const parts =
    /^(?:#|№|no\.?|nr\.?|number|edition)? ?#?(\d{1,15})(?: ?(?:\/|of|out of) ?#?(\d{1,15}))?$/i.exec(
      plain,
    );
  if (parts?.[1] === undefined) return same(written);
  const number = String(Number(parts[1]));
  const value = parts[2] === undefined ? number : `${number}/${Number(parts[2])}`;
  return value === written ? same(written) : changed(value, "as numbers are written");
}

const NOT_FOR_SALE = /^(?:not (?:for|on) sale|n\/?a|none|[-–—])\.?$/i;

// A comma is left to be refused: it may stand for a point or for thousands.
function normalisePrice(written: string): NormalisedValue {
  const plain = written.normalize("NFKC");
  if (NOT_FOR_SALE.test(plain)) return { value: undefined, why: ["not for public sale"] };
  const amount = /^(?:Ξ ?)?(\d{1,40}(?:\.\d{1,40})?) ?(?:Ξ|ETH(?:ER)?)?$/i.exec(plain);
  const hasUnit = /Ξ|eth/i.test(plain);
  const price = amount?.[1] && hasUnit ? parsePrice(`${amount[1]} ETH`).value : undefined;
  if (price === undefined || price.display === written) return same(written);
  return changed(price.display, "as prices are written");
}
