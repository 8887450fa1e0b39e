import { quoteValue } from "../../quoteValue.ts";
import { eachText } from "../eachText.ts";
import type { LintRule } from "../lintRule.ts";

/** The longest name of a place has 85 letters; no word that people read is near it. */
const LONGEST_WORD = 60;
// A line may break at hyphens, slashes and the like. Chinese, Japanese, Thai, Lao, Khmer, Burmese and
// Tibetan write no spaces between words.
const LONG_RUN = new RegExp(
  String.raw`[^\s\u00ad\u200b/\-–—|,;.…·&?=_#()*~+\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]{${LONGEST_WORD + 1},}`,
  "u",
);
// Web and e-mail addresses, CIDs, hashes and keys.
const ADDRESS =
  /\b(?:https?|ipfs):\/\/\S+|\bwww\.\S+|\b(?:0x)?[0-9a-f]{32,}\b|\bbaf[a-z2-7]{50,}\b/gi;

/** A word that is too long to be set on a line. */
export const wordLong: LintRule = {
  code: "WORD_LONG",
  severity: "warning",
  reason: `A word of more than ${LONGEST_WORD} letters cannot be broken over lines: pages cut it off, and a drawn plate breaks it between any two letters. As a rule spaces were lost.`,
  example: "a title in which all spaces are missing",
  fix: "put the spaces back, or write the word shorter",
  start: eachText((text) => {
    // Addresses keep their length, so that offsets stay right.
    const prose = text.replaceAll(ADDRESS, (address) => " ".repeat(address.length));
    const found = LONG_RUN.exec(prose);
    if (!found) return undefined;
    const letters = [...found[0]].length;
    return { message: `${quoteValue(found[0])} has ${letters} letters`, offset: found.index };
  }),
};
