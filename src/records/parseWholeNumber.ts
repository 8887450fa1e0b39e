import type { Parsed, Problem } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { YamlValue } from "./yamlValue.ts";

/**
 * Parses a whole number in decimal digits.
 *
 * @returns The number, or a problem with the given code when it is not one of `least` to `most`.
 */
export function parseWholeNumber(
  raw: YamlValue,
  least: number,
  most: number,
  code: Problem["code"],
): Parsed<number> {
  const number = typeof raw === "string" && /^\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
  if (number >= least && number <= most) return { value: number };
  return {
    problem: {
      code,
      message: `${quoteValue(raw)} is no whole number from ${least} to ${most}`,
      fix: `write a whole number from ${least} to ${most}`,
    },
  };
}
