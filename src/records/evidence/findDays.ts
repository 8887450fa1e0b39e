import { strict, type ParsedResult } from "chrono-node/en";
import { isInCalendar } from "../isInCalendar.ts";
import { dayNumber } from "./dayNumber.ts";
import { type DaySpan, daysOf } from "./daySpan.ts";
import type { DatePhrase } from "./foundDate.ts";
import { isCounted } from "./isCounted.ts";
import { findListedDays } from "./findListedDays.ts";
import { MONTH } from "./monthNames.ts";

// oxlint-disable-next-line no-restricted-globals -- a fixed moment: nothing may depend on today
const NO_DAY = { instant: new Date(0), timezone: "UTC" };

const MAYBE_DAY = new RegExp(`${MONTH}|\\d[-/.]\\d`, "iu");
const HAS_MONTH = new RegExp(`(?<![A-Za-z])${MONTH}`, "iu");
const WRITTEN_YEAR = /(?<![\d])(\d{1,4})(\s{0,2}(?:AD|BCE?|CE)|(?<=\d{4}))(?![\dA-Za-z])/iu;
const LEAD = /^on /i;
const NUMERIC = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;

/**
 * Finds the dates of day precision in one masked sentence with chrono-node's strict parser:
 * `28 August 1968`, `Aug. 28`, `the night of 20-21 August`, `31 July - 3 August 1968`,
 * `1968-08-28`, `8/28/1968`. What chrono-node only implies (a year above all) is dropped, and so
 * are its readings of two digits as a year, of times and of spans of time.
 *
 * @param offset Added to the offsets of what is found.
 */
export function findDays(masked: string, offset: number): readonly DatePhrase[] {
  if (!MAYBE_DAY.test(masked)) return [];
  return strict.parse(masked, NO_DAY).flatMap((result) => {
    const phrase = readNumeric(result) ?? readNamed(result, masked);
    if (phrase === undefined) return [];
    return findListedDays(phrase, masked).map((each) => {
      return { ...each, start: each.start + offset, end: each.end + offset };
    });
  });
}

function readNumeric({ text, index }: ParsedResult): DatePhrase | undefined {
  const [written, first = "", separator, second = "", third = ""] = NUMERIC.exec(text) ?? [];
  if (written === undefined) return undefined;
  const place = { start: index, end: index + text.length, precision: "day" as const };
  const day = (year: number, month: number, dayOfMonth: number) =>
    isInCalendar(year, month, dayOfMonth) ? [daysOf(year, month, dayOfMonth)] : [];
  if (first.length === 4) {
    const year = Number(first);
    if (separator === "." || third.length > 2) return undefined;
    return { ...place, year, spansOf: () => day(year, Number(second), Number(third)) };
  }
  if (third.length !== 4 || first.length > 2) return undefined;
  const [year, a, b] = [Number(third), Number(first), Number(second)];
  // 7/8/1968 is July in one country and August in another: both are kept. With full stops the
  // day comes first everywhere.
  const isBoth = separator !== "." && a !== b;
  return {
    ...place,
    year,
    spansOf: () => [...day(year, b, a), ...(isBoth ? day(year, a, b) : [])],
  };
}

function readNamed(result: ParsedResult, masked: string): DatePhrase | undefined {
  const { start, end, index } = result;
  if (!HAS_MONTH.test(result.text) || !isDay(start) || (end && !isDay(end))) return undefined;
  let text = result.text;
  let year = yearOf(end ?? start) ?? yearOf(start);
  const written = WRITTEN_YEAR.exec(text);
  const rest = masked.slice(index + text.length);
  if (year !== undefined && (written === null || isRoundCount(text, rest))) {
    // Two digits, or the count of what follows: "On August 20, 2000 tanks".
    text = text.slice(0, written?.index).replace(/[,\s]{0,3}\d{0,2}$/, (found) => {
      return written === null ? "" : found.trimEnd();
    });
    year = undefined;
  }
  text = text.replace(/[,\s]{1,5}$/, "");
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const [from, to] = [monthDay(start), monthDay(end ?? start)];
  const fromYear = yearOf(start);
  const yearsApart =
    end !== null && year !== undefined && fromYear !== undefined
      ? year - fromYear
      : Number(from[0] > to[0]);
  return {
    start: index + lead,
    end: index + text.length,
    precision: "day",
    year,
    spansOf: (inYear) => spansBetween(from, inYear - yearsApart, to, inYear),
  };
}

// "On 25 April 1974 troops came" and "August 20, 1968 tanks" are years all the same.
function isRoundCount(text: string, rest: string): boolean {
  return /\d,? \d\d00$/.test(text) && isCounted(rest);
}

type MonthDay = readonly [month: number, day: number];

function spansBetween(
  from: MonthDay,
  fromYear: number,
  to: MonthDay,
  year: number,
): readonly DaySpan[] {
  if (!isInCalendar(fromYear, ...from) || !isInCalendar(year, ...to)) return [];
  const first = dayNumber({ year: fromYear, month: from[0], day: from[1] });
  const last = dayNumber({ year, month: to[0], day: to[1] });
  return first <= last ? [{ first, last }] : [];
}

type Components = ParsedResult["start"];

function isDay(components: Components): boolean {
  return components.isCertain("day") && components.isCertain("month");
}

function monthDay(components: Components): MonthDay {
  return [components.get("month") ?? 0, components.get("day") ?? 0];
}

function yearOf(components: Components): number | undefined {
  const year = components.isCertain("year") ? components.get("year") : null;
  if (year === null) return undefined;
  // chrono-node counts 44 BC as -44; astronomically it is -43.
  return year < 0 ? year + 1 : year;
}
