import { quoteValue } from "../../quoteValue.ts";
import { eachText } from "../eachText.ts";
import type { LintRule } from "../lintRule.ts";

// What spreadsheets calculate: `=1+1`, `=A1`, `=HYPERLINK(…)`, `+SUM(…)`, `@SUM(…)`, and a call of
// another program, `=cmd|' /C calc'!A0`.
const FORMULA =
  /^\s*(?:\{?[=＝]\s*[\p{L}\d_"'(+@$#{.[-](?![^\n]*=\s*$)|[+-][A-Z]{1,3}\d+(?![\w ])|[+-][A-Z.]+\(|@[A-Z.]+\(|[@+-][^\s|][^\n|]{0,80}\|[^\n!]{0,80}![A-Z$])/u;

/** A formula of a spreadsheet instead of the value that the cell showed. */
export const textFormula: LintRule = {
  code: "TEXT_FORMULA",
  severity: "error",
  reason:
    "The formula would be minted instead of the value that the cell showed, and a collector who opens an export in a spreadsheet would run it.",
  example: '`title: =HYPERLINK("https://example.org"; "Prague Spring")`',
  fix: "write the value that the cell shows",
  start: eachText((text) => {
    if (!FORMULA.test(text)) return undefined;
    const offset = text.length - text.trimStart().length;
    const message = `${quoteValue(text.trim().split("\n", 1)[0])} is a formula of a spreadsheet`;
    return { message, offset };
  }),
};
