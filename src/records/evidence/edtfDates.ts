import { type EdtfInterval, type EdtfList, type EdtfPoint, parse } from "edtf";
import {
  type DaySpan,
  daysOf,
  isNarrow,
  monthSpan,
  type Precision,
  SEASONS,
  seasonSpan,
  yearSpan,
} from "./daySpan.ts";

/** A date of a record's front matter, in days. */
export interface EdtfDate {
  readonly span: DaySpan;
  readonly precision: Precision;
  /** `?`, `~` or `%`: the record itself is not sure. */
  readonly isVague: boolean;
}

const UNKNOWN_DAY = 192;
const UNKNOWN_MONTH = 48;
const UNKNOWN_YEAR = 15;
const LAST_YEAR_DIGIT = 8;

/**
 * The dates that an EDTF text names, as `parseEventDate` accepts it: one, or the two ends of a range
 * of more than a few days; of a list, each. An open end is left out, and so is a year that names no decade (`19XX`).
 */
export function edtfDates(edtf: string): readonly EdtfDate[] {
  const isVague = /[?~%]/.test(edtf);
  const ranges = plainRange(edtf) ?? rangesOf(parse(edtf, { level: 2 }));
  return ranges.flatMap(([start, end]) => {
    const points = [start, end].flatMap((point) => {
      return typeof point === "object" && point !== null && namesDecade(point)
        ? [dateOf(point)]
        : [];
    });
    const [first, last] = points;
    if (first === undefined || last === undefined) return points.map((p) => ({ ...p, isVague }));
    const span = { first: first.span.first, last: last.span.last };
    const isOne = first.precision === last.precision && isNarrow(span, first.precision);
    const dates = isOne ? [{ span, precision: first.precision }] : [first, last];
    return dates.map((date) => ({ ...date, isVague }));
  });
}

const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/;

// The library takes a hundred times as long, for what nearly all records have.
function plainRange(edtf: string): readonly Range[] | undefined {
  const points = edtf.split("/").flatMap((part): EdtfPoint[] => {
    const [, year, month, day] = PLAIN.exec(part) ?? [];
    if (year === undefined) return [];
    const months = month === undefined ? [] : [Number(month) - 1];
    return [{ values: [Number(year), ...months, ...(day === undefined ? [] : [Number(day)])] }];
  });
  const [first, last = first] = points;
  if (first === undefined || last === undefined) return undefined;
  return points.length === edtf.split("/", 3).length && points.length < 3
    ? [[first, last]]
    : undefined;
}

type Range = readonly [EdtfPoint | number | null, EdtfPoint | number | null];

function rangesOf(dated: EdtfPoint | EdtfInterval | EdtfList): readonly Range[] {
  switch (dated.type) {
    case "Interval":
      return [dated.values];
    case "Set":
    case "List":
      return dated.values.map((value): Range => (isRange(value) ? value : [value, value]));
    default:
      return [[dated, dated]];
  }
}

// Array.isArray does not narrow a readonly tuple.
function isRange(value: EdtfList["values"][number]): value is readonly [EdtfPoint, EdtfPoint] {
  return Array.isArray(value);
}

// Of a year such as 19XX too little is said to compare it.
function namesDecade({ unspecified = 0 }: EdtfPoint): boolean {
  return [0, LAST_YEAR_DIGIT].includes(unspecified & UNKNOWN_YEAR);
}

function dateOf({ type, values, unspecified = 0 }: EdtfPoint): Omit<EdtfDate, "isVague"> {
  const [year = 0, month, day] = values;
  if (unspecified & UNKNOWN_YEAR) return { span: yearSpan(year, year + 9), precision: "decade" };
  if (type === "Season") {
    const season = SEASONS[(month ?? 0) - 21];
    if (season !== undefined) return { span: seasonSpan(year, season), precision: "season" };
  } else if (month !== undefined && !(unspecified & UNKNOWN_MONTH)) {
    if (day !== undefined && !(unspecified & UNKNOWN_DAY)) {
      return { span: daysOf(year, month + 1, day), precision: "day" };
    }
    return { span: monthSpan(year, month + 1), precision: "month" };
  }
  return { span: yearSpan(year), precision: "year" };
}
