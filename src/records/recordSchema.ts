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

/** A document that a record rests on. */
export const sourceSchema = z.strictObject({
  id: sourceId.describe("Its name in this record: lower-case letters, digits and hyphens."),
  title: line.describe("Title of the document."),
  publisher: line.optional().describe("Who published it."),
  url: field(parseUrl).optional().describe("Where it can be read."),
  updated: field(parseIsoDay)
    .optional()
    .describe("When it was last changed: year, year and month, or day."),
  rights: line.optional().describe("Its notice of rights, as the document has it."),
  archive: field((raw) => parseFolderPath(raw, "FIELD_INVALID", "sources/article.txt"))
    .optional()
    .describe("Path of the private copy, in the collection's folder. It is never published."),
  sha256: field(parseSha256)
    .optional()
    .describe("SHA-256 of the copy, 64 hexadecimal digits; `import --source` writes it."),
});

/** A statement with a date, and the sources that have it. */
export const claimSchema = z.strictObject({
  says: line.describe("The statement, in one line."),
  date: date.optional().describe("When it happened, in EDTF."),
  sources: field(parseIdList).describe("Ids of the sources that say so: one, or a list."),
});

/** The front matter of a record, each field on its own; what fields say of each other is not here. */
export const recordSchema = z.strictObject({
  title: line.describe("Title of the event. A year in front of it must be that of the date."),
  date: date.describe("When it happened, in EDTF (below). Year and decade follow from it."),
  decade: line.optional().describe("Leave it out. If it is there, it must be the date's decade."),
  year: line.optional().describe("Leave it out. If it is there, it must be the date's year."),
  region: line.describe("Where it happened; a value of `vocabularies.region`, where there is one."),
  country: field(parseCountries).describe("The country, or a list of countries, as of that time."),
  conflict: line.optional().describe("The conflict that it belongs to."),
  politics: line.optional().describe("What it was in politics."),
  type: line.describe("What kind of event it was."),
  impact: field((raw) => parseWholeNumber(raw, 1, 10, "IMPACT_INVALID")).describe(
    "How much it changed, 1 to 10.",
  ),
  artist: line.optional().describe("Who made the image; without it, the collection's `artist`."),
  number: field(parseEditionNumber).describe(
    "The edition's number, 1 to the collection's size; the size may follow.",
  ),
  price: field(parsePrice)
    .optional()
    .describe("Price of the first sale. Without it, the edition is not for public sale."),
  image: field((raw) => parseFolderPath(raw, "IMAGE_OUTSIDE_COLLECTION", "images/068.jpg"))
    .optional()
    .describe("Path of the artist's work. Without it, a plate is drawn from the record."),
  sample: field(parseBoolean)
    .optional()
    .describe("`true` for a record that shows how things work and is no work for sale."),
  traits: field(parseExtraTraits)
    .optional()
    .describe("Further traits: a name with a value, or with a list of values."),
  sources: z.array(sourceSchema).optional().describe("The documents that the record rests on."),
  claims: z
    .array(claimSchema)
    .optional()
    .describe("Statements of the record that `check` compares with the sources that they name."),
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
