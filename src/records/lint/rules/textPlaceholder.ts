import { quoteValue } from "../../quoteValue.ts";
import { eachText } from "../eachText.ts";
import type { LintRule } from "../lintRule.ts";

const PLACEHOLDER =
  /\b(?:TODO|TBD|TBC|FIXME|[Ll]orem ipsum|LOREM IPSUM)\b|\[citation needed\]|\?{3}/;

/** A note to oneself that was left in the text. */
export const textPlaceholder: LintRule = {
  code: "TEXT_PLACEHOLDER",
  severity: "error",
  reason: "A placeholder would be minted as it stands.",
  example: "`TODO: check the number of tanks` in the about text",
  fix: "write what belongs there, or take it out",
  start: eachText((text) => {
    const found = PLACEHOLDER.exec(text);
    if (!found) return undefined;
    const message = `the text has the placeholder ${quoteValue(found[0])}`;
    return { message, offset: found.index };
  }),
};
