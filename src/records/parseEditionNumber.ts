import type { Parsed } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { YamlValue } from "./yamlValue.ts";

/** A number as written: `68`, or `68/100` with the size that it assumes. */
export interface WrittenNumber {
  readonly number: number;
  readonly size?: number;
}

/** The largest group; also the largest number. */
export const LARGEST_SIZE = 10_000;

/**
 * Parses an edition number, `68` or `68/100`. The range is checkEditionNumber's.
 *
 * @returns The number, or NUMBER_INVALID for what is no whole number.
 */
export function parseEditionNumber(raw: YamlValue): Parsed<WrittenNumber> {
  const text = typeof raw === "string" ? raw.trim() : "";
  const [, number, size] = /^(\d{1,15})(?: ?\/ ?(\d{1,15}))?$/.exec(text) ?? [];
  if (number === undefined) {
    const message = `${quoteValue(raw)} is no edition number`;
    const fix = "write a whole number such as `68` or `68/100`";
    return { problem: { code: "NUMBER_INVALID", message, fix } };
  }
  const value = { number: Number(number) };
  return { value: size === undefined ? value : { ...value, size: Number(size) } };
}

/**
 * Checks a written number against the group's size.
 *
 * @param size Absent when the collection could not be read: then the size as written counts.
 * @returns The number, NUMBER_SIZE_MISMATCH or NUMBER_OUT_OF_RANGE.
 */
export function checkEditionNumber(
  written: WrittenNumber,
  size: number | undefined,
): Parsed<number> {
  const { number } = written;
  if (size !== undefined && written.size !== undefined && written.size !== size) {
    return {
      problem: {
        code: "NUMBER_SIZE_MISMATCH",
        message: `\`${number}/${written.size}\` disagrees with the collection's size ${size}`,
        fix: `write \`${number}\` or \`${number}/${size}\`, or correct \`size\` in collection.yaml`,
      },
    };
  }
  const largest = Math.min(size ?? written.size ?? LARGEST_SIZE, LARGEST_SIZE);
  if (number >= 1 && number <= largest) return { value: number };
  return {
    problem: {
      code: "NUMBER_OUT_OF_RANGE",
      message: `${number} is not one of the numbers 1 to ${largest}`,
      fix: `write a number from 1 to ${largest} that no other record has`,
    },
  };
}
