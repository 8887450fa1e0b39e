import { parse } from "edtf";
import type { EdtfInterval, EdtfList, EdtfPoint } from "edtf";
import { decadeOf } from "./decadeOf.ts";
import { isInCalendar } from "./isInCalendar.ts";
import type { Parsed, Problem } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { EventDate } from "./record.ts";

// Older than the universe, and exact as a number.
const FARTHEST_YEAR = 1e11;
const LAST_YEAR_DIGIT = 8;

type Span = readonly [start: EdtfPoint | null, end: EdtfPoint | null];

/** How to write a date, for a fix. */
export const DATE_EXAMPLE =
  "write the date in EDTF, e.g. `1968-08-20`, `1968-01-05/1968-08-21` or `1968~`";

/**
 * Parses a date with the EDTF library and checks what the library lets pass: the calendar, ranges
 * that run backwards, starts without a decade.
 *
 * @param text At most 100 characters: the library's work grows fast.
 */
export function parseEdtf(text: string): Parsed<EventDate> {
  const dated = tryParse(text);
  if (dated === undefined) return { problem: notEdtf(text) };
  const spans = spansOf(dated);
  const problem = spans.map((span) => findProblem(span, text)).find((each) => each !== undefined);
  if (problem) return { problem };
  const year = Math.min(...spans.map(([start]) => yearOf(start)));
  return { value: { edtf: text, year, decade: decadeOf(year) } };
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
    case "List": {
      const spans = dated.values.map((value): Span => (isRange(value) ? value : [value, value]));
      return dated.earlier ? [[null, null], ...spans] : spans;
    }
    default:
      return [[dated, dated]];
  }
}

function pointOf(end: EdtfPoint | number | null): EdtfPoint | null {
  return typeof end === "number" ? null : end;
}

// Array.isArray does not narrow a readonly tuple.
function isRange(value: EdtfList["values"][number]): value is readonly [EdtfPoint, EdtfPoint] {
  return Array.isArray(value);
}

function findProblem([start, end]: Span, text: string): Problem | undefined {
  if (start === null) {
    return problemOf(
      `${quoteValue(text)} has no start, so no year follows from it`,
      "name the year it begins in, with `~` if it is approximate: `1960~/1968`",
    );
  }
  const wrong = findPointProblem(start, text) ?? (end ? findPointProblem(end, text) : undefined);
  if (wrong || end === null) return wrong;
  if (compare(latest(end), earliest(start)) >= 0) return undefined;
  return problemOf(`${quoteValue(text)} ends before it starts`, "put the earlier date first");
}

function findPointProblem(point: EdtfPoint, text: string): Problem | undefined {
  const year = yearOf(point);
  const unknownDigits = (point.unspecified ?? 0) & 15;
  if (point.type === "Century" || point.type === "Decade") {
    return problemOf(
      `${quoteValue(text)} has a year of fewer than four digits`,
      "write the year with four digits (`0079`, `-0043`), or a decade as `196X`",
    );
  }
  if (unknownDigits !== 0 && unknownDigits !== LAST_YEAR_DIGIT) {
    return problemOf(
      `${quoteValue(text)} names no decade`,
      "write a range such as `1900/1999`, whose start gives the decade",
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
  const lastYear = bits & LAST_YEAR_DIGIT ? year + 9 : year;
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
  if (/\bB\.?C/i.test(text)) return "write 44 BCE as the astronomical year `-0043`";
  if (/[–—]/.test(text)) return "write a range with a slash: `1968-01-05/1968-08-21`";
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `check month and day: ${DATE_EXAMPLE}`;
  return DATE_EXAMPLE;
}

function problemOf(message: string, fix: string): Problem {
  return { code: "DATE_INVALID", message, fix };
}
