import { civilDay } from "./dayNumber.ts";
import { type DaySpan, overlaps, type Precision } from "./daySpan.ts";
import type { Dated } from "./supports.ts";

type Civil = ReturnType<typeof civilDay>;

/** How a date differs from another that it could be a slip of. */
export type Slip = "day" | "month" | "year" | "swap";

/** Days over the end of a month that still are one slip: 31 July for 3 August. */
const MOST_DAYS_ACROSS = 7;
const MOST_YEARS_APART = 2;
// Where two dates of one event lie exactly so far apart, one may be in the Julian calendar.
const CALENDARS_APART = new Set([10, 11, 12, 13]);
const LAST_JULIAN_YEAR = 1923;
const NEW_YEAR_IN_MARCH = 25;
const LAST_OLD_YEAR = 1752;

/**
 * Tells what kind of slip would make one date of the other: another day of the same month (or
 * within a week of it), the same day of another month or year, or day and month swapped.
 *
 * @param span What the record says, and `precision` how exactly: day or month; coarser dates have
 *   no near ones, since a text holds many years that have nothing to do with each other.
 * @returns undefined when they are not near.
 */
export function nearDate(span: DaySpan, precision: Precision, source: Dated): Slip | undefined {
  for (const reading of source.readings) {
    const slip =
      precision === "day" && source.precision === "day"
        ? slipOfDays(span, reading)
        : precision === "month" || source.precision === "month"
          ? slipOfMonths(span, precision, reading, source.precision)
          : undefined;
    if (slip !== undefined) return slip;
  }
  return undefined;
}

function slipOfDays(span: DaySpan, reading: DaySpan): Slip | undefined {
  // "On 20 May they met" is no slip of "they met from 4 May to 28 June".
  if (overlaps(span, reading)) return undefined;
  return slipOfOneDay(span.first, reading.first) ?? slipOfOneDay(span.last, reading.last);
}

function slipOfOneDay(day: number, other: number): Slip | undefined {
  const [a, b] = [civilDay(day), civilDay(other)];
  const apart = Math.abs(day - other);
  if (a.year <= LAST_JULIAN_YEAR && CALENDARS_APART.has(apart)) return undefined;
  if (a.year === b.year && a.month === b.month) return "day";
  if (a.month === b.month && a.day === b.day) {
    if (isOldNewYear(a, b)) return undefined;
    return isSlipOfYear(a.year, b.year) ? "year" : undefined;
  }
  if (a.year === b.year && a.month === b.day && a.day === b.month) return "swap";
  if (a.year === b.year && a.day === b.day) return "month";
  return apart <= MOST_DAYS_ACROSS ? "day" : undefined;
}

/** The same month of another year. */
function slipOfMonths(
  span: DaySpan,
  precision: Precision,
  reading: DaySpan,
  sourcePrecision: Precision,
): Slip | undefined {
  if (precision !== "month" && precision !== "day") return undefined;
  if (sourcePrecision !== "month" && sourcePrecision !== "day") return undefined;
  const [a, b] = [civilDay(span.first), civilDay(reading.first)];
  if (isOldNewYear(a, b)) return undefined;
  return a.month === b.month && isSlipOfYear(a.year, b.year) ? "year" : undefined;
}

/** In England the year began on 25 March until 1752: 30 January 1648 was what is now 1649. */
function isOldNewYear(a: Civil, b: Civil): boolean {
  const isBefore = a.month < 3 || (a.month === 3 && a.day < NEW_YEAR_IN_MARCH);
  return isBefore && Math.abs(a.year - b.year) === 1 && Math.max(a.year, b.year) <= LAST_OLD_YEAR;
}

/** The next year or the one after, one digit wrong, or two swapped; a 40th anniversary is none. */
function isSlipOfYear(a: number, b: number): boolean {
  if (a === b) return false;
  if (Math.abs(a - b) <= MOST_YEARS_APART) return true;
  const [x, y] = [String(a), String(b)];
  if (x.length !== y.length) return false;
  const wrong = Array.from(x, (_, index) => index).filter((index) => x[index] !== y[index]);
  const [first = 0, second = 0] = wrong;
  return (
    wrong.length === 1 || (wrong.length === 2 && x[first] === y[second] && x[second] === y[first])
  );
}
