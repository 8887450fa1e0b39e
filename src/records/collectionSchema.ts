import { getAddress } from "ethers";
import { z } from "zod";
import { field } from "./field.ts";
import { findDouble } from "./findDouble.ts";
import { nearestName } from "./nearestName.ts";
import { parseFolderPath } from "./parseFolderPath.ts";
import { parseNameFormat } from "./parseNameFormat.ts";
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

const imagePath = field((raw) =>
  parseFolderPath(raw, "IMAGE_OUTSIDE_COLLECTION", "images/banner.jpg"),
).optional();

/** The values that records may have. */
export const vocabulariesSchema = z.strictObject({
  region: terms.describe("The regions that records may name."),
  conflict: terms.describe("The conflicts that records may name."),
  politics: terms.describe("What records may write as `politics`."),
  type: terms.describe("The types of event that records may name."),
});
export const royaltySchema = z.strictObject({
  percent: field(parsePercent).describe(
    "Share of each later sale that the contract asks for (ERC-2981): 0 to 10, at most two decimals.",
  ),
});
// The numbers are parsed once the size is known.
export const launchSchema = z.strictObject({
  mint: line.describe("What `launch` mints to the owner: `all`, `none` or numbers, `1-20,68`."),
});

/** collection.yaml, each field on its own; the descriptions are what the docs say of each key. */
export const collectionSchema = z.strictObject({
  name: line.describe("Name of the collection and of the contract. It cannot be changed later."),
  symbol: field(parseSymbol).describe(
    "Short name of the token: 1 to 11 capital letters and digits. It cannot be changed later.",
  ),
  group: line.describe("Name of the group; the trait `Group` of every edition."),
  size: field((raw) => parseWholeNumber(raw, 1, LARGEST_SIZE, "FIELD_INVALID")).describe(
    "How many editions there can ever be, 1 to 10,000. It cannot be changed later.",
  ),
  description: field(parseText).describe("What the collection is, in Markdown."),
  image: imagePath.describe(
    "Image of the collection, a path in its folder; without it, the image of the first edition.",
  ),
  banner_image: imagePath.describe("Wide image above the collection's page, a path in its folder."),
  featured_image: imagePath.describe(
    "Image that stands for the collection where a marketplace features it, a path in its folder.",
  ),
  external_url: field(parseUrl)
    .optional()
    .describe("Website of the collection, and of each edition."),
  collaborators: field(parseCollaborators)
    .optional()
    .describe("Accounts that a marketplace may let edit the collection's page, as addresses."),
  artist: line.optional().describe("Artist of every record that names none."),
  name_format: field(parseNameFormat)
    .optional()
    .describe(
      "How each token's name is made, of {title}, {number}, {size}, {group} and {year}; without it, {title}.",
    ),
  license: field(parseLicense)
    .optional()
    .describe(
      "What holders may do with the works: an SPDX identifier, an address of the terms, or a text.",
    ),
  rights: line.optional().describe("Who holds the rights in the works, as a notice."),
  vocabularies: vocabulariesSchema
    .optional()
    .describe("The values that records may have, where the collection restricts them."),
  countries: field(parseOwnCountries)
    .optional()
    .describe("Countries that no list has, or that lie in further regions, with their regions."),
  traits: field(parseTraitOrder)
    .optional()
    .describe("Order of the trait types in the metadata; the others follow in the standard order."),
  royalty: royaltySchema.optional().describe("What the contract asks for at later sales."),
  payout: field(parsePayout)
    .optional()
    .describe(
      "Account that all proceeds and royalties go to; without it, the account that deploys.",
    ),
  launch: launchSchema.optional().describe("Settings of `launch`."),
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
  return parseAccount(raw, "the zero address would burn every payment");
}

function parseCollaborators(raw: YamlValue): Parsed<readonly string[]> {
  if (!isYamlList(raw) || raw.length === 0) {
    return invalid(`${quoteValue(raw)} is no list of addresses`, "write the addresses as a list");
  }
  const accounts: string[] = [];
  for (const each of raw) {
    const account = parseAccount(each, "the zero address is nobody's");
    if (account.problem) return account;
    if (accounts.includes(account.value)) {
      return invalid(`${quoteValue(account.value)} stands in the list twice`, "name it once");
    }
    accounts.push(account.value);
  }
  return { value: accounts };
}

function parseAccount(raw: YamlValue, whyNotZero: string): Parsed<string> {
  if (typeof raw !== "string" || !/^0x[0-9a-fA-F]{40}$/.test(raw)) {
    return invalid(
      `${quoteValue(raw)} is no Ethereum address`,
      "write `0x` and 40 hexadecimal digits; names (ENS) are not looked up",
    );
  }
  if (/^0x0+$/.test(raw)) return invalid(whyNotZero, "write an account you control");
  if (raw === tryChecksum(raw)) return { value: raw };
  return invalid(
    `${quoteValue(raw)} does not carry a valid checksum`,
    "copy the address again from the wallet, with its capital letters as they are (ERC-55)",
  );
}

function parseLicense(raw: YamlValue): Parsed<string> {
  const isAddress = typeof raw === "string" && /^[a-z][a-z0-9+.-]*:\/\//i.test(raw);
  // A licence on IPFS cannot be changed behind the holders' backs.
  const isIpfs = isAddress && /^ipfs:\/\/[a-zA-Z0-9]+(?:\/[A-Za-z0-9._-]+)*$/.test(raw);
  return isAddress && !isIpfs ? parseUrl(raw) : parseLine(raw);
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
