import { parseEventDate } from "../parseEventDate.ts";
import type { Problem } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";
import { civilDay, dayNumber, julianDayNumber } from "../evidence/dayNumber.ts";
import { readDatePart } from "./datePart.ts";
import { readDateRange } from "./dateRange.ts";
import { type DateSpan, isPossible, spanOf, toEdtf } from "./dateSpan.ts";
import { changed, type NormalisedValue, refused, same } from "./normalisedValue.ts";

const LONGEST = 100;
// Excel counts days from here, with one day in 1900 too many.
const SERIAL_ZERO = dayNumber({ year: 1899, month: 12, day: 30 });
// The library takes long to refuse what is no EDTF.
const MAYBE_EDTF = /^(?:[\dXYESTZ\-/.~?%:+]+|[[{][\dXYES\-/.~?%:+, ]+[\]}])$/;
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/i;
const WHY = "written in EDTF";
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/**
 * Brings a date that a person or a spreadsheet wrote into EDTF: `8 March 1917`, `March 8, 1917`,
 * `c. 1917`, `44 BC`, `1917–18`, `20-21 August 1968`, `summer 1968`, `1960s`, `late 19th century`.
 *
 * @param written One line.
 * @returns What has one reading in EDTF; DATE_INVALID with each reading for what has several, such
 *   as `3/4/1968` and `1904-05`, and for a day that no calendar has; everything else as written.
 */
export function normaliseDate(written: string): NormalisedValue {
  const month = readYearAndNumber(written);
  if (month !== undefined) return month;
  const plain =
    MIDNIGHT.exec(written)?.[1] ?? /^(\d{3,4})\.0+$/.exec(written)?.[1]?.padStart(4, "0");
  if (plain !== undefined) return taken(written, plain);
  if (MAYBE_EDTF.test(written) && parseEventDate(written).value !== undefined) return same(written);
  if (written.length > LONGEST) return same(written);
  const text = simplify(written);
  const unsure = readUnsure(written, text);
  if (unsure !== undefined) return unsure;
  const serial = readSerial(text);
  if (serial !== undefined) return refused(serial);
  const dual = readDualYear(text);
  const edtf = readMonthAndYear(text) ?? readOpen(text) ?? readEither(text);
  if (dual === undefined && edtf !== undefined) return taken(written, edtf);
  const isWhole = ({ from }: DateSpan) => from.year !== undefined && !lacksMonth(from);
  const point = (dual ?? readDatePart(text)?.spans ?? []).filter(isWhole);
  const whole = point.length > 0 ? point : readDateRange(text).filter(isWhole);
  if (whole.length === 0) {
    return readTimed(written, text) ?? readShortYear(written, text) ?? same(written);
  }
  const readings = [...new Set(whole.filter(isPossible).map(toEdtf))];
  const [only, second] = readings;
  if (only === undefined) return refused(impossible(written, whole));
  if (second !== undefined) return refused(twoMeanings(written, readings.map(quote)));
  return findWrongWeekday(written, only) ?? taken(written, only);
}

function taken(written: string, edtf: string): NormalisedValue {
  if (parseEventDate(edtf).value === undefined) return same(written);
  const plain = edtf.replace(/[~?%]/, "");
  const why = edtf.includes("~") ? `${WHY}: ~ is approximate` : WHY;
  return changed(edtf, /^-?0000|^-\d/.test(plain) ? `${WHY}: 0000 is 1 BCE` : why);
}

function lacksMonth({ month, day }: DateSpan["from"]): boolean {
  return day !== undefined && month === undefined;
}

/** Small letters, plain hyphens and dashes, single spaces; no weekday, brackets or full stop. */
function simplify(written: string): string {
  return written
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[‐‑]/g, "-")
    .replaceAll(/[‒–—―−]/g, "–")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/^\((.*)\)$|^\[(.*)\]$/u, "$1$2")
    .replace(
      /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=\d|\p{L}+\.? \d)/u,
      "",
    )
    .replace(/(?<=\d|\p{L}{4})\.$/u, "")
    .trim();
}

const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
// The last country that went over from the Julian calendar did so in 1923.
const LAST_JULIAN = 1923;

/** Refuses a day that was another day of the week, in either calendar. */
function findWrongWeekday(written: string, edtf: string): NormalisedValue | undefined {
  const said = /^[([]?(mon|tue|wed|thu|fri|sat|sun)/i.exec(written.normalize("NFKC").trim())?.[1];
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(edtf) ?? [];
  if (said === undefined || year === undefined) return undefined;
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  // Day 0 is a Wednesday.
  const weekdayOf = (number: number) => WEEKDAYS[(((number + 2) % 7) + 7) % 7] ?? "";
  const right = weekdayOf(dayNumber(civil));
  const isJulian =
    civil.year <= LAST_JULIAN && weekdayOf(julianDayNumber(civil)).startsWith(said.toLowerCase());
  if (right.startsWith(said.toLowerCase()) || isJulian) return undefined;
  const name = `${right.charAt(0).toUpperCase()}${right.slice(1)}`;
  return refused({
    code: "DATE_INVALID",
    message: `${quoteValue(written)} names another day of the week: ${year}-${month}-${day} was a ${name}`,
    fix: `check the day; write \`${edtf}\` if the date is right`,
  });
}

/** `190?`, `196-`: a decade or a year of three digits; `1999-00`; what lies before or after a date. */
function readUnsure(written: string, text: string): NormalisedValue | undefined {
  const [, three, sign] = /^(\d{3})([?–-])$/.exec(text) ?? [];
  if (three !== undefined) {
    const early = sign === "?" ? `0${three}?` : `0${three}/..`;
    return refused(twoMeanings(written, [`${three}X`, early].map(quote)));
  }
  const turn = /^(\d{2})99[-–/]00$/.exec(text)?.[1];
  if (turn !== undefined)
    return taken(written, `${turn}99/${String((Number(turn) + 1) * 100).padStart(4, "0")}`);
  const [, side, rest = ""] = /^(before|prior to|pre|after|post|by)[ -](.+)$/u.exec(text) ?? [];
  const end = side === undefined ? undefined : readDatePart(rest)?.spans[0];
  if (side === undefined || end?.from.year === undefined) return undefined;
  const isAfter = side === "after" || side === "post";
  const example = isAfter ? "1969/.." : "../1967";
  return refused({
    code: "DATE_INVALID",
    message: `${quoteValue(written)} says only what the date is ${isAfter ? "after" : "before"}`,
    fix: `write the date, such as \`1968\`, about when it was, such as \`1968~\`, or an open range, such as \`${example}\``,
  });
}

/** `05/1968`. */
function readMonthAndYear(text: string): string | undefined {
  const [, month, year] = /^(\d{1,2})[/.–-](\d{4})$/.exec(text) ?? [];
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return month !== undefined && isMonth ? `${year}-${month.padStart(2, "0")}` : undefined;
}

const HOUR = String.raw`(?:\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)`;
const ZONE = String.raw`(?: ?(?:h|hrs|hours|o'clock|utc|gmt|cet|est|z|[+-]\d\d:?\d\d))?`;
const TIMED = new RegExp(
  `^(?:(.*[\\d.])(?:, ?| )(?:at )?${HOUR}${ZONE}|(?:at )?${HOUR}${ZONE}(?:, ?| )(?:on )?(.+))$`,
  "u",
);

/** `21 August 1968, 02:00`: a record has no time of day. */
function readTimed(written: string, text: string): NormalisedValue | undefined {
  const match = TIMED.exec(text);
  const day = match?.[1] ?? match?.[2];
  if (day === undefined) return undefined;
  const normal = normaliseDate(day.trim());
  if (normal.problem !== undefined) return refused(normal.problem);
  const { value } = normal;
  if (typeof value !== "string" || parseEventDate(value).value === undefined) return undefined;
  const wrong = findWrongWeekday(written, value);
  return wrong ?? changed(value, `${WHY}, without the time of day`);
}

/** `1904-05` is May 1904 or 1904 to 1905, if the second number is both a month and a later year. */
function readYearAndNumber(written: string): NormalisedValue | undefined {
  const [, year, sign, number] = /^(\d{4})([-/])(\d{1,2})$/.exec(written.trim()) ?? [];
  if (year === undefined || number === undefined) return undefined;
  const month = Number(number);
  if (month < 1 || month > 12) return undefined;
  const last = `${year.slice(0, 4 - number.length)}${number}`;
  const asMonth = `${year}-${String(month).padStart(2, "0")}`;
  if (Number(last) <= Number(year)) {
    const isEdtf = sign === "-" && number.length === 2;
    return isEdtf ? same(written) : taken(written, asMonth);
  }
  const readings = [`\`${MONTHS[month - 1] ?? ""} ${year}\``, `\`${year}/${last}\``];
  return refused(twoMeanings(written, readings));
}

function readSerial(text: string): Problem | undefined {
  if (/^\d{9,}(?:\.\d+)?$/.test(text)) {
    const message = `${quoteValue(text)} is a computer's timestamp, no date of history`;
    return {
      code: "DATE_INVALID",
      message,
      fix: "write the date of the event, such as `1968-08-20`",
    };
  }
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined;
  const { year, month, day: number } = civilDay(SERIAL_ZERO + Math.floor(Number(text)));
  const day = toEdtf(spanOf({ year, month, day: number }));
  const message = `${quoteValue(text)} is a spreadsheet's number for a day, perhaps ${day}`;
  return {
    code: "DATE_INVALID",
    message,
    fix: `write \`${day}\` if that is right, and format the column as text`,
  };
}

/** `11 February 1731/32`: the year began in March, so both are written. */
function readDualYear(text: string): readonly DateSpan[] | undefined {
  const [, before, year, short] = /^(.*\p{L}.* )(\d{4})\/(\d{1,2})$/u.exec(text) ?? [];
  if (before === undefined || year === undefined || short === undefined) return undefined;
  if (/^(?:spring|summer|autumn|fall|winter)/.test(before)) return undefined;
  const next = String(Number(year) + 1);
  if (!next.endsWith(short)) return undefined;
  const spans = [year, next].flatMap((each) => readDatePart(`${before}${each}`)?.spans ?? []);
  return spans.length === 2 ? spans : undefined;
}

/** `since 1968`, `1968–present`, `until 1968`. */
function readOpen(text: string): string | undefined {
  const open =
    /^(?:since|from) (.+?)(?: on(?:wards?)?)?$|^(.+?)(?: ?[-–]| ?(?:[-–]|to|until) ?(?:present|now|today|ongoing|the present))$/u.exec(
      text,
    );
  const end = /^(?:until|till|up to|up until|through) (.+)$/u.exec(text)?.[1];
  const start = open?.[1] ?? open?.[2] ?? end;
  if (start === undefined) return undefined;
  const spans = readDatePart(start)?.spans ?? [];
  const [span, another] = spans;
  if (span === undefined || another !== undefined || span.from.year === undefined) return undefined;
  return end === undefined ? `${toEdtf(spanOf(span.from))}/..` : `../${toEdtf(spanOf(span.to))}`;
}

/** `1917 or 1918`. */
function readEither(text: string): string | undefined {
  const parts = text.split(/ or |, /u);
  if (!text.includes(" or ") || parts.length > 4) return undefined;
  const years = parts.map((part) => (/^\d{3,4}$/.test(part) ? part.padStart(4, "0") : undefined));
  return years.includes(undefined) ? undefined : `[${years.join(",")}]`;
}

/** A year of two digits belongs to no century. */
function readShortYear(written: string, text: string): NormalisedValue | undefined {
  const isNumbers = /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text);
  const short = /(?:^|[\p{L}'’, ./-])(\d{2})$/u.exec(text)?.[1];
  if (short === undefined) return undefined;
  const isNamed = readDatePart(text.replace(/['’]?\d{2}$/u, "1968"))?.spans.length === 1;
  if (!isNumbers && !(isNamed && /^(?:['’]?\d{2}$|.*\p{L})/u.test(text))) return undefined;
  const years = `19${short}, 18${short} or the year ${Number(short)}`;
  return refused({
    code: "DATE_INVALID",
    message: `${quoteValue(written)} has a year of two digits: ${years}`,
    fix: `write the year with four digits, such as \`19${short}\` or \`00${short}\``,
  });
}

function impossible(written: string, spans: readonly DateSpan[]): Problem {
  const isReversed = spans.some(
    ({ from, to }) => isPossible(spanOf(from)) && isPossible(spanOf(to)),
  );
  return {
    code: "DATE_INVALID",
    message: `${quoteValue(written)} ${isReversed ? "ends before it starts" : "is not in the calendar"}`,
    fix: isReversed ? "put the earlier date first" : "check day and month",
  };
}

function twoMeanings(written: string, readings: readonly string[]): Problem {
  const either = readings.slice(0, 4).join(" or ");
  return {
    code: "DATE_INVALID",
    message: `${quoteValue(written)} may mean ${either}`,
    fix: `write ${either}`,
  };
}

function quote(text: string): string {
  return `\`${text}\``;
}
