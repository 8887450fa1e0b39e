import type { LintFinding } from "../lint/lintFinding.ts";
import { civilDay, julianDayNumber } from "./dayNumber.ts";
import type { DaySpan } from "./daySpan.ts";
import { edtfDates } from "./edtfDates.ts";
import { atAbout, atField, type RecordText } from "./evidenceFinding.ts";
import { findDates } from "./findDates.ts";
import { formatDaySpan } from "./formatDaySpan.ts";
import type { FoundDate } from "./foundDate.ts";

const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const MAYBE_WEEKDAY = /sun|mon|tue|wed|thu|fri|sat/i;
// Greece was the last in Europe to leave the Julian calendar.
const LAST_JULIAN_YEAR = 1923;
/** Day 0 of `dayNumber`, 1 March of the year 0, was a Wednesday. */
const FIRST_WEEKDAY = 3;
const DAYS_OF_YEAR = 366;

/**
 * Finds the dates of the about text and the claims that stand beside a weekday which they do not
 * have: EVIDENCE_WEEKDAY, a warning. Up to 1923 the weekday of the Julian calendar is right, too.
 */
export function findWeekdays(text: RecordText): readonly LintFinding[] {
  const { about, claims, date } = text.record;
  const dates = MAYBE_WEEKDAY.test(about)
    ? findDates(about, { years: date.year === undefined ? [] : [date.year] })
    : [];
  return [
    ...dates.flatMap((found) => {
      const message = describeWeekdays(found);
      return message === undefined ? [] : [atAbout(text, found.line, warn(message))];
    }),
    ...claims.flatMap(({ says, date: claimed }, index) => {
      const isMaybe = claimed !== undefined && MAYBE_WEEKDAY.test(says);
      const message = isMaybe && describeClaim(says, claimed.edtf, claimed.year);
      return message ? [atField(text, ["claims", index, "date"], warn(message))] : [];
    }),
  ];
}

function warn(message: string) {
  const fix = "correct the weekday or the date, or leave the weekday out";
  return { code: "EVIDENCE_WEEKDAY", severity: "warning", message, fix } as const;
}

/** What is wrong with the weekdays of a date; undefined where one of its readings has them. */
function describeWeekdays({ weekdays, readings, inferred, precision, text }: FoundDate) {
  if (weekdays === undefined) return undefined;
  const { first, last } = weekdays;
  const fits = ({ first: start, last: end }: DaySpan) =>
    (first === undefined || isWeekday(start, first)) &&
    (last === undefined || isWeekday(end, last));
  if (readings.some((span) => fits(span))) return undefined;
  // A year that was inferred may be the one before or after.
  if (inferred && hasNeighbour(readings, fits)) return undefined;
  const [span] = readings;
  const ends = [
    ...(first === undefined || isWeekday(span.first, first) ? [] : [span.first]),
    ...(last === undefined || isWeekday(span.last, last) ? [] : [span.last]),
  ];
  const told = ends.map((day) => nameWeekday(day, precision));
  return `“${text}”: ${told.join(", and ")}`;
}

function hasNeighbour(readings: readonly DaySpan[], fits: (span: DaySpan) => boolean): boolean {
  return readings.some(({ first, last }) =>
    [-DAYS_OF_YEAR, 1 - DAYS_OF_YEAR, DAYS_OF_YEAR - 1, DAYS_OF_YEAR].some((days) => {
      const [a, b] = [civilDay(first), civilDay(first + days)];
      return (
        a.month === b.month && a.day === b.day && fits({ first: first + days, last: last + days })
      );
    }),
  );
}

function nameWeekday(day: number, precision: FoundDate["precision"]): string {
  return `${formatDaySpan({ first: day, last: day }, precision)} was a ${WEEKDAYS[weekdayOf(day)]}`;
}

// "on a Sunday", "on the night of Tuesday"; Bloody Sunday and Good Friday are names.
const ON_WEEKDAY =
  /(?<!\p{L})[Oo]n (?:a |the |the (?:night|morning|evening|afternoon) of )?((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)(?! ?\p{Lu}|\p{L})/gu;

/** A claim may say the weekday alone, and the date in its field. */
function describeClaim(says: string, edtf: string, year: number | undefined): string | undefined {
  for (const found of findDates(says, { years: year === undefined ? [] : [year] })) {
    const message = describeWeekdays(found);
    if (message !== undefined) return message;
    if (found.precision === "day") return undefined;
  }
  const said = [...says.matchAll(ON_WEEKDAY)].map(([, name = ""]) => WEEKDAYS.indexOf(name));
  const [weekday] = said;
  const [dated, ...others] = edtfDates(edtf);
  if (weekday === undefined || said.length > 1 || dated === undefined || others.length > 0) return;
  if (dated.precision !== "day" || dated.isVague) return undefined;
  const { first, last } = dated.span;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (days.some((day) => isWeekday(day, weekday))) return undefined;
  return `“${WEEKDAYS[weekday]}”: ${nameWeekday(first, "day")}`;
}

function isWeekday(day: number, weekday: number): boolean {
  if (weekdayOf(day) === weekday) return true;
  const civil = civilDay(day);
  return civil.year <= LAST_JULIAN_YEAR && weekdayOf(julianDayNumber(civil)) === weekday;
}

function weekdayOf(day: number): number {
  return (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
}
