import { DATE_EXAMPLE, notEdtf, parseEdtf } from "./parseEdtf.ts";
import type { Parsed } from "./parsed.ts";
import { parsePlainDate } from "./parsePlainDate.ts";
import { quoteValue } from "./quoteValue.ts";
import type { EventDate } from "./record.ts";
import { isYamlList, isYamlMap, type YamlValue } from "./yamlValue.ts";

// Longer than any date that a person writes; keeps the parser's work small.
const LONGEST = 100;

/**
 * Parses a date in EDTF (ISO 8601-2, levels 0 to 2): days, months, seasons, years before and
 * after year 0, ranges, lists, uncertain, approximate and unspecified parts.
 *
 * The year is that of the start, and the decade likewise, where the date says which: `1968-08/1970`
 * began in 1968, `196X` in some year of one decade, `../1968` and `19XX` in no known decade.
 *
 * @returns The date, or DATE_INVALID.
 */
export function parseEventDate(raw: YamlValue): Parsed<EventDate> {
  if (isYamlList(raw) || isYamlMap(raw)) {
    return invalid("YAML reads the date as a list or map", "put the date in quotes");
  }
  if (typeof raw !== "string" || raw.trim() === "") {
    const message = raw === null ? "the date is empty" : `${quoteValue(raw)} is no date`;
    return invalid(message, DATE_EXAMPLE);
  }
  const text = raw.trim();
  if (text.length > LONGEST) return { problem: notEdtf(text) };
  const plain = parsePlainDate(text);
  return plain === undefined ? parseEdtf(text) : { value: plain };
}

function invalid(message: string, fix: string): Parsed<EventDate> {
  return { problem: { code: "DATE_INVALID", message, fix } };
}
