import { dayNumber, lastDayOf } from "./dayNumber.ts";

/** A closed interval of days, counted as `dayNumber` does. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** How exactly a date is told, finest first. */
export const PRECISIONS = ["day", "month", "season", "year", "decade", "century"] as const;
export type Precision = (typeof PRECISIONS)[number];

export const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
export type Season = (typeof SEASONS)[number];

/** Days of a month, first to last. */
export function daysOf(year: number, month: number, first: number, last = first): DaySpan {
  return {
    first: dayNumber({ year, month, day: first }),
    last: dayNumber({ year, month, day: last }),
  };
}

export function monthSpan(year: number, month: number): DaySpan {
  return daysOf(year, month, 1, lastDayOf(year, month));
}

/** All days of one year, or of the years up to `lastYear`. */
export function yearSpan(year: number, lastYear = year): DaySpan {
  return {
    first: dayNumber({ year, month: 1, day: 1 }),
    last: dayNumber({ year: lastYear, month: 12, day: 31 }),
  };
}

/**
 * A season as the northern hemisphere counts it, with the weeks of which two seasons are said.
 * A winter begins in December of its year.
 */
export function seasonSpan(year: number, season: Season): DaySpan {
  const start = SEASONS.indexOf(season) * 3 + 3;
  const endYear = season === "winter" ? year + 1 : year;
  return {
    first: dayNumber({ year, month: start, day: 1 }),
    last: dayNumber({ year: endYear, month: ((start + 2) % 12) + 1, day: 22 }),
  };
}

export function overlaps(a: DaySpan, b: DaySpan): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Days of one month, season and so on, at most. */
const LONGEST_UNIT: Readonly<Record<Precision, number>> = {
  day: 1,
  month: 31,
  season: 115,
  year: 366,
  decade: 3653,
  century: 36_890,
};
const MOST_DAYS = 7;
const MOST_UNITS = 2;

/**
 * Whether a span is so short that what happened within it is dated by it: up to a week of days, two
 * months, two years. Of a longer one only its two ends say something of a single day.
 */
export function isNarrow({ first, last }: DaySpan, precision: Precision): boolean {
  const most = precision === "day" ? MOST_DAYS : MOST_UNITS * LONGEST_UNIT[precision];
  return last - first < most;
}

/** The span itself when it is narrow, else the first and the last day, month, year of it. */
export function endsOf(span: DaySpan, precision: Precision): readonly DaySpan[] {
  if (isNarrow(span, precision)) return [span];
  const length = precision === "day" ? 1 : LONGEST_UNIT[precision] - 3;
  return [
    { first: span.first, last: span.first + length - 1 },
    { first: span.last - length + 1, last: span.last },
  ];
}
