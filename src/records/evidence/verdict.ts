import type { DateHold } from "./foundDate.ts";
import type { DaySpan, Precision } from "./daySpan.ts";

/** The private copy of a source, as it was read. */
export interface Archive {
  /** The source's id in the record. */
  readonly id: string;
  /** Path relative to the collection folder. */
  readonly file: string;
  /** sha2-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Absent when it is no text. */
  readonly text?: string | undefined;
  /** What the record says of the rights. */
  readonly rights?: string | undefined;
}

/** Where in a record a date stands: the field `date`, a claim, or the about text. */
export type StatementPart = "date" | "about" | `claims[${number}]`;

/** A date that a record states. */
export interface Statement {
  readonly part: StatementPart;
  /** Line of the about text, from 1; absent for the front matter. */
  readonly line?: number | undefined;
  /** As written. */
  readonly text: string;
  readonly precision: Precision;
  /** What it can mean, likeliest first. */
  readonly readings: readonly [DaySpan, ...DaySpan[]];
  /** The year is not written there. */
  readonly inferred: boolean;
  /** Approximate or uncertain in its own words. */
  readonly isVague: boolean;
  /** What it is about: the sentence, what the claim says, or the title. */
  readonly sentence: string;
  /** Ids of the only sources that it is compared with; absent: all. */
  readonly sources?: readonly string[] | undefined;
}

/** A date in a source. */
export interface Sighting {
  /** The source's id. */
  readonly source: string;
  /** Of the archive, relative to the collection folder. */
  readonly file: string;
  /** Line of the archive, from 1. */
  readonly line: number;
  /** As written. */
  readonly text: string;
  readonly precision: Precision;
  readonly readings: readonly [DaySpan, ...DaySpan[]];
  /** Absent where only evidence.json tells of it. */
  readonly sentence?: string;
  /** Why it supports, but contradicts nothing. */
  readonly hold?: DateHold | undefined;
}

export type Outcome = "supported" | "contradicted" | "unsupported";

/** What the sources say of one date of a record. */
export interface Verdict {
  readonly statement: Statement;
  readonly outcome: Outcome;
  /**
   * Supported: the sources' dates that agree, one a source. Contradicted: the near ones, all of one
   * event. Unsupported: none.
   */
  readonly sightings: readonly Sighting[];
}
