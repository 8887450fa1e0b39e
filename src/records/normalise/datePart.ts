import { lastDayOf } from "../evidence/dayNumber.ts";
import { MONTH_NAMES, monthOf } from "./englishMonth.ts";
import { type DatePoint, type DateSpan, spanOf, writeYear, yearsOf } from "./dateSpan.ts";

/**
 * One side of a range, or a whole date: the spans that it may mean. Points may lack the year or the
 * month, which the other side then gives.
 */
export interface DatePart {
  readonly spans: readonly DateSpan[];
  /** The digits of a year that stands alone, which may be short for one: `18` of `1914–18`. */
  readonly digits?: string | undefined;
  /** Whether the part says BC or AD itself. */
  readonly era?: "before" | "after" | undefined;
}

const MONTH = `(?<month>${MONTH_NAMES})\\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\.?`;
const YEAR = String.raw`(?<year>\d{1,6})`;
const GAP = String.raw`(?: of |, ?| |[-./](?=\p{L}|\d))`;
const NAMED = [
  `${DAY}(?: of |[ ./-])?${MONTH}${GAP}?${YEAR}`,
  `${MONTH}[ -]?${DAY}(?:, ?| )${YEAR}`,
  `${MONTH}${GAP}?${YEAR}`,
  `${YEAR}${GAP}?${MONTH}[ -]?${DAY}`,
  `${YEAR}${GAP}${DAY}[ -]?${MONTH}`,
  `${YEAR}${GAP}?${MONTH}`,
  `${DAY}(?: of |[ .-])?${MONTH}`,
  `${MONTH}[ -]?${DAY}`,
  MONTH,
  `${DAY}(?:, ?| )${YEAR}`,
].map((form) => new RegExp(`^${form}$`, "u"));

const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,6})$/;
const TIME =
  /^(\d{4}-\d{1,2}-\d{1,2})(?:t| )\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:z|utc|gmt|[+-]\d\d:?\d\d))?$/;
const ISO = /^(-?\d{4})-(\d\d)-(\d\d)$/;

const BEFORE = String.raw`b\.? ?c\.?(?: ?e\.?)?`;
const AFTER = String.raw`a\.? ?d\.?|c\.? ?e\.?`;
const ERA_BEHIND = new RegExp(
  `^(.*\\d(?:s|th|st|nd|rd)?(?: century)?) ?(?:(${BEFORE})|${AFTER})$`,
  "u",
);
const ERA_AHEAD = /^(.*? ?)a\.? ?d\.? ?(\d{1,4})$/u;

/**
 * Reads one date without a range in it, in small letters with single spaces: a day, a month, a
 * year, a season, a decade, a century, `early`, `mid` or `late` of one, each as far as it is said.
 *
 * @returns Undefined for what is no date.
 */
export function readDatePart(text: string): DatePart | undefined {
  const doubt = /^(?:(.*?) ?(?:\(\?\)|\?)|(?:possibly|probably|perhaps|maybe) (.*))$/u.exec(text);
  if (doubt) return withDoubt(readDatePart(doubt[1] ?? doubt[2] ?? ""), "?");
  const approximate =
    /^(?:(?:c|ca|cca|circa|about|around|approx|approximately|abt|roughly|est|estimated)\b\.? ?|~ ?)(.+)$|^(.+?) ?(?:\((?:approx\.?|circa|c\.|ca\.)\)|approx\.?|~)$/u.exec(
      text,
    );
  if (approximate) return withDoubt(readDatePart(approximate[1] ?? approximate[2] ?? ""), "~");
  const bare = text.replace(/^(?:the|in|on|in the|on the|year|the year) (?=.)/u, "");
  if (bare !== text) return readDatePart(bare);
  return readSpan(text) ?? readPoint(text);
}

function withDoubt(read: DatePart | undefined, doubt: "~" | "?"): DatePart | undefined {
  const mark = (point: DatePoint): DatePoint => {
    const both = point.doubt !== undefined && point.doubt !== doubt;
    return { ...point, doubt: both ? "%" : doubt };
  };
  return (
    read && {
      ...read,
      spans: read.spans.map((span) => ({ ...span, from: mark(span.from), to: mark(span.to) })),
    }
  );
}

function readPoint(text: string): DatePart | undefined {
  const timed = TIME.exec(text)?.[1];
  if (timed !== undefined) return readPoint(timed);
  const iso = ISO.exec(text);
  if (iso) return part({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const numbers = NUMBERS.exec(text);
  if (numbers) return readNumbers(numbers);

  const behind = ERA_BEHIND.exec(text);
  const ahead = behind ? undefined : ERA_AHEAD.exec(text);
  const core = behind?.[1] ?? (ahead ? `${ahead[1]}${ahead[2]}` : text);
  const era = behind?.[2] === undefined ? (behind || ahead ? "after" : undefined) : "before";
  if (/^\d{1,6}$/.test(core)) return readYear(core, era);
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(core)?.[1];
  if (ordinal !== undefined) return { spans: [], digits: ordinal };
  for (const form of NAMED) {
    const groups = form.exec(core.trim())?.groups;
    if (groups === undefined) continue;
    const year = groups["year"] === undefined ? undefined : yearOf(groups["year"], era);
    if (groups["year"] !== undefined && year === undefined) continue;
    if (groups["year"] === undefined && era !== undefined) continue;
    const month = groups["month"] === undefined ? undefined : monthOf(groups["month"]);
    const day = groups["day"] === undefined ? undefined : Number(groups["day"]);
    return { ...part({ year, month, day }), era };
  }
  return undefined;
}

function part(point: DatePoint): DatePart {
  return { spans: [spanOf(point)] };
}

/** A number alone: a year, or what is short for one, or a day whose month the other side names. */
function readYear(digits: string, era: DatePart["era"]): DatePart | undefined {
  const year = yearOf(digits, era);
  if (year !== undefined) return { ...part({ year }), digits, era };
  return digits.length < 3 ? { spans: [], digits } : undefined;
}

// `68` may be short for 1968, and there is no year 0. More than four digits are a serial number.
function yearOf(digits: string, era: DatePart["era"]): number | undefined {
  const year = Number(digits);
  if (year === 0) return undefined;
  if (era === "before") return 1 - year;
  const isWhole = era === "after" ? digits.length < 5 : digits.length === 3 || digits.length === 4;
  return isWhole ? year : undefined;
}

/** `20/8/1968`, `8/20/1968`, `20.8.1968`, `1968/8/20`: with points the day stands first. */
function readNumbers([, first = "", sign, second = "", third = ""]: RegExpExecArray):
  DatePart | undefined {
  if (first.length > 2) {
    if (first.length < 4 || third.length > 2) return undefined;
    return part({ year: Number(first), month: Number(second), day: Number(third) });
  }
  if (third.length !== 4) return undefined;
  const year = Number(third);
  const [one, two] = [Number(first), Number(second)];
  const spans: DateSpan[] = [{ ...spanOf({ year, month: two, day: one }), order: "day-first" }];
  if (sign !== "." && one !== two) {
    spans.push({ ...spanOf({ year, month: one, day: two }), order: "month-first" });
  }
  return { spans };
}

const SEASONS = ["spring", "summer", "autumn", "winter"];
const SEASON =
  /^(spring|summer|autumn|fall|winter)(?: of(?: the year)?|,)? (\d{3,4})(?:[-–/](\d{2,4}))?$/;
const DECADE = /^(\d{1,4}) ?['’]?s(?: (b\.?c\.?(?:e\.?)?))?$/;
const CENTURY =
  /^(\d{1,2})(?:st|nd|rd|th) (?:century|cent\.?|c\.)(?: (b\.?c\.?(?:e\.?)?|a\.?d\.?|c\.?e\.?))?$/;
const PIECE =
  /^(early|mid|middle|late|first half|second half|beginning|end)(?: part)?(?: of| in)?(?:[ -]the)?[ -](.+)$/;
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );

/** What is longer than a month and no plain year. */
function readSpan(text: string): DatePart | undefined {
  const [, season, seasonYear, nextYear] = SEASON.exec(text) ?? [];
  if (season !== undefined && seasonYear !== undefined) {
    if (nextYear !== undefined && !isNextYear(season, seasonYear, nextYear)) return undefined;
    const year = Number(seasonYear);
    const number = 21 + SEASONS.indexOf(season === "fall" ? "autumn" : season);
    const edtf = `${writeYear(year)}-${number}`;
    return { spans: [{ from: { year }, to: { year }, edtf }] };
  }
  const decade = DECADE.exec(text);
  if (decade?.[1] !== undefined) return readDecade(decade[1], decade[2] !== undefined);
  const spelled = text.replace(/^(\p{L}+(?:-\p{L}+)?)(?= century)/u, (word) => {
    const index = ORDINALS.indexOf(word);
    return index === -1 ? word : `${index + 1}th`;
  });
  const century = CENTURY.exec(spelled);
  if (century?.[1] !== undefined) {
    const number = Number(century[1]);
    if (number === 0) return undefined;
    const isBefore = century[2]?.startsWith("b") ?? false;
    const last = isBefore ? -(number - 1) * 100 : number * 100;
    return { spans: [yearsOf(last - 99, last)] };
  }
  const [, piece, whole] = PIECE.exec(text) ?? [];
  return piece === undefined || whole === undefined ? undefined : readPiece(piece, whole);
}

function isNextYear(season: string, year: string, next: string): boolean {
  const following = String(Number(year) + 1);
  return season === "winter" && following.endsWith(next);
}

function readDecade(digits: string, isBefore: boolean): DatePart | undefined {
  const start = Number(digits);
  if (start % 10 !== 0 || (!isBefore && digits.length < 3)) return undefined;
  if (isBefore) return { spans: [yearsOf(1 - (start + 9), 1 - Math.max(1, start))] };
  const decade = { ...yearsOf(start, start + 9), edtf: `${writeYear(start).slice(0, 3)}X` };
  return { spans: start % 100 === 0 ? [decade, yearsOf(start, start + 99)] : [decade] };
}

/** `early`, `mid` and `late` are thirds; of a decade the first, middle and last five years. */
function readPiece(piece: string, whole: string): DatePart | undefined {
  const index = /^(?:early|beginning|first half)/.test(piece) ? 0 : piece.startsWith("mid") ? 1 : 2;
  const spans = readDatePart(whole)?.spans.flatMap(({ from, to, edtf }): DateSpan[] => {
    const { year, month, day } = from;
    if (year === undefined || day !== undefined || /-2[1-4]$/.test(edtf ?? "")) return [];
    const doubt = "~" as const;
    if (month !== undefined) {
      const last = lastDayOf(year, month);
      const [start, end] = (
        [
          [1, 10],
          [11, 20],
          [21, last],
        ] as const
      )[index] ?? [1, last];
      return [{ from: { ...from, day: start, doubt }, to: { ...from, day: end, doubt } }];
    }
    const years = (to.year ?? year) - year + 1;
    if (years === 1) {
      return [
        { from: { year, month: index * 4 + 1, doubt }, to: { year, month: index * 4 + 4, doubt } },
      ];
    }
    const half = Math.floor(years / 2);
    if (piece === "first half") return [yearsOf(year, year + half - 1)];
    if (piece === "second half") return [yearsOf(year + half, year + years - 1)];
    if (years === 10) {
      const [start, end] = (
        [
          [0, 4],
          [3, 7],
          [5, 9],
        ] as const
      )[index] ?? [0, 9];
      return [yearsOf(year + start, year + end, doubt)];
    }
    const third = Math.floor(years / 3);
    const start = year + third * index;
    return [yearsOf(start, index === 2 ? year + years - 1 : start + third - 1, doubt)];
  });
  return spans === undefined || spans.length === 0 ? undefined : { spans };
}
