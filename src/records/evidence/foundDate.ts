import type { DaySpan, Precision } from "./daySpan.ts";
import type { Stretch } from "./splitSentences.ts";

/** A date as a text tells it. */
export interface FoundDate {
  /** As written, e.g. `August 20/21, 1968`. */
  readonly text: string;
  /** Where it stands: UTF-16 units from the start of the text. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  readonly precision: Precision;
  /** What it can mean, likeliest first: more than one for `7/8/1968`, or where the year is inferred. */
  readonly readings: readonly [DaySpan, ...DaySpan[]];
  /** The text does not write the year here: it follows from what stands around, or from the record. */
  readonly inferred: boolean;
  /** The sentence it stands in. */
  readonly sentence: Stretch;
  /** The weekdays that the text gives to the first and the last day. */
  readonly weekdays?: Weekdays | undefined;
  /** Absent for a plain date. */
  readonly hold?: DateHold | undefined;
}

/**
 * Why a date says less than it seems to, so that it contradicts nothing: it is part of an event's
 * name (`the 20 July plot`); or it belongs to a phrase that was not read whole, or only points at
 * another day (`the day after 20 August`).
 */
export type DateHold = "name" | "part";

/** 0 is Sunday. */
export interface Weekdays {
  readonly first?: number | undefined;
  readonly last?: number | undefined;
}

/** A date before its year is known: `spansOf(year)` gives its readings in a year. */
export interface DatePhrase {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  /** Astronomical; absent where the phrase names no year. */
  readonly year?: number | undefined;
  /** The second year of `11 February 1731/32`. */
  readonly otherYear?: number | undefined;
  /** Two digits of a year: 68 of `28 August '68`. */
  readonly shortYear?: number | undefined;
  /** Without an apostrophe two digits may be a count. */
  readonly hasApostrophe?: boolean | undefined;
  /** A number that may be the year, or a count: `25 December 800`. */
  readonly maybeYear?: number | undefined;
  /** The years of the dates that it is listed with, likeliest first: `4 May and 6 June 1919`. */
  readonly joined?: readonly number[] | undefined;
  /** The list may be none, so that the year may also be the one before. */
  readonly isLoose?: boolean | undefined;
  /** For a phrase without a year: `next` in `the following spring`. */
  readonly relation?: "same" | "next" | "previous" | undefined;
  /** Empty where the phrase is not in the calendar of that year. */
  readonly spansOf: (year: number) => readonly DaySpan[];
  readonly weekdays?: Weekdays | undefined;
  readonly hold?: DateHold | undefined;
}
