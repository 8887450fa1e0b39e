import type { Issue, Place } from "../errors.ts";
import { quoteValue } from "./quoteValue.ts";

/**
 * Parses a list of edition numbers and ranges such as `1-20,68`.
 *
 * @param size The group's size: numbers are 1 to size.
 * @param place Where the list stands, for the issues.
 * @returns The numbers sorted and each once, and NUMBER_INVALID or NUMBER_OUT_OF_RANGE for every
 *   part that is wrong; no numbers when there are issues.
 */
export function parseNumberList(
  list: string,
  size: number,
  place: Place = {},
): { readonly numbers: readonly number[]; readonly issues: readonly Issue[] } {
  const chosen = new Uint8Array(size + 1);
  const issues: Issue[] = [];
  for (const part of list.split(",").map((text) => text.trim())) {
    const [, first, last = first] = /^(\d{1,15})(?: ?- ?(\d{1,15}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || from > to) {
      const message =
        first === undefined
          ? `${quoteValue(part)} is no number and no range`
          : `the range ${quoteValue(part)} runs backwards`;
      const fix = "write numbers and ranges with commas, such as `1-20,68`";
      issues.push({ ...place, code: "NUMBER_INVALID", message, fix });
    } else if (from < 1 || to > size) {
      const message = `${quoteValue(part)} is not within 1 to ${size}`;
      const fix = `choose numbers from 1 to ${size}`;
      issues.push({ ...place, code: "NUMBER_OUT_OF_RANGE", message, fix });
    } else {
      chosen.fill(1, from, to + 1);
    }
  }
  if (issues.length > 0) return { numbers: [], issues };
  const numbers = [...chosen.keys()].filter((number) => chosen[number] === 1);
  return { numbers, issues };
}

/** The numbers of a list that stand alone, not in a range: each of them is meant. */
export function findSingleNumbers(list: string): ReadonlySet<number> {
  const parts = list.split(",").map((text) => text.trim());
  return new Set(parts.filter((part) => /^\d{1,15}$/.test(part)).map(Number));
}
