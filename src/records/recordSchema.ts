import { z } from "zod";
import { field } from "./field.ts";
import { findDouble } from "./findDouble.ts";
import { isInCalendar } from "./isInCalendar.ts";
import { parseEditionNumber } from "./parseEditionNumber.ts";
import { parseEventDate } from "./parseEventDate.ts";
import { parseExtraTraits } from "./parseExtraTraits.ts";
import { parseFolderPath } from "./parseFolderPath.ts";
import { parsePrice } from "./parsePrice.ts";
import type { Parsed, Problem } from "./parsed.ts";
import { parseLine } from "./parseText.ts";
import { parseUrl } from "./parseUrl.ts";
import { parseWholeNumber } from "./parseWholeNumber.ts";
import { quoteValue } from "./quoteValue.ts";
import { isYamlList, type YamlValue } from "./yamlValue.ts";

const line = field(parseLine);
const date = field(parseEventDate);
const sourceId = field((raw) => {
  const isId = typeof raw === "string" && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(raw);
  return isId
    ? { value: raw }
    : invalid(raw, "a source id", "write lower-case letters, digits and hyphens: `green-left`");
});

const sourceSchema = z.strictObject({
  id: sourceId,
  title: line,
  publisher: line.optional(),
  url: field(parseUrl).optional(),
  updated: field(parseIsoDay).optional(),
  rights: line.optional(),
  archive: field((raw) => parseFolderPath(raw, "FIELD_INVALID", "sources/article.txt")).optional(),
  sha256: field(parseSha256).optional(),
});

const claimSchema = z.strictObject({
  says: line,
  date: date.optional(),
  sources: field(parseIdList),
});

/** The front matter of a record, each field on its own; what fields say of each other is not here. */
export const recordSchema = z.strictObject({
  title: line,
  date,
  decade: line.optional(),
  year: line.optional(),
  region: line,
  country: field(parseCountries),
  conflict: line.optional(),
  politics: line.optional(),
  type: line,
  impact: field((raw) => parseWholeNumber(raw, 1, 10, "IMPACT_INVALID")),
  artist: line.optional(),
  number: field(parseEditionNumber),
  price: field(parsePrice).optional(),
  image: field((raw) =>
    parseFolderPath(raw, "IMAGE_OUTSIDE_COLLECTION", "images/068.jpg"),
  ).optional(),
  sample: field(parseBoolean).optional(),
  traits: field(parseExtraTraits).optional(),
  sources: z.array(sourceSchema).optional(),
  claims: z.array(claimSchema).optional(),
});

/** The keys of each map in a record, for toIssues. */
export const RECORD_KEYS = {
  "": Object.keys(recordSchema.shape),
  sources: Object.keys(sourceSchema.shape),
  claims: Object.keys(claimSchema.shape),
};

type Countries = readonly [string, ...string[]];

function parseCountries(raw: YamlValue): Parsed<Countries> {
  const names: string[] = [];
  for (const each of isYamlList(raw) ? raw : [raw]) {
    const parsed = parseLine(each);
    if (parsed.problem) return parsed;
    names.push(parsed.value);
  }
  const [first, ...others] = names;
  if (first === undefined) return missing("the list is empty", "name at least one country");
  const double = findDouble(names);
  if (double === undefined) return { value: [first, ...others] };
  return {
    problem: {
      code: "TRAIT_DUPLICATE",
      message: `the country ${quoteValue(double)} is named twice`,
      fix: "name each country once",
    },
  };
}

function parseIdList(raw: YamlValue): Parsed<readonly string[]> {
  const ids = isYamlList(raw) ? raw : [raw];
  const texts = ids.filter((id) => typeof id === "string" && id !== "");
  if (texts.length === ids.length && texts.length > 0) return { value: texts as string[] };
  return invalid(raw, "a list of source ids", "name the sources by id: `[cvce, green-left]`");
}

function parseIsoDay(raw: YamlValue): Parsed<string> {
  const text = typeof raw === "string" ? raw : "";
  const [, year, month = "1", day = "1"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year !== undefined && isInCalendar(Number(year), Number(month), Number(day))) {
    return { value: text };
  }
  return invalid(raw, "an ISO 8601 date", "write year, month and day: `2016-07-07`");
}

function parseSha256(raw: YamlValue): Parsed<string> {
  const isDigest = typeof raw === "string" && /^[0-9a-f]{64}$/i.test(raw);
  return isDigest
    ? { value: raw.toLowerCase() }
    : invalid(raw, "a SHA-256", "write the 64 hexadecimal digits that `sha256sum` prints");
}

function parseBoolean(raw: YamlValue): Parsed<boolean> {
  return typeof raw === "boolean"
    ? { value: raw }
    : invalid(raw, "`true` or `false`", "write `true` or `false`");
}

function missing(message: string, fix: string): { readonly problem: Problem } {
  return { problem: { code: "FIELD_MISSING", message, fix } };
}

function invalid(raw: YamlValue, what: string, fix: string): { readonly problem: Problem } {
  return { problem: { code: "FIELD_INVALID", message: `${quoteValue(raw)} is not ${what}`, fix } };
}
