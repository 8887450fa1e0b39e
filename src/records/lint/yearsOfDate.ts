import { startYears } from "../parseEdtf.ts";
import { parseEventDate } from "../parseEventDate.ts";
import type { EventDate } from "../record.ts";

/** The first and the last year that a date may touch; Infinity where its form leaves the end open. */
export function yearsOfDate({ edtf, year }: Pick<EventDate, "edtf" | "year">): {
  readonly first: number;
  readonly last: number;
} {
  const first = year ?? startYears(edtf).from;
  const [start = "", end = start] = edtf.split("/");
  const isPlain = /^-?\d{4}(?:-\d\d){0,2}[?~%]?$/;
  if (!isPlain.test(start) || !isPlain.test(end)) return { first, last: Infinity };
  return { first, last: parseEventDate(end).value?.year ?? Infinity };
}
