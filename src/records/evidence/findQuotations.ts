import type { Stretch } from "./splitSentences.ts";

const QUOTATIONS = [
  /"[^"\n]{1,2000}"/g,
  /“[^“”]{1,2000}”/g,
  /«[^«»]{1,2000}»/g,
  /„[^„“”]{1,2000}[“”]/g,
  /(?<![\p{L}\p{N}])‘[^‘\n]{1,2000}?’(?![\p{L}\p{N}])/gu,
  /^ {0,3}>[^\n]{0,5000}/gm,
] as const;

/** What stands in quotation marks or in a Markdown quotation; may overlap. */
export function findQuotations(text: string): readonly Stretch[] {
  return QUOTATIONS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      return { start: index, end: index + found.length };
    }),
  );
}
