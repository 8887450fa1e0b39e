import { civilDay } from "./dayNumber.ts";
import type { DaySpan } from "./daySpan.ts";
import { findDays } from "./findDays.ts";
import { findPeriods } from "./findPeriods.ts";
import { findYearless } from "./findYearless.ts";
import type { DatePhrase, FoundDate } from "./foundDate.ts";
import { maskText, squeezeText } from "./maskText.ts";
import { splitWholeSentences, type Stretch, stretchFinder } from "./splitSentences.ts";

/** What is known of a text beside its words. */
export interface DateContext {
  /** Astronomical years that a date without a year may be in, e.g. those of the record's date. */
  readonly years?: readonly number[] | undefined;
}

/**
 * Finds every date in English prose: days, months, seasons, years, decades and centuries, their
 * spans and lists. Where the text names no year, the year follows from the nearest one before it and
 * from the context, and the date is marked as inferred; without either it is left out. Days are
 * Gregorian, seasons northern.
 *
 * It takes time linear in the text, never throws, and does not depend on clock or time zone.
 *
 * @returns In the order of the text.
 */
export function findDates(text: string, context: DateContext = {}): readonly FoundDate[] {
  const masked = maskText(text);
  const lineOf = countLines(text);
  const found: FoundDate[] = [];
  let before: Before | undefined;
  for (const sentence of splitWholeSentences(text)) {
    const around = stretchFinder(text, sentence);
    const phrases = findPhrases(masked.slice(sentence.start, sentence.end), sentence.start);
    const years = context.years ?? [];
    const owned = ownYears(phrases);
    for (const [index, each] of phrases.entries()) {
      const own = isPlainDay(each) ? owned[index] : undefined;
      const { phrase, readings } =
        own === undefined
          ? { phrase: each, readings: readingsOf(each, before, years) }
          : readByOwnYears(each, own, before, years);
      const [first, ...others] = readings;
      const year = phrase.year ?? impliedYear(phrase, first);
      if (year !== undefined) before = { year, span: first ?? before?.span };
      if (first === undefined) continue;
      found.push({
        text: text.slice(phrase.start, phrase.end).replaceAll(/\s+/g, " "),
        offset: phrase.start,
        line: lineOf(phrase.start),
        precision: phrase.precision,
        readings: [first, ...others],
        inferred: isYearless(phrase),
        sentence: around(phrase),
        ...(phrase.weekdays && { weekdays: phrase.weekdays }),
        ...(phrase.hold && { hold: phrase.hold }),
      });
    }
  }
  return found;
}

// A day of which nothing tells the year.
function isPlainDay(phrase: DatePhrase): boolean {
  const { precision, joined, shortYear, maybeYear } = phrase;
  return (
    precision === "day" && isYearless(phrase) && (joined ?? shortYear ?? maybeYear) === undefined
  );
}

/** The years that a sentence writes nearest to a day without one. */
interface OwnYears {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** For each phrase of a sentence; undefined where the sentence has no year. */
function ownYears(phrases: readonly DatePhrase[]): readonly (OwnYears | undefined)[] {
  let after: number | undefined;
  const afters = phrases.toReversed().map(({ year }) => {
    const behind = after;
    after = year ?? after;
    return behind;
  });
  if (after === undefined) return [];
  let before: number | undefined;
  return phrases.map(({ year }, index) => {
    const own = { before, after: afters[phrases.length - 1 - index] };
    before = year ?? before;
    return own;
  });
}

/**
 * Reads a day without a year in a sentence with one: it is in that year, and not in the context's
 * where that year stands behind it.
 * Where the sentence and what stands around it disagree, the day contradicts nothing.
 */
function readByOwnYears(
  phrase: DatePhrase,
  { before: written, after }: OwnYears,
  before: Before | undefined,
  context: readonly number[],
): { readonly phrase: DatePhrase; readonly readings: readonly DaySpan[] } {
  const years = [written ?? after, written === undefined ? before?.year : after].filter(
    (year) => year !== undefined,
  );
  // After "in 1948" the day may be of another year; before "in 1948" it is not of the context's.
  const meant = written === undefined ? years : [...years, ...context];
  const readings = distinct(meant.flatMap((year) => phrase.spansOf(year)));
  const known = [...years, ...context, ...(before === undefined ? [] : [before.year])];
  const isSure = known.every((year) => year === known[0]);
  return { phrase: isSure || phrase.hold ? phrase : { ...phrase, hold: "part" }, readings };
}

function findPhrases(masked: string, offset: number): readonly DatePhrase[] {
  const { text, originOf } = squeezeText(masked);
  const days = findDays(text);
  const rest = blankOut(text, days);
  const periods = findPeriods(rest);
  const yearless = findYearless(blankOut(rest, periods));
  return [...days, ...periods, ...yearless]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((phrase) => ({
      ...phrase,
      start: originOf(phrase.start) + offset,
      end: originOf(phrase.end - 1) + 1 + offset,
    }));
}

function blankOut(text: string, phrases: readonly Stretch[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of phrases.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const first = Math.max(start, from);
    pieces.push(text.slice(from, first), "#".repeat(end - first));
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

// Decades and centuries carry their years in themselves.
function isYearless({ year, precision }: DatePhrase): boolean {
  return year === undefined && precision !== "decade" && precision !== "century";
}

/** The nearest date before a phrase that has a year. */
interface Before {
  readonly year: number;
  readonly span: DaySpan | undefined;
}

function readingsOf(
  phrase: DatePhrase,
  before: Before | undefined,
  context: readonly number[],
): readonly DaySpan[] {
  const { year, otherYear, shortYear, maybeYear, joined, isLoose } = phrase;
  const spansIn = (...years: readonly number[]) =>
    distinct(years.flatMap((y) => phrase.spansOf(y)));
  if (!isYearless(phrase))
    return spansIn(year ?? 0, ...(otherYear === undefined ? [] : [otherYear]));
  const near = before?.year ?? context[0];
  const known = [...(near === undefined ? [] : [near]), ...context];
  if (joined !== undefined) return spansIn(...joined, ...(isLoose ? known.slice(0, 1) : []));
  if (shortYear !== undefined) {
    // Of '68 the century is that of a year which is known.
    const meant = known.map((y) => y + ((((shortYear - y + 50) % 100) + 100) % 100) - 50);
    return phrase.hasApostrophe ? spansIn(...meant) : spansIn(...meant, ...known);
  }
  if (maybeYear !== undefined) return spansIn(...known, maybeYear);
  if (near === undefined) return [];
  const { first, last } = before?.span ?? { first: -Infinity, last: Infinity };
  // The spring that follows August is next year's; the spring that follows January is not.
  if (phrase.relation === "next") {
    return spansIn(near + 1, near)
      .filter((span) => span.first > first)
      .slice(0, 2);
  }
  if (phrase.relation === "previous") {
    return spansIn(near - 1, near).filter((span) => span.last < last);
  }
  return phrase.precision === "year" ? spansIn(near) : spansIn(near, ...context);
}

// A year that was inferred is as good for what follows as the one that it was inferred from.
function impliedYear(phrase: DatePhrase, span: DaySpan | undefined): number | undefined {
  return span === undefined || !isYearless(phrase) ? undefined : civilDay(span.first).year;
}

function distinct(spans: readonly DaySpan[]): readonly DaySpan[] {
  return spans.filter(({ first, last }, index) => {
    return spans.findIndex((other) => other.first === first && other.last === last) === index;
  });
}

function countLines(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  // Asked in the order of the text.
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
