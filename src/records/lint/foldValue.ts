import { LOOK_ALIKES } from "./lookAlikes.ts";

/**
 * Folds a trait value so that spellings of one value meet: without case, accents on Latin, Greek
 * and Cyrillic letters, spaces, hyphens, quotes and full stops.
 */
export function foldValue(value: string): string {
  return bare(value).toLowerCase();
}

/** The same, with the Cyrillic and Greek letters that look like Latin ones taken for these. */
export function foldLook(value: string): string {
  return [...bare(value)].map((letter) => LOOK_ALIKES.get(letter) ?? letter.toLowerCase()).join("");
}

// Marks of other scripts are vowels; `+`, `#` and their like tell names apart.
function bare(value: string): string {
  return value.normalize("NFKD").replaceAll(/[\u0300-\u036f\s\p{Pd}\p{Pi}\p{Pf}.,'"’·:;()]/gu, "");
}
