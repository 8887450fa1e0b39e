import { civilDay } from "./dayNumber.ts";
import type { DaySpan } from "./daySpan.ts";
import { findDays } from "./findDays.ts";
import { findPeriods } from "./findPeriods.ts";
import { findYearless } from "./findYearless.ts";
import type { DatePhrase, FoundDate } from "./foundDate.ts";
import { maskText } from "./maskText.ts";
import { splitSentences, type Stretch } from "./splitSentences.ts";

/** What is known of a text beside its words. */
export interface DateContext {
  /** Astronomical years that a date without a year may be in, e.g. those of the record's date. */
  readonly years?: readonly number[] | undefined;
}

/**
 * Finds every date in English prose: days (chrono-node's strict parser and the forms that it
 * misses), months, seasons, years, spans of years, decades and centuries. Where the text names no
 * year, the year follows from the nearest one before it and from the context, and the date is
 * marked as inferred; without either it is left out. Days are Gregorian, seasons northern.
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
  for (const sentence of splitSentences(text)) {
    const phrases = findPhrases(masked.slice(sentence.start, sentence.end), sentence.start);
    for (const [index, phrase] of phrases.entries()) {
      const joined = phrase.year === undefined ? yearJoined(phrases, index, masked) : undefined;
      const [first, ...others] = readingsOf(phrase, joined, before, context.years ?? []);
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
        sentence,
      });
    }
  }
  return found;
}

function findPhrases(masked: string, offset: number): readonly DatePhrase[] {
  const days = findDays(masked, offset);
  const rest = blankOut(masked, days, offset);
  const periods = findPeriods(rest, offset);
  const yearless = findYearless(blankOut(rest, periods, offset), offset);
  return [...days, ...periods, ...yearless].sort((a, b) => a.start - b.start || a.end - b.end);
}

function blankOut(masked: string, phrases: readonly Stretch[], offset: number): string {
  return phrases.reduce((rest, { start, end }) => {
    const [from, to] = [start - offset, end - offset];
    return rest.slice(0, from) + "#".repeat(to - from) + rest.slice(to);
  }, masked);
}

// Decades and centuries carry their years in themselves.
function isYearless({ year, precision }: DatePhrase): boolean {
  return year === undefined && precision !== "decade" && precision !== "century";
}

const JOINED = /^ ?(?:,|-|to|until|till|through|and|or|&)(?: (?:on |the |night |of ){0,4}| ?)$/;

/** The year of the next date in `31 July to 3 August 1968`. */
function yearJoined(phrases: readonly DatePhrase[], index: number, masked: string) {
  const [phrase, next] = [phrases[index], phrases[index + 1]];
  if (phrase === undefined || next?.year === undefined || phrase.precision !== next.precision) {
    return undefined;
  }
  return JOINED.test(masked.slice(phrase.end, next.start)) ? next.year : undefined;
}

/** The nearest date before a phrase that has a year. */
interface Before {
  readonly year: number;
  readonly span: DaySpan | undefined;
}

function readingsOf(
  phrase: DatePhrase,
  joined: number | undefined,
  before: Before | undefined,
  context: readonly number[],
): readonly DaySpan[] {
  if (!isYearless(phrase)) return distinct(phrase.spansOf(phrase.year ?? 0));
  if (joined !== undefined) return phrase.spansOf(joined);
  const near = before?.year ?? context[0];
  if (near === undefined) return [];
  const spansIn = (...years: readonly number[]) =>
    distinct(years.flatMap((y) => phrase.spansOf(y)));
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
