import type { AmountUnit } from "../parseAmount.ts";
import { CSV_FIELDS, type CsvField, headerKey, TRAIT_ORDER, TRAIT_PREFIX } from "./csvFields.ts";
import { readPriceHeader } from "./priceHeader.ts";

/** What the cells of a column become. */
export type ColumnUse =
  | {
      readonly kind: "field";
      readonly field: CsvField;
      /** Of prices: what one without a unit is in, as the header says. */
      readonly unit?: AmountUnit | undefined;
    }
  | { readonly kind: "trait"; readonly name: string }
  | { readonly kind: "traitOrder" }
  /** Traits in one cell: JSON as in a token's metadata, or `Mood: Hope` a line. */
  | { readonly kind: "traits" }
  /** The name or the value of a trait, in two columns that have the same `pair`. */
  | { readonly kind: "traitPair"; readonly part: "name" | "value"; readonly pair: string }
  /** Prices that are not in ETH. */
  | { readonly kind: "foreignPrice"; readonly currency: string }
  /** `why`: what the column is, where that is known. */
  | { readonly kind: "ignored"; readonly why?: string | undefined };

export const IGNORED: ColumnUse = { kind: "ignored" };

const FIELD_OF_HEADER: ReadonlyMap<string, CsvField> = new Map(
  CSV_FIELDS.flatMap(({ field, header, also }) =>
    [header, ...also].map((name) => [headerKey(name), field] as const),
  ),
);
const TRAIT = new RegExp(`^${TRAIT_PREFIX.trim()}(.*)$`, "isu");

/** Fields of a token's metadata that a record has no place for, by headerKey. */
const MARKETPLACE: ReadonlyMap<string, string> = new Map([
  ...["external url", "external link", "externalurl"].map(
    (key) => [key, "an address; collection.yaml has `external_url`"] as const,
  ),
  ...["animation url", "animation", "animationurl", "youtube url", "video url"].map(
    (key) => [key, "records have no animation"] as const,
  ),
  ...["background color", "background colour", "backgroundcolor"].map(
    (key) => [key, "a marketplace's colour"] as const,
  ),
  ...["image data", "dna", "compiler", "token uri", "tokenuri"].map(
    (key) => [key, "a generator's own field"] as const,
  ),
]);

/** The fields that marketplaces show as traits, by headerKey of the trait's name. */
const FIELD_OF_TRAIT: ReadonlyMap<string, CsvField> = new Map([
  ...(["decade", "year", "date", "region", "country", "conflict", "politics", "type"] as const).map(
    (field) => [field, field] as const,
  ),
  ...(["impact", "artist", "price", "group"] as const).map((field) => [field, field] as const),
  ["countries", "country"],
  ["edition", "number"],
]);

const SHOWN_AS = "how a marketplace shows a trait";
const LIST = "(?:attributes?|traits?|properties|property|attr)";
const NAMED = new RegExp(
  `^${LIST}\\s*(?:\\[\\s*["']?([^\\]"']+)["']?\\s*\\](?:\\[(\\w+)\\]|[./_](\\w+))?|\\s*[:./]\\s*(.+))$`,
  "iu",
);
const NUMBERED = new RegExp(
  `^${LIST}[\\s_./[]*(\\d+)[\\]\\s_./[]+(trait_?type|name|key|value|display_?type|max_?value)\\]?$`,
  "iu",
);
const PAIR_NAME =
  /^(?:trait|attribute|property)(?: (\d+))? (?:type|name|key)(?: (\d+))?$|^(?:traittype)(?: (\d+))?$/u;
const PAIR_VALUE = /^(?:(?:trait|attribute|property)(?: (\d+))? )?value(?: (\d+))?$/u;
const LONGEST = 300;

/** What a header, or a choice for a column, names; undefined when it is not known. */
export function columnUseOf(name: string): ColumnUse | undefined {
  const trait = TRAIT.exec(name.trim())?.[1]?.trim();
  if (trait !== undefined && trait !== "") return { kind: "trait", name: trait };
  if (name.length > LONGEST) return undefined;
  const ofList = readListHeader(name.trim());
  if (ofList !== undefined) return ofList;
  const price = readPriceHeader(name);
  if (price !== undefined) {
    const { unit, currency } = price;
    if (currency !== undefined) return { kind: "foreignPrice", currency };
    return { kind: "field", field: "price", ...(unit && { unit }) };
  }
  const key = headerKey(name);
  if (key === headerKey(TRAIT_ORDER)) return { kind: "traitOrder" };
  const field = FIELD_OF_HEADER.get(key);
  if (field !== undefined) return { kind: "field", field };
  if (/^(?:attributes|traits|properties)(?: json)?$|^(?:attribute|trait) ?\d{1,3}$/.test(key)) {
    return { kind: "traits" };
  }
  const pairName = PAIR_NAME.exec(key);
  if (pairName) return pairOf("name", pairName);
  const pairValue = PAIR_VALUE.exec(key);
  if (pairValue) return pairOf("value", pairValue);
  const why = MARKETPLACE.get(key);
  return why === undefined ? undefined : { kind: "ignored", why };
}

/** The field that a marketplace's trait stands for, else the trait by its own name. */
export function useOfTrait(name: string): ColumnUse {
  const price = readPriceHeader(name);
  if (price?.unit !== undefined) return { kind: "field", field: "price", unit: price.unit };
  const field = FIELD_OF_TRAIT.get(headerKey(name));
  return field === undefined ? { kind: "trait", name } : { kind: "field", field };
}

/** `attributes[Mood]`, `attribute: Mood`, `attributes/0/trait_type` and their like. */
function readListHeader(name: string): ColumnUse | undefined {
  const [, index, part] = NUMBERED.exec(name) ?? [];
  if (index !== undefined && part !== undefined) {
    if (/^(?:display|max)/i.test(part)) return { kind: "ignored", why: SHOWN_AS };
    const isValue = part.toLowerCase() === "value";
    return { kind: "traitPair", part: isValue ? "value" : "name", pair: index };
  }
  const [, inBrackets, bracketed, pointed, behind] = NAMED.exec(name) ?? [];
  const trait = (inBrackets ?? behind)?.trim();
  if (trait === undefined || trait === "") return undefined;
  const detail = (bracketed ?? pointed)?.toLowerCase();
  return detail === undefined || detail === "value"
    ? useOfTrait(trait)
    : { kind: "ignored", why: SHOWN_AS };
}

function pairOf(part: "name" | "value", [, ...numbers]: RegExpExecArray): ColumnUse {
  return { kind: "traitPair", part, pair: numbers.find((each) => each !== undefined) ?? "" };
}

/** Writes a use for a person: `title`, `Trait: Medium`, `ignored`. */
export function describeColumnUse(use: ColumnUse): string {
  switch (use.kind) {
    case "field":
      return use.field;
    case "trait":
      return `${TRAIT_PREFIX}${use.name}`;
    case "traitOrder":
      return "order of the extra traits";
    case "traits":
      return "traits";
    case "traitPair":
      return `${use.part} of trait${use.pair === "" ? "" : ` ${use.pair}`}`;
    default:
      return "ignored";
  }
}
