import { type DaySpan, endsOf, overlaps, type Precision, PRECISIONS } from "./daySpan.ts";

/** A date with what it can mean. */
export interface Dated {
  readonly precision: Precision;
  readonly readings: readonly DaySpan[];
}

/**
 * Whether a source's date says what a statement's date says: it is told at least as exactly, and
 * the two overlap. So `August 1968` is supported by `21 August 1968`, but not the other way round.
 * Of a long range only the ends count.
 *
 * @param part One end of the statement's date, or the whole of a short one.
 */
export function supportsPart(source: Dated, precision: Precision, part: DaySpan): boolean {
  if (PRECISIONS.indexOf(source.precision) > PRECISIONS.indexOf(precision)) return false;
  return source.readings.some((reading) => {
    return endsOf(reading, source.precision).some((end) => overlaps(end, part));
  });
}
