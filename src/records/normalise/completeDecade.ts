import type { EventDate } from "../record.ts";

/** `60s` is short for the decade that follows from the date; others stay as they are. */
export function completeDecade(written: string, { decade }: EventDate): string {
  const isShort = /^\d0s$/.test(written) && decade?.endsWith(written) === true;
  return isShort ? decade : written;
}
