import {
  type DaySpan,
  monthSpan,
  type Precision,
  type Season,
  SEASONS,
  seasonSpan,
  yearSpan,
} from "./daySpan.ts";
import type { DatePhrase } from "./foundDate.ts";
import { isCounted } from "./isCounted.ts";
import { isYear } from "./isYear.ts";

const START = "(?<![\\p{L}\\d])";
const ERA = "(B\\.?C\\.?(?:E\\.?)?|C\\.?E\\.?|A\\.?D\\.?)(?![\\p{L}\\d])";
const CIRCA = "(?:[Cc]\\. ?|[Cc]a\\.? |[Cc]irca |about |around )?";
const PART = "(?:([Ee]arly|[Mm]id|[Ll]ate)[ -](?:in )?(?:the )?)?";
const SEASON = "([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)";
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );
const ORDINAL = `(\\d{1,2}(?=st|nd|rd|th)|${ORDINALS.toReversed().join("|")})(?:st|nd|rd|th)?`;

type Span = Pick<DatePhrase, "precision" | "year" | "spansOf">;

interface Rule {
  readonly pattern: RegExp;
  /** What the match means; undefined where it is no date, so that later rules may look at it. */
  readonly read: (match: RegExpExecArray, before: string, after: string) => Span[] | undefined;
}

/**
 * Finds the dates coarser than a month in one sentence: seasons, years, spans of years, decades and
 * centuries: `spring of 1968`, `1951-2`, `early 1950s`, `twentieth century`, `480-79 BC`.
 *
 * @param masked Masked and squeezed; what is a date already is blanked out.
 */
export function findPeriods(masked: string): readonly DatePhrase[] {
  if (!/\d|centur/i.test(masked)) return [];
  const found: DatePhrase[] = [];
  let rest = masked;
  for (const { pattern, read } of RULES) {
    rest = rest.replace(pattern, (...groups) => {
      const match = matchOf(groups);
      const end = match.index + match[0].length;
      const before = rest.slice(Math.max(0, match.index - 40), match.index);
      const spans = read(match, before, rest.slice(end, end + 40));
      if (spans === undefined) return match[0];
      for (const span of spans) {
        found.push({ ...span, start: match.index, end });
      }
      return "#".repeat(match[0].length);
    });
  }
  return found;
}

/** What `replace` hands over, in the shape of `exec`. */
function matchOf(groups: unknown[]): RegExpExecArray {
  const at = groups.findIndex((group) => typeof group === "number");
  const match = groups.slice(0, at) as string[];
  return Object.assign(match, { index: groups[at] as number, input: "" }) as RegExpExecArray;
}

const RULES: readonly Rule[] = [
  {
    // "the Prague Spring of 1968" names an event, not three months.
    pattern: rule(
      `${PART}${SEASON}(?: ?(?:-|/|,|(?:up |through )?to|and|or|until|till|through) ?(?:(?:the|early|mid|late)[ -]){0,2}${SEASON})?(?:,? of|,)? (\\d{4})(?:[-/](\\d{4}|\\d\\d?))?(?![\\p{L}\\d]|[.,:/-]\\d)`,
    ),
    read: ([, , name = "", next, written, second], before, after) => {
      const year = Number(written);
      if (!isYear("in ", year, after)) return;
      if (/^\p{Lu}/u.test(name) && /\p{L} $/u.test(before) && !/\bthe $/i.test(before)) return;
      const last = seasonOf(next ?? name);
      const isTwo = second !== undefined;
      // Which of its two winters is meant is left open.
      const lastYears = last === "winter" && !isTwo ? [year, year - 1] : [year];
      if (next === undefined) return [seasonIn(year, last, lastYears)];
      const first = seasonOf(name);
      // From autumn to spring it is over New Year: the year is that of the end.
      const isOver = SEASONS.indexOf(first) > SEASONS.indexOf(last);
      const firstYears = isOver ? [isTwo ? year : year - 1] : [year];
      const ends = isOver && isTwo ? [year + 1] : isOver ? [year] : isTwo ? lastYears : [year];
      return [seasonIn(year, first, firstYears), seasonIn(year, last, ends)];
    },
  },
  {
    pattern: rule(
      `${PART}(?:${ORDINAL}(?: (?:and|to|or|through|until) (?:the )?|-(?:and|to|or)-|[ ]?[-/][ ]?))?${ORDINAL}[ -][Cc]entur(?:y|ies)(?: ${ERA})?`,
    ),
    read: ([, , first, last, era]) =>
      [first, last].flatMap((ordinal) => {
        const century = ordinal === undefined ? 0 : ordinalNumber(ordinal);
        if (century === 0) return [];
        const end = isBefore(era) ? 1 - (century * 100 - 99) : century * 100;
        return [spanIn("century", undefined, () => [yearSpan(end - 100, end)])];
      }),
  },
  {
    pattern: rule(`${PART}(\\d{1,4}0)'?s ${ERA}`),
    read: ([, part, written, era]) => {
      const start = Number(written);
      const [from, to] = partOf(part, 10);
      // The 480s BC run from 489 to 480.
      const decade = isBefore(era)
        ? yearSpan(1 - (start + 9) + from, 1 - (start + 9) + to)
        : yearSpan(start + from, start + to);
      return [spanIn("decade", undefined, () => [decade])];
    },
  },
  {
    pattern: rule(`${PART}(\\d{3}0)'?s(?!\\p{L})`),
    read: ([, part, written]) => {
      const start = Number(written);
      const [from, to] = partOf(part, 10);
      const decade = yearSpan(start + from, start + to);
      if (start % 100 !== 0) return [spanIn("decade", undefined, () => [decade])];
      // "the late 1800s" are the years before 1810 or before 1900.
      const [first, last] = partOf(part, 100);
      const century = yearSpan(start + first, start + last);
      return [spanIn("century", undefined, () => [decade, century])];
    },
  },
  {
    pattern: rule(
      `${CIRCA}(?:(\\d{1,4})(?: ?(?:-|/|,? ?(?:to|and|or|until|through)(?![\\p{L}])) ?${CIRCA}))?(\\d{1,4}) ?${ERA}`,
    ),
    read: ([, first, last, era], before) => {
      if (/[\d.,:$€£#]$/.test(before)) return;
      if (first === undefined || last === undefined) return [ownYear(eraYear(last, era))];
      const isBC = isBefore(era);
      const starts = [ownYear(eraYear(first, era))];
      return [
        ...starts,
        yearIn(endYears(first, last, isBC).map((year) => (isBC ? 1 - year : year))),
      ];
    },
  },
  {
    // "AD 14-37"
    pattern: rule(
      `(A\\.?D\\.? ?|B\\.?C\\.?(?:E\\.?)? |C\\.?E\\.? |(?<=the year )|(?<=in the year of our Lord ))(\\d{1,4})(?: ?(?:-|/|(?:to|and|or|until)(?!\\p{L})) ?(?:A\\.?D\\.? ?)?(\\d{1,4})(?! ?${ERA}))?(?![\\p{L}\\d]|[.,:/-]\\d)`,
    ),
    read: ([, era, written = "", second], _before, after) => {
      const isBC = isBefore(era);
      const year = eraYear(written, era);
      if (second === undefined || isCounted(after)) return [ownYear(year)];
      const last = endYears(written, second, isBC).map((each) => (isBC ? 1 - each : each));
      return [ownYear(year), yearIn(last)];
    },
  },
  {
    pattern: rule(`(\\d{4}) ?[-/~] ?(\\d{4}|\\d{1,2})(?![\\p{L}\\d]|[.,:/-]\\d)`),
    read: ([found, written = "", second = ""], before, after) => {
      const year = Number(written);
      if (!isYear(before, year, after)) return;
      if (found.includes("~")) {
        const end = Number(written.slice(0, 2) + second) + 100;
        return [spanIn("year", end, () => [yearSpan(year, end)])];
      }
      const last = Number(written.slice(0, 4 - second.length) + second);
      if (last > year && last < year + 1000) {
        return [spanIn("year", last, () => [yearSpan(year, last)])];
      }
      if (!/^(?:0[1-9]|1[0-2])$/.test(second)) return;
      return [spanIn("month", year, (inYear) => [monthSpan(inYear, Number(second))])];
    },
  },
  {
    pattern: rule(`(\\d{4})(?!\\d)`),
    read: ([, written], before, after) =>
      isYear(before, Number(written), after) ? [ownYear(Number(written))] : undefined,
  },
];

function rule(source: string): RegExp {
  return new RegExp(START + source, "gu");
}

function spanIn(
  precision: Precision,
  year: number | undefined,
  spansOf: (year: number) => readonly DaySpan[],
): Span {
  return { precision, year, spansOf };
}

function yearIn(years: readonly number[]): Span {
  return spanIn("year", years[0], () => years.map((year) => yearSpan(year)));
}

function seasonIn(year: number, season: Season, years: readonly number[]): Span {
  return spanIn("season", year, () => years.map((each) => seasonSpan(each, season)));
}

/** Years of ten or a hundred that a part takes, both from 0: `early` is 0 to 4. */
function partOf(part: string | undefined, years: number): readonly [number, number] {
  const tenth = years / 10;
  switch (part?.toLowerCase()) {
    case "early":
      return [0, 5 * tenth - 1];
    case "mid":
      return [3 * tenth, 8 * tenth - 1];
    case "late":
      return [5 * tenth, years - 1];
    default:
      return [0, years - 1];
  }
}

const NEXT_YEARS = 10;

/**
 * The years that the end of a range can be, likeliest first: 479 of `480-79 BC`, 37 of `AD 14-37`,
 * 44 of `100-44 BC`, both 327 and 27 of `338-27 BC`.
 */
function endYears(first: string, last: string, isBC: boolean): readonly number[] {
  const [start, end] = [Number(first), Number(last)];
  if (last.length >= first.length) return [end];
  const whole = Number(first.slice(0, first.length - last.length) + last);
  const isWhole = isBC ? whole < start : whole > start;
  const isPlain = isBC ? end < start : end > start;
  if (!isWhole) return [end];
  if (!isPlain || Math.abs(whole - start) <= NEXT_YEARS) return [whole];
  return [whole, end];
}

function ownYear(year: number): Span {
  return spanIn("year", year, (inYear) => [yearSpan(inYear)]);
}

function eraYear(written: string | undefined, era: string | undefined): number {
  return isBefore(era) ? 1 - Number(written) : Number(written);
}

function isBefore(era: string | undefined): boolean {
  return era?.startsWith("B") ?? false;
}

function ordinalNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : ORDINALS.indexOf(text.toLowerCase()) + 1;
}

/** The season of an English name. */
export function seasonOf(name: string): Season {
  const lower = name.toLowerCase();
  if (lower === "spring" || lower === "summer" || lower === "winter") return lower;
  return "autumn";
}
