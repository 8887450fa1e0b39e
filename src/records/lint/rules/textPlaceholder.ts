import { isEmptyValue } from "../../emptyValue.ts";
import { quoteValue } from "../../quoteValue.ts";
import { eachText } from "../eachText.ts";
import type { LintRule } from "../lintRule.ts";

// Notes to oneself; `TBD` alone or in brackets, since TBD-1 is an aeroplane and TBC a disease; what
// programs and templates leave where a value belongs.
const PLACEHOLDER = new RegExp(
  [
    String.raw`\b(?:TODO|FIXME)\b(?! [A-Z]{2,})`,
    String.raw`\b(?:[Tt]o-?[Dd]o|[Xx]{3}|TK)(?=:)`,
    String.raw`(?<=^\s*|[(\[:;,.!?\n]\s?|[-–—] ?)(?:TBD|TBC|TBA|XXX|TKTK)(?=$|[)\]:;,.!?\n])`,
    String.raw`\b(?:[Ll]orem ipsum|LOREM IPSUM|Lorem Ipsum) (?:dolor|DOLOR|Dolor)\b|(?<=^\s*)(?:[Ll]orem ipsum|LOREM IPSUM|Lorem Ipsum)\b|\b(?:[Ll]orem ipsum|LOREM IPSUM|Lorem Ipsum)(?=[.…]*\s*$)`,
    String.raw`[\[{](?:citation|clarification|reference|source)s? needed[\]}|]`,
    String.raw`\[(?:insert|add|your|enter|write) [^\]\n]{1,60}\](?!\()`,
    String.raw`\$\{[\w .]{1,40}\}|\{\{[^{}\n]{1,200}\}\}|<%=?[^%\n]{1,100}%>`,
    String.raw`(?<![\p{L}\d?])\?{3,}`,
    String.raw`\[object Object\]|#(?:REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|N/A\b)|\bErr:5\d\d\b`,
  ].join("|"),
  "u",
);

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
