import { isInCalendar } from "../isInCalendar.ts";

/** A moment as exact as it was written. */
export interface DatePoint {
  /** Astronomical: 0 is 1 BCE. */
  readonly year?: number | undefined;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** `~` is approximate, `?` is uncertain, `%` is both. */
  readonly doubt?: "~" | "?" | "%" | undefined;
}

/** A stretch of time from a first to a last point; one point stands for both. */
export interface DateSpan {
  readonly from: DatePoint;
  readonly to: DatePoint;
  /** In EDTF, where the span has a spelling of its own there: `196X`, `1968-22`. */
  readonly edtf?: string | undefined;
  /** Which number of `3/4/1968` this reading takes for the day. */
  readonly order?: "day-first" | "month-first" | undefined;
}

/** Both ends at once. */
export function spanOf(point: DatePoint): DateSpan {
  return { from: point, to: point };
}

/** Whole years, from the first to the last. */
export function yearsOf(first: number, last: number, doubt?: DatePoint["doubt"]): DateSpan {
  return { from: { year: first, doubt }, to: { year: last, doubt } };
}

/** Whether the days are in the calendar and the end is not before the start. */
export function isPossible({ from, to }: DateSpan): boolean {
  return isDay(from) && isDay(to) && !isBefore(to, from);
}

/** Whether all of `a` lies before `b`, as far as both are known. */
export function isBefore(a: DatePoint, b: DatePoint): boolean {
  const parts = [
    [a.year ?? 0, b.year ?? 0],
    [a.month ?? 12, b.month ?? 1],
    [a.day ?? 31, b.day ?? 1],
  ] as const;
  const difference = parts.map(([one, other]) => one - other).find((each) => each !== 0);
  return (difference ?? 0) < 0;
}

/** Writes a span in EDTF. */
export function toEdtf({ from, to, edtf }: DateSpan): string {
  if (edtf !== undefined) return `${edtf}${from.doubt ?? ""}`;
  const [start, end] = [writePoint(from), writePoint(to)];
  return start === end ? start : `${start}/${end}`;
}

/** Writes a year in EDTF: `0079`, `-0043`, `Y-11999`. */
export function writeYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = year < 0 ? "-" : "";
  return digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits}`;
}

function writePoint({ year = 0, month, day, doubt }: DatePoint): string {
  const parts = [month, day].flatMap((part) =>
    part === undefined ? [] : [String(part).padStart(2, "0")],
  );
  return `${[writeYear(year), ...parts].join("-")}${doubt ?? ""}`;
}

function isDay({ year = 0, month = 1, day = 1 }: DatePoint): boolean {
  return isInCalendar(year, month, day);
}
