import { decadeOf } from "../decadeOf.ts";
import type { EventDate } from "../record.ts";

/** `60s` is short for the decade that follows from the date; others stay as they are. */
export function completeDecade(written: string, date: EventDate): string {
  const isShort = /^\d0s$/.test(written) && date.decade.endsWith(written);
  return isShort ? decadeOf(date.year) : written;
}
