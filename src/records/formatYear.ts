import type { EventDate } from "./record.ts";

/**
 * Says the year in which an event began as a reader takes it right: `1968`, `49 BCE`, `c. 1450`,
 * `1968?`, `c. 79 CE`. A year of five digits and more is grouped: `66,000,001 BCE`.
 *
 * @returns undefined where the date names no year.
 */
export function formatYear({ year, approximate, uncertain }: EventDate): string | undefined {
  if (year === undefined) return undefined;
  const isMarked = approximate === true || uncertain === true;
  const text =
    year <= 0
      ? `${groupDigits(1 - year)} BCE`
      : // Beside a mark, a short number alone would not read as a year.
        `${groupDigits(year)}${isMarked && year < 1000 ? " CE" : ""}`;
  return `${approximate ? "c. " : ""}${text}${uncertain ? "?" : ""}`;
}

function groupDigits(value: number): string {
  const digits = String(value);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
}
