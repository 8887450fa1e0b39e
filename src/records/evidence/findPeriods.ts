import {
  type DaySpan,
  monthSpan,
  type Precision,
  type Season,
  seasonSpan,
  yearSpan,
} from "./daySpan.ts";
import type { DatePhrase } from "./foundDate.ts";
import { isYear } from "./isYear.ts";
import { MONTH, monthNumber } from "./monthNames.ts";

const START = "(?<![\\p{L}\\d])";
const YEAR = "(\\d{4})(?![\\p{L}\\d]|[.,:/-]\\d)";
const ERA = "(B\\.?C\\.?(?:E\\.?)?|C\\.?E\\.?|A\\.?D\\.?)(?![\\p{L}\\d])";
const PART = "(?:(early|mid|late)[ -](?:in )?(?:the )?)?";
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
 * Finds the dates coarser than a day in one masked sentence: months, seasons, years, spans of
 * years, decades and centuries with a stated year: `January 1968`, `spring of 1968`, `1951-2`,
 * `early 1950s`, `twentieth century`, `44 BC`.
 *
 * @param masked The sentence; what is a date already is blanked out.
 * @param offset Added to the offsets of what is found.
 */
export function findPeriods(masked: string, offset: number): readonly DatePhrase[] {
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
        found.push({ ...span, start: match.index + offset, end: end + offset });
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
    // "the Long March of 1934" is no month.
    pattern: rule(
      `${PART}(${MONTH})(?: ?(?:-|/|to|and|or|until|through) ?(${MONTH}))?(,? of|,)? (?:${YEAR}|(\\d{1,4}) ?${ERA})`,
    ),
    read: ([, , first = "", second, of, plain, early, era], before, after) => {
      if (of?.endsWith("of") && first.startsWith("M") && /(?:\bthe|\p{Lu}\p{L}+) $/u.test(before))
        return;
      if (plain !== undefined && !isYear("in ", Number(plain), after)) return;
      const year = plain === undefined ? eraYear(early, era) : Number(plain);
      return [first, ...(second === undefined ? [] : [second])].map((name) => {
        return spanIn("month", year, (inYear) => [monthSpan(inYear, monthNumber(name))]);
      });
    },
  },
  {
    // "the Prague Spring of 1968" names an event, not three months.
    pattern: rule(
      `${PART}${SEASON}(?:,? of|,)? (\\d{4})(?:[-/](\\d{4}|\\d\\d))?(?![\\p{L}\\d]|[.,:/-]\\d)`,
    ),
    read: ([, , name = "", written, second], before, after) => {
      const year = Number(written);
      if (!isYear("in ", year, after)) return;
      if (/^\p{Lu}/u.test(name) && /\p{L} $/u.test(before) && !/\bthe $/i.test(before)) return;
      const season = seasonOf(name);
      return [
        spanIn("season", year, (inYear) => {
          const spans = [seasonSpan(inYear, season)];
          // Which of its two winters is meant is left open.
          if (season !== "winter" || second !== undefined) return spans;
          return [...spans, seasonSpan(inYear - 1, season)];
        }),
      ];
    },
  },
  {
    pattern: rule(
      `${PART}(?:${ORDINAL}(?: |-)(?:and|to|or) (?:the )?)?${ORDINAL}[ -][Cc]entur(?:y|ies)(?: ${ERA})?`,
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
    pattern: rule(`${PART}(\\d{3}0)'?s(?!\\p{L})`),
    read: ([, part, written]) => {
      const start = Number(written);
      const [first, last] = part === "early" ? [0, 4] : part === "mid" ? [3, 7] : [part ? 5 : 0, 9];
      const decade = yearSpan(start + first, start + last);
      // "the 1900s" can be ten years or a hundred.
      const century = start % 100 === 0 && !part ? [yearSpan(start, start + 99)] : [];
      return [spanIn("decade", undefined, () => [decade, ...century])];
    },
  },
  {
    pattern: rule(`(?:[Cc]\\. ?|ca\\. ?|circa )?(?:(\\d{1,4}) ?(?:-|to|and) ?)?(\\d{1,4}) ?${ERA}`),
    read: ([, first, last, era], before) => {
      if (/[\d.,:$€£#]$/.test(before)) return;
      const years = [first, last].flatMap((text) => (text ? [eraYear(text, era)] : []));
      return [years.map((year) => ownYear(year))].flat();
    },
  },
  {
    pattern: rule(
      `(?:A\\.?D\\.? ?|(?<=the year )|(?<=in the year of our Lord ))(\\d{1,4})(?![\\p{L}\\d]|[.,:/-]\\d)`,
    ),
    read: ([, written]) => [ownYear(Number(written))],
  },
  {
    pattern: rule(`(\\d{4}) ?[-/] ?(\\d{4}|\\d{1,2})(?![\\p{L}\\d]|[.,:/-]\\d)`),
    read: ([, written = "", second = ""], before, after) => {
      const year = Number(written);
      if (!isYear(before, year, after)) return;
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
