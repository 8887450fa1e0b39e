import { quoteValue } from "../../quoteValue.ts";
import { eachText } from "../eachText.ts";
import type { LintRule } from "../lintRule.ts";

// Only words that English never doubles: `had had` and `that that` are good English, and other
// languages double words of their own.
const REPEATED = /\b(the|an|of|and|from|with|by|for)\s+\1\b/i;

/** A small word that stands twice in a row. */
export const wordRepeated: LintRule = {
  code: "WORD_REPEATED",
  severity: "warning",
  reason:
    "A word was left standing when a sentence was changed; the eye passes over it, above all at the end of a line.",
  example: "`the leaders of the the pact`",
  fix: "take one of the two words out",
  start: eachText((text) => {
    const found = REPEATED.exec(text);
    if (!found) return undefined;
    const words = found[0].replaceAll(/\s+/g, " ");
    return { message: `${quoteValue(words)} repeats a word`, offset: found.index };
  }),
};
