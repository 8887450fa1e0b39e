import { type DatePart, readDatePart } from "./datePart.ts";
import { type DatePoint, type DateSpan, isBefore } from "./dateSpan.ts";

// Where a range may be split; the longer ones first, so that ` - ` is not taken for a space and `-`.
const SEPARATOR = / (?:to|until|till|through|thru|up to) | ?(?:\.\.|[–/]) ?| - |-/gu;
const MOST_SEPARATORS = 8;

/**
 * Reads a range such as `20-21 August 1968`, `28 April – 2 May 1919`, `August 20 to 21, 1968`,
 * `1914–18`, `27 BC – AD 14`: what one side leaves out, the other gives.
 *
 * @param text In small letters with single spaces.
 * @returns Every span that it may mean; none for what is no range.
 */
export function readDateRange(text: string): readonly DateSpan[] {
  const between = /^(?:between (.+) and|from (.+) (?:to|until|till|through)) (.+)$/u.exec(text);
  if (between) return join(between[1] ?? between[2] ?? "", between[3] ?? "");
  const doubt = /^(.*?) ?(?:\(\?\)|\?)$/u.exec(text)?.[1];
  if (doubt !== undefined) return readDateRange(doubt).map((span) => markBoth(span, "?"));
  const circa = /^(?:(?:c|ca|cca|circa|about|around|approx|approximately)\b\.? ?|~ ?)(.+)$/u.exec(
    text,
  )?.[1];
  if (circa !== undefined) return readDateRange(circa).map((span) => markBoth(span, "~"));
  for (const { 0: sign, index } of [...text.matchAll(SEPARATOR)].slice(0, MOST_SEPARATORS)) {
    const spans = join(text.slice(0, index).trim(), text.slice(index + sign.length).trim());
    if (spans.length > 0) return spans;
  }
  // Neighbouring days: `20 and 21 August 1968`.
  const [, first, second] = /^(.+?) (?:and|&) (.+)$/u.exec(text) ?? [];
  if (first === undefined || second === undefined) return [];
  return join(first, second).filter(({ from, to }) => (to.day ?? 0) - (from.day ?? 0) === 1);
}

function markBoth({ from, to, ...span }: DateSpan, doubt: "~" | "?"): DateSpan {
  const mark = (point: DatePoint): DatePoint => {
    return { ...point, doubt: point.doubt && point.doubt !== doubt ? "%" : doubt };
  };
  return { ...span, from: mark(from), to: mark(to) };
}

function join(left: string, right: string): readonly DateSpan[] {
  const [first, last] = [readDatePart(left), readDatePart(right)];
  if (first === undefined || last === undefined) return [];
  const starts = alternativesOf(first, last, "start");
  const ends = alternativesOf(last, first, "end");
  return starts.flatMap((start) =>
    ends.flatMap((end): DateSpan[] => {
      if (start.order && end.order && start.order !== end.order) return [];
      const span = complete(start.from, end.to);
      return span === undefined ? [] : [span];
    }),
  );
}

/** What a side means beside the other one: `18` of `1914–18` is 1918, `20` of `20-21 May` a day. */
function alternativesOf(
  { spans, digits, era }: DatePart,
  other: DatePart,
  side: "start" | "end",
): readonly DateSpan[] {
  const whole = other.spans[0];
  const near = side === "start" ? whole?.from : whole?.to;
  if (digits !== undefined && digits.length < 3 && era === undefined && near?.day !== undefined) {
    const day = { day: Number(digits) };
    return [{ from: day, to: day }];
  }
  if (digits === undefined || (era !== undefined && digits.length > 2)) return spans;
  // A year without an era beside one before our era is before it as well.
  if (side === "start" && era === undefined && other.era === "before") {
    const year = { year: 1 - Number(digits) };
    return digits === "0" ? [] : [{ from: year, to: year }];
  }
  if (side === "end" && other.digits !== undefined && digits.length < other.digits.length) {
    const head = other.digits.slice(0, other.digits.length - digits.length);
    const number = Number(`${head}${digits}`);
    const isEarlier = era === "before" || other.era === "before";
    const year = { year: isEarlier ? 1 - number : number };
    return [{ from: year, to: year }];
  }
  return spans;
}

/** Gives each end what it lacks, and puts a range over New Year with one year into two. */
function complete(start: DatePoint, end: DatePoint): DateSpan | undefined {
  const year = start.year ?? end.year;
  const from = {
    ...start,
    year,
    month: start.month ?? (start.day === undefined ? undefined : end.month),
  };
  const to = {
    ...end,
    year: end.year ?? start.year,
    month: end.month ?? (end.day === undefined ? undefined : start.month),
  };
  const isOpen = ({ month, day }: DatePoint) => day !== undefined && month === undefined;
  if (year === undefined || isOpen(from) || isOpen(to)) return undefined;
  const isOverNewYear = start.year === undefined && from.month !== undefined && isBefore(to, from);
  const isOneMonth = from.month === to.month;
  if (isOverNewYear && !isOneMonth) return { from: { ...from, year: year - 1 }, to };
  return { from, to };
}
