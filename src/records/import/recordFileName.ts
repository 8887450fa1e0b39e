import { yearOfTitle } from "../yearOfTitle.ts";
import { slugOf } from "./slugOf.ts";

const LONGEST_NAME = 60;
const FEWEST_DIGITS = 3;

/**
 * Names the file of a record: number 68 of 100 with the title `1968 – Prague Spring` is
 * `records/068-prague-spring.md`. The number is as wide as the size, three digits at least; a
 * title without Latin letters gives `records/068.md`.
 */
export function recordFileName(number: number, size: number, title: string): string {
  const digits = Math.max(FEWEST_DIGITS, String(size).length);
  const padded = String(number).padStart(digits, "0");
  const name = slugOf(withoutYear(title), LONGEST_NAME) || slugOf(title, LONGEST_NAME);
  return `records/${name === "" ? padded : `${padded}-${name}`}.md`;
}

function withoutYear(title: string): string {
  if (yearOfTitle(title) === undefined) return title;
  return title.trim().replace(/^\d{1,4}(?: ?BCE?)?(?: ?[-–—] ?\d{1,4})?/, "");
}
