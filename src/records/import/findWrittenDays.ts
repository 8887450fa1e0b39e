import { isInCalendar } from "../isInCalendar.ts";

/** A date as a document writes it. */
export interface WrittenDay {
  /** As written. */
  readonly text: string;
  /** ISO 8601, to the day or the month: `2016-07-07`, `2018-08`; absent when it is ambiguous. */
  readonly iso?: string | undefined;
  /** Of `07/08/2016`, which is 7 August or July 8: both readings. */
  readonly readings?: readonly [dayFirst: string, monthFirst: string] | undefined;
  /** What a date in numbers such as `23/08/2016` shows of the order in its document. */
  readonly order?: "day-first" | "month-first" | undefined;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const NAMES =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const ORDINAL = "(?:st|nd|rd|th)?";
const SPACE = String.raw`(?:\s|&nbsp;)`;

const FORMS = [
  String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d\d)-(?<isoDay>\d\d)`,
  String.raw`(?<bigYear>\d{4})[/.](?<bigMonth>\d{1,2})[/.](?<bigDay>\d{1,2})`,
  String.raw`(?<first>\d{1,2})(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<numberYear>\d{4})`,
  String.raw`(?<day>\d{1,2})${ORDINAL}\.?${SPACE}(?:(?:day )?of )?(?<dayMonth>${NAMES})\.?,?${SPACE}(?<dayYear>\d{4})`,
  String.raw`(?<nameMonth>${NAMES})\.?${SPACE}(?:the )?(?<nameDay>\d{1,2})${ORDINAL},?${SPACE}(?<nameYear>\d{4})`,
  String.raw`(?<onlyMonth>${NAMES})\.?,?${SPACE}(?<onlyYear>\d{4})`,
]
  .map((form) => `(?:${form})`)
  .join("|");
const FORM = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:${FORMS})(?!\p{N}|(?!T\d\d:?\d\d)\p{L})`,
  "giu",
);

/** Longer text is not searched: a document's date stands in a short line. */
const REACH = 2000;

/**
 * Finds the dates in a line of text, in English or in numbers: `Aug 20, 2022`, `20th August 2022`,
 * `2016-07-07`, `2016-07-07T10:00Z`, `07/07/2016`, `7.7.2016`, `7. July 2016`, `August 2018`. A date that is not in the calendar is none.
 */
export function findWrittenDays(line: string): readonly WrittenDay[] {
  const days: WrittenDay[] = [];
  for (const { 0: text, groups = {} } of line.slice(0, REACH).matchAll(FORM)) {
    const day = parseDay(text, groups);
    if (day) days.push(day);
  }
  return days;
}

function parseDay(
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
): WrittenDay | undefined {
  const { first, second, mark, numberYear } = groups;
  if (first !== undefined && second !== undefined && numberYear !== undefined) {
    return parseNumbers(text, numberYear, first, second, mark === ".");
  }
  const year = groups["isoYear"] ?? groups["bigYear"] ?? groups["dayYear"] ?? groups["nameYear"];
  const number = groups["isoMonth"] ?? groups["bigMonth"];
  const name = groups["dayMonth"] ?? groups["nameMonth"] ?? groups["onlyMonth"] ?? "";
  const month = number ?? String(monthOf(name));
  const day = groups["isoDay"] ?? groups["bigDay"] ?? groups["day"] ?? groups["nameDay"];
  const onlyYear = groups["onlyYear"];
  if (onlyYear !== undefined) return { text, iso: `${onlyYear}-${month.padStart(2, "0")}` };
  const iso = year && day ? isoDay(year, month, day) : undefined;
  return iso === undefined ? undefined : { text, iso };
}

// With points, the day stands first wherever dates are written so.
function parseNumbers(
  text: string,
  year: string,
  first: string,
  second: string,
  isPointed: boolean,
): WrittenDay | undefined {
  const dayFirst = isoDay(year, second, first);
  const monthFirst = isPointed ? undefined : isoDay(year, first, second);
  if (dayFirst === undefined && monthFirst === undefined) return undefined;
  if (dayFirst === monthFirst || monthFirst === undefined) {
    const order = isPointed || dayFirst === monthFirst ? undefined : "day-first";
    return { text, iso: dayFirst, order };
  }
  if (dayFirst === undefined) return { text, iso: monthFirst, order: "month-first" };
  return { text, readings: [dayFirst, monthFirst] };
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => name.toLowerCase().startsWith(month)) + 1;
}

function isoDay(year: string, month: string, day: string): string | undefined {
  if (!isInCalendar(Number(year), Number(month), Number(day))) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
