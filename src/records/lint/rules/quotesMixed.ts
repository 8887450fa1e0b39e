import { eachRecord } from "../eachRecord.ts";
import { foundInAbout } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";

// Behind a figure, a straight mark stands for inches or minutes.
const KINDS = [
  { what: "quotation marks", straight: /(?<!\d)"/, curly: /[“”„]/ },
  { what: "apostrophes", straight: /(?<=\p{L})'(?=\p{L})/u, curly: /(?<=\p{L})’(?=\p{L})/u },
] as const;

/** Straight and typographic quotation marks in one text. */
export const quotesMixed: LintRule = {
  code: "QUOTES_MIXED",
  severity: "warning",
  reason:
    "Straight and curly marks in one text show that it was put together from several, and look careless in print.",
  example: `\`the party's\` and \`Dubček’s\` in one about text`,
  fix: "use one kind throughout the about text",
  start: eachRecord((each) => {
    // What stands between backticks is code, and straight.
    const body = each.written.body.replaceAll(/`[^`\n]*`/g, (code) => " ".repeat(code.length));
    return KINDS.flatMap(({ what, straight, curly }): Found[] => {
      const [first, second] = [straight.exec(body)?.index, curly.exec(body)?.index];
      if (first === undefined || second === undefined) return [];
      const message = `the about text has straight and curly ${what}`;
      return [foundInAbout(each, Math.max(first, second), message)];
    });
  }),
};
