import { getAddress } from "ethers";
import { z } from "zod";
import { field } from "./field.ts";
import { findDouble } from "./findDouble.ts";
import { nearestName } from "./nearestName.ts";
import { LARGEST_SIZE } from "./parseEditionNumber.ts";
import type { Parsed, Problem } from "./parsed.ts";
import { parseOwnCountries } from "./parseOwnCountries.ts";
import { parseLine, parseText } from "./parseText.ts";
import { parseUrl } from "./parseUrl.ts";
import { parseWholeNumber } from "./parseWholeNumber.ts";
import { quoteValue } from "./quoteValue.ts";
import { STANDARD_TRAITS } from "./standardTraits.ts";
import { isYamlList, type YamlValue } from "./yamlValue.ts";

const MOST_ROYALTY_BPS = 1000;

const line = field(parseLine);
const terms = field(parseTerms).optional();

const vocabulariesSchema = z.strictObject({
  region: terms,
  conflict: terms,
  politics: terms,
  type: terms,
});
const royaltySchema = z.strictObject({ percent: field(parsePercent) });
// The numbers are parsed once the size is known.
const launchSchema = z.strictObject({ mint: line });

/** collection.yaml, each field on its own. */
export const collectionSchema = z.strictObject({
  name: line,
  symbol: field(parseSymbol),
  group: line,
  size: field((raw) => parseWholeNumber(raw, 1, LARGEST_SIZE, "FIELD_INVALID")),
  description: field(parseText),
  artist: line.optional(),
  external_url: field(parseUrl).optional(),
  vocabularies: vocabulariesSchema.optional(),
  countries: field(parseOwnCountries).optional(),
  traits: field(parseTraitOrder).optional(),
  royalty: royaltySchema.optional(),
  payout: field(parsePayout).optional(),
  launch: launchSchema.optional(),
});

/** The keys of each map in collection.yaml, for toIssues. */
export const COLLECTION_KEYS = {
  "": Object.keys(collectionSchema.shape),
  vocabularies: Object.keys(vocabulariesSchema.shape),
  royalty: Object.keys(royaltySchema.shape),
  launch: Object.keys(launchSchema.shape),
};

function parseSymbol(raw: YamlValue): Parsed<string> {
  const isSymbol = typeof raw === "string" && /^[A-Z][A-Z0-9]{0,10}$/.test(raw);
  if (isSymbol) return { value: raw };
  return invalid(
    `${quoteValue(raw)} is no token symbol`,
    "write 1 to 11 capital letters and digits, a letter first: `KRONIKA`",
  );
}

function parseTerms(raw: YamlValue): Parsed<readonly string[]> {
  if (!isYamlList(raw) || raw.length === 0) {
    return invalid(`${quoteValue(raw)} is no list of values`, "write the values as a list");
  }
  const names: string[] = [];
  for (const each of raw) {
    const parsed = parseLine(each);
    if (parsed.problem) return parsed;
    names.push(parsed.value);
  }
  const double = findDouble(names);
  if (double === undefined) return { value: names };
  return {
    problem: {
      code: "TRAIT_DUPLICATE",
      message: `${quoteValue(double)} stands in the list twice`,
      fix: "name each value once",
    },
  };
}

// Trait types that the order leaves out follow in the standard order. A name that is near a
// standard one is a slip; any other is that of an extra trait, which records may carry.
function parseTraitOrder(raw: YamlValue): Parsed<readonly string[]> {
  const parsed = parseTerms(raw);
  if (parsed.problem) return parsed;
  const known: readonly string[] = STANDARD_TRAITS;
  for (const name of parsed.value) {
    const nearest = known.includes(name) ? undefined : nearestName(name, known);
    if (nearest === undefined) continue;
    return invalid(
      `${quoteValue(name)} is no standard trait type, and too like \`${nearest}\` for another`,
      `write \`${nearest}\`, or leave the extra trait to follow the standard ones`,
    );
  }
  return parsed;
}

function parsePercent(raw: YamlValue): Parsed<number> {
  const text = typeof raw === "string" ? raw : "";
  const [, whole, fraction = ""] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  const bps = whole === undefined ? Number.NaN : Number(whole + fraction.padEnd(2, "0"));
  if (bps <= MOST_ROYALTY_BPS) return { value: bps };
  return invalid(
    `${quoteValue(raw)} is no royalty of 0 to 10 percent`,
    "write a number from 0 to 10 with at most two decimals, without a percent sign",
  );
}

function parsePayout(raw: YamlValue): Parsed<string> {
  if (typeof raw !== "string" || !/^0x[0-9a-fA-F]{40}$/.test(raw)) {
    return invalid(
      `${quoteValue(raw)} is no Ethereum address`,
      "write `0x` and 40 hexadecimal digits; names (ENS) are not looked up",
    );
  }
  if (/^0x0+$/.test(raw)) {
    return invalid("the zero address would burn every payment", "write an account you control");
  }
  if (raw === tryChecksum(raw)) return { value: raw };
  return invalid(
    `${quoteValue(raw)} does not carry a valid checksum`,
    "copy the address again from the wallet, with its capital letters as they are (ERC-55)",
  );
}

function tryChecksum(address: string): string | undefined {
  try {
    return getAddress(address);
  } catch {
    return undefined;
  }
}

function invalid(message: string, fix: string): { readonly problem: Problem } {
  return { problem: { code: "FIELD_INVALID", message, fix } };
}
