import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt, foundInAbout } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

const FEWEST_IN_TITLE = 8;
const FEWEST_IN_ABOUT = 40;

/** A title or about text in capitals. */
export const textCapitals: LintRule = {
  code: "TEXT_CAPITALS",
  severity: "warning",
  reason: "Text in capitals alone is hard to read, and comes from a page that only showed it so.",
  example: "`title: 1968 – PRAGUE SPRING`",
  fix: "write it with capitals where the language has them",
  start: eachRecord((each) => {
    const { title } = each.record;
    return [
      ...(isInCapitals(title, FEWEST_IN_TITLE)
        ? [foundAt(each, ["title"], `the title ${quoteValue(title)} is all in capitals`)]
        : []),
      ...(isInCapitals(each.written.body, FEWEST_IN_ABOUT)
        ? [foundInAbout(each, 0, "the about text is all in capitals")]
        : []),
    ];
  }),
};

function isInCapitals(text: string, fewest: number): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  return (text.match(/\p{Lu}/gu) ?? []).length >= fewest;
}
