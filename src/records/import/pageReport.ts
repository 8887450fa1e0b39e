/** A line of the page, from 1, and the last one where the text has several. */
export interface PagePlace {
  readonly line: number;
  readonly toLine?: number | undefined;
}

/** A value that the record got from the page, or that the page rightly says of it. */
export interface TakenValue extends PagePlace {
  /** A field of the record, an extra trait as `traits.Mood`, `decade` or `group`. */
  readonly field: string;
  /** As the record has it; the about text is described. */
  readonly value: string;
  /** What else the editor should know, e.g. that the value follows from the date. */
  readonly note?: string | undefined;
}

/** A value that stands in the record in another spelling than on the page. */
export interface NormalisedText extends PagePlace {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

/** What no field of the record took. */
export interface UnplacedText extends PagePlace {
  readonly text: string;
  readonly why: string;
}
