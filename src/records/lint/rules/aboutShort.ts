import { eachRecord } from "../eachRecord.ts";
import { foundInAbout } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

const SHORTEST = 100;
// A Chinese, Japanese or Korean sign says about as much as three letters.
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** An about text of a sentence or less. */
export const aboutShort: LintRule = {
  code: "ABOUT_SHORT",
  severity: "warning",
  reason: `The about text is what a collector reads of the event. Under ${SHORTEST} characters it says little.`,
  example: "an about text of one short sentence",
  fix: "say what happened, where, when and why it mattered",
  start: eachRecord((each) => {
    const { about } = each.record;
    if (about.length >= 2 * SHORTEST) return [];
    const length = [...about].length;
    if (length + 2 * (about.match(DENSE) ?? []).length >= SHORTEST) return [];
    const offset = each.written.body.length - each.written.body.trimStart().length;
    return [foundInAbout(each, offset, `the about text has only ${length} characters`)];
  }),
};
