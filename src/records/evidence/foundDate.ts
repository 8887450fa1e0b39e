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
}

/** A date before its year is known: `spansOf(year)` gives its readings in a year. */
export interface DatePhrase {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  /** Astronomical; absent where the phrase names no year. */
  readonly year?: number | undefined;
  /** For a phrase without a year: `next` in `the following spring`. */
  readonly relation?: "same" | "next" | "previous" | undefined;
  /** Empty where the phrase is not in the calendar of that year. */
  readonly spansOf: (year: number) => readonly DaySpan[];
}
