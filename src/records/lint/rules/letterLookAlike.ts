import { quoteValue } from "../../quoteValue.ts";
import { eachText } from "../eachText.ts";
import type { LintRule } from "../lintRule.ts";
import { findDisguise } from "../lookAlikes.ts";

/** A word with letters that only look like others. */
export const letterLookAlike: LintRule = {
  code: "LETTER_LOOK_ALIKE",
  severity: "error",
  reason:
    "A Cyrillic `а` in a Latin word looks right and is another word to every search and every contract. The same goes for full-width and mathematical letters and for ligatures, as they come out of a PDF.",
  example: "`title: 1968 – Prаgue Spring` with a Cyrillic `а`",
  fix: "type the word anew",
  start: eachText((text) => {
    const found = findDisguise(text);
    return (
      found && { message: `in ${quoteValue(found.word)}, ${found.what}`, offset: found.offset }
    );
  }),
};
