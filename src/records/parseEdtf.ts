import { parse } from "edtf";
import type { EdtfInterval, EdtfList, EdtfPoint } from "edtf";
import { decadeOf } from "./decadeOf.ts";
import { isInCalendar } from "./isInCalendar.ts";
import type { Parsed, Problem } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { EventDate } from "./record.ts";

// Older than the universe, and exact as a number.
const FARTHEST_YEAR = 1e11;
const YEAR_BITS = 15;
/** How many years a year stands for whose last one, two or three digits are X, by their bits. */
const MASKED_YEARS: Readonly<Record<number, number>> = { 0: 1, 8: 10, 12: 100, 14: 1000 };

type Span = readonly [start: EdtfPoint | null, end: EdtfPoint | null];

/** The earliest and the latest astronomical year that is possible; infinite where it is open. */
export interface YearRange {
  readonly from: number;
  readonly until: number;
}

/** How to write a date, for a fix. */
export const DATE_EXAMPLE =
  "write the date in EDTF, e.g. `1968-08-20`, `1968-01-05/1968-08-21` or `1968~`";

/**
 * Parses a date with the EDTF library and checks what the library lets pass: the calendar, ranges
 * that run backwards, dates that name no time.
 *
 * @param text At most 100 characters: the library's work grows fast.
 */
export function parseEdtf(text: string): Parsed<EventDate> {
  const dated = tryParse(text);
  if (dated === undefined) return { problem: notEdtf(text) };
  const spans = spansOf(dated);
  const problem = spans.map((span) => findProblem(span, text)).find((each) => each !== undefined);
  if (problem) return { problem };
  const { from, until } = startYearsOf(dated);
  const start = spans.length === 1 ? spans[0]?.[0] : undefined;
  const isEstimate = start?.significant !== undefined;
  const year = isEstimate ? yearOf(start) : from === until ? from : undefined;
  const isInOneDecade = Number.isFinite(from + until) && decadeOf(from) === decadeOf(until);
  return {
    value: {
      edtf: text,
      ...(year !== undefined && { year }),
      ...(isInOneDecade && { decade: decadeOf(from) }),
      ...(year !== undefined && (isEstimate || marksYear(start?.approximate)) && APPROXIMATE),
      ...(year !== undefined && marksYear(start?.uncertain) && UNCERTAIN),
    },
  };
}

const APPROXIMATE = { approximate: true } as const;
const UNCERTAIN = { uncertain: true } as const;

/** In which years an event of this date can have begun. The text must be a date. */
export function startYears(edtf: string): YearRange {
  const dated = tryParse(edtf);
  if (dated === undefined) throw new RangeError(`no EDTF date: ${edtf}`);
  return startYearsOf(dated);
}

/** DATE_INVALID for what is no EDTF at all. */
export function notEdtf(text: string): Problem {
  return problemOf(`${quoteValue(text)} is no EDTF date`, mend(text));
}

function tryParse(text: string): EdtfPoint | EdtfInterval | EdtfList | undefined {
  try {
    return parse(text, { level: 2 });
  } catch {
    return undefined;
  }
}

function spansOf(dated: EdtfPoint | EdtfInterval | EdtfList): readonly Span[] {
  switch (dated.type) {
    case "Interval":
      return [[pointOf(dated.values[0]), pointOf(dated.values[1])]];
    case "Set":
    case "List":
      return dated.values.map((value): Span => (isRange(value) ? value : [value, value]));
    default:
      return [[dated, dated]];
  }
}

function startYearsOf(dated: EdtfPoint | EdtfInterval | EdtfList): YearRange {
  const spans = spansOf(dated);
  const starts = spans.map(([start, end]): YearRange => {
    const last = end === null ? Infinity : yearsOf(end).until;
    if (start === null) return { from: -Infinity, until: last };
    const { from, until } = yearsOf(start);
    return { from, until: Math.min(until, last) };
  });
  const from = Math.min(...starts.map((each) => each.from));
  const firstUntil = Math.min(...starts.map((each) => each.until));
  if (dated.type !== "Set" && dated.type !== "List") return { from, until: firstUntil };
  const isEarlier = dated.earlier === true;
  // All of a list happened, so that the first of it is the start; of a set it is any one.
  if (dated.type === "List") return { from: isEarlier ? -Infinity : from, until: firstUntil };
  const last = Math.max(...spans.map(([, end]) => (end === null ? Infinity : yearsOf(end).until)));
  return { from: isEarlier ? -Infinity : from, until: dated.later === true ? Infinity : last };
}

/** The years that one point may be in. */
function yearsOf(point: EdtfPoint): YearRange {
  const year = yearOf(point);
  const { significant } = point;
  if (significant !== undefined) {
    const width = 10 ** Math.max(0, String(Math.abs(year)).length - significant);
    const from = Math.floor(year / width) * width;
    return { from, until: from + width - 1 };
  }
  const width = MASKED_YEARS[(point.unspecified ?? 0) & YEAR_BITS] ?? 1;
  return { from: year, until: year + width - 1 };
}

function marksYear(mark: boolean | number | undefined): boolean {
  return typeof mark === "number" ? (mark & YEAR_BITS) !== 0 : mark === true;
}

function pointOf(end: EdtfPoint | number | null): EdtfPoint | null {
  return typeof end === "number" ? null : end;
}

// Array.isArray does not narrow a readonly tuple.
function isRange(value: EdtfList["values"][number]): value is readonly [EdtfPoint, EdtfPoint] {
  return Array.isArray(value);
}

function findProblem([start, end]: Span, text: string): Problem | undefined {
  if (start === null && end === null) return namesNoTime(text);
  const wrong =
    (start ? findPointProblem(start, text) : undefined) ??
    (end ? findPointProblem(end, text) : undefined);
  if (wrong || start === null || end === null) return wrong;
  if (compare(latest(end), earliest(start)) >= 0) return undefined;
  return problemOf(`${quoteValue(text)} ends before it starts`, "put the earlier date first");
}

function namesNoTime(text: string): Problem {
  return problemOf(
    `${quoteValue(text)} names no time at all`,
    "write what is known, however roughly: `../1968`, `19XX`, `1960~/1968`",
  );
}

function findPointProblem(point: EdtfPoint, text: string): Problem | undefined {
  const year = yearOf(point);
  const unknownDigits = (point.unspecified ?? 0) & YEAR_BITS;
  if (point.type === "Century" || point.type === "Decade") {
    return problemOf(
      `${quoteValue(text)} has a year of fewer than four digits`,
      "write the year with four digits (`0079`, `-0043`), or a decade as `196X`",
    );
  }
  if (unknownDigits === YEAR_BITS) return namesNoTime(text);
  if (MASKED_YEARS[unknownDigits] === undefined) {
    return problemOf(
      `${quoteValue(text)} leaves a digit of the year open and names one behind it`,
      "write X for the last digits alone, such as `19XX`, or a range",
    );
  }
  if (unknownDigits !== 0 && (year < 0 || Object.is(year, -0))) {
    return problemOf(
      `${quoteValue(text)} leaves a digit of a year before our era open`,
      "write a range such as `-0049/-0040`",
    );
  }
  if (!Number.isSafeInteger(year) || Math.abs(year) > FARTHEST_YEAR) {
    return problemOf(`${quoteValue(text)} has a year out of reach`, "write a year of history");
  }
  const [, month, day] = point.values;
  // Of a decade some year may be a leap year; a season has no day.
  if (unknownDigits !== 0 || month === undefined || day === undefined) return undefined;
  if (isInCalendar(year, month + 1, day)) return undefined;
  return problemOf(`${quoteValue(text)} is not in the calendar`, `check the day: ${DATE_EXAMPLE}`);
}

function yearOf(point: EdtfPoint | null): number {
  return point?.values[0] ?? Number.NaN;
}

function earliest(point: EdtfPoint): readonly number[] {
  const [year = 0, month = 0, day = 1] = point.values;
  return point.type === "Season" ? [year, 0, 1] : [year, month, day];
}

function latest(point: EdtfPoint): readonly number[] {
  const bits = point.unspecified ?? 0;
  const [year = 0, month = 11, day = 31] = point.values;
  const lastYear = year + (MASKED_YEARS[bits & YEAR_BITS] ?? 1) - 1;
  if (point.type === "Season") return [lastYear, 11, 31];
  return [lastYear, bits & 48 ? 11 : month, bits & 192 ? 31 : day];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const difference = a.map((part, index) => part - (b[index] ?? 0)).find((each) => each !== 0);
  return difference ?? 0;
}

function mend(text: string): string {
  const decade = /^(\d{3})0s$/.exec(text);
  if (decade) return `write the decade as \`${decade[1]}X\``;
  const masked = /^(\d{1,3})(u+)$/i.exec(text);
  if (masked) return `write \`${masked[1]}${"X".repeat(masked[2]?.length ?? 0)}\``;
  if (/\bB\.?C/i.test(text)) return "write 44 BCE as the astronomical year `-0043`";
  if (/[–—]/.test(text)) return "write a range with a slash: `1968-01-05/1968-08-21`";
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `check month and day: ${DATE_EXAMPLE}`;
  return DATE_EXAMPLE;
}

function problemOf(message: string, fix: string): Problem {
  return { code: "DATE_INVALID", message, fix };
}
