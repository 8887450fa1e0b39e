import type { Problem } from "../parsed.ts";
import type { YamlMap, YamlValue } from "../yamlValue.ts";
import type { CsvField } from "./csvFields.ts";
import { type Entry, parseEntries } from "./entriesCell.ts";
import { splitNames } from "./nameList.ts";
import { unquotePath } from "./quotePath.ts";

const YES: ReadonlySet<string> = new Set(["yes", "true", "1", "x"]);
const NO: ReadonlySet<string> = new Set(["no", "false", "0"]);

/**
 * Reads a cell that is not empty as a value of the front matter, for the schema to judge, and finds
 * what keeps it from being read so.
 */
export function parseFieldCell(
  field: Exclude<CsvField, "about">,
  text: string,
): { readonly value: YamlValue; readonly problems: readonly Problem[] } {
  switch (field) {
    case "country":
      return readCountries(text);
    case "image":
      return { value: unquotePath(text), problems: [] };
    case "sample":
      return { value: readYesOrNo(text), problems: [] };
    case "sources":
      return readEntries(text, sourceOf);
    case "claims":
      return readEntries(text, claimOf);
    default:
      return { value: text.trim(), problems: [] };
  }
}

function readCountries(text: string) {
  const names = splitNames(text);
  if (!names.includes("")) return { value: names, problems: [] };
  const problem: Problem = {
    code: "FIELD_INVALID",
    message: "a country is missing beside a `+`",
    fix: "write `Czechoslovakia + Soviet Union`",
  };
  return { value: names.filter((name) => name !== ""), problems: [problem] };
}

function readYesOrNo(text: string): YamlValue {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : text.trim();
}

function readEntries(text: string, convert: (entry: Entry) => YamlMap) {
  const { entries, problems } = parseEntries(text);
  return { value: entries.map(convert), problems };
}

function sourceOf(entry: Entry): YamlMap {
  return entry["archive"] === undefined
    ? entry
    : withValue(entry, "archive", unquotePath(entry["archive"]));
}

function claimOf(entry: Entry): YamlMap {
  const ids = entry["sources"]?.split(/[\s,;]+/).filter((id) => id !== "");
  return ids === undefined ? entry : withValue(entry, "sources", ids);
}

function withValue(entry: Entry, key: string, value: YamlValue): YamlMap {
  return Object.assign(Object.create(null) as YamlMap, entry, { [key]: value });
}
