import { isEmptyValue } from "../../emptyValue.ts";
import { quoteValue } from "../../quoteValue.ts";
import { eachText } from "../eachText.ts";
import type { LintRule } from "../lintRule.ts";

const PLACEHOLDER =
  /\b(?:TODO|TBD|TBC|FIXME|[Ll]orem ipsum|LOREM IPSUM)\b|\[citation needed\]|\?{3}|\[object Object\]|#(?:REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|N\/A\b)/;

/** A note to oneself that was left in the text, or what a spreadsheet writes for no value. */
export const textPlaceholder: LintRule = {
  code: "TEXT_PLACEHOLDER",
  severity: "error",
  reason:
    "A placeholder would be minted as it stands. So would what a spreadsheet or a program writes for no value, such as `NaN`, `None`, `#N/A` and `?`.",
  example: "`TODO: check the number of tanks` in the about text, or `artist: NaN`",
  fix: "write what belongs there, or take it out",
  start(collection) {
    const planned = new Set(Object.values(collection.vocabularies).flatMap((terms) => terms ?? []));
    const find = (text: string) => {
      const found = PLACEHOLDER.exec(text);
      if (found) {
        const message = `the text has the placeholder ${quoteValue(found[0])}`;
        return { message, offset: found.index };
      }
      if (!isEmptyValue(text) || planned.has(text)) return undefined;
      return { message: `${quoteValue(text.trim())} stands for no value`, offset: 0 };
    };
    return eachText(find)(collection);
  },
};
