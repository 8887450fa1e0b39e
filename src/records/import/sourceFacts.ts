import { parseLine } from "../parseText.ts";
import { parseUrl } from "../parseUrl.ts";
import { isInCalendar } from "../isInCalendar.ts";
import { findWrittenDays } from "./findWrittenDays.ts";
import type { ProposedValue } from "./sourceProposal.ts";

/** What a document says of itself apart from its text, and what the editor should know of that. */
export interface SourceFacts {
  readonly values: Partial<Record<ProposedValue["field"], Omit<ProposedValue, "field">>>;
  readonly notes: readonly string[];
}

const LONGEST_RIGHTS = 160;

/** A value that may stand in a source's entry: one line, or an address, or a day. */
export function usableValue(field: ProposedValue["field"], written: string): string | undefined {
  const text = written.slice(0, 2000).trim();
  if (text === "") return undefined;
  if (field === "url") return parseUrl(text).value;
  if (field === "updated") return dayOf(text);
  if (field === "publisher" && /^https?:/i.test(text)) return undefined;
  const line = parseLine(text.replaceAll(/\s+/g, " ")).value;
  return field === "rights" && (line?.length ?? 0) > LONGEST_RIGHTS ? undefined : line;
}

const TIME = /\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?|[+-]\d\d:?\d\d/g;

/** The day, month or year of a timestamp or of a date in words; undefined when it is ambiguous. */
export function dayOf(written: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d.{0,40})?)?)?$/.exec(written.trim()) ?? [];
  if (year !== undefined) {
    const isReal = isInCalendar(Number(year), Number(month ?? 1), Number(day ?? 1));
    return isReal ? [year, month, day].filter((part) => part !== undefined).join("-") : undefined;
  }
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(written.trim());
  if (compact !== null) return dayOf(compact.slice(1).join("-"));
  const [found, another] = findWrittenDays(written);
  if (found === undefined || another !== undefined) return undefined;
  // Beside the date stands a time at the most: `2018-08-17/2018-08-19` is no day.
  const rest = written.replace(found.text, "").replaceAll(TIME, "");
  return /[\d/]/.test(rest) ? undefined : found.iso;
}
