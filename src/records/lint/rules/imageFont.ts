import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

/** An SVG whose text depends on the fonts of whoever looks at it. */
export const imageFont: LintRule = {
  code: "IMAGE_FONT",
  severity: "warning",
  reason:
    "An SVG carries no fonts here, so its text is set in whatever font the viewer has: each collector sees another picture.",
  example: '`<text font-family="Futura">1968</text>`',
  fix: "convert the text to paths before you export the SVG",
  start: eachRecord((each) => {
    const fonts = each.picture?.fonts ?? [];
    if (fonts.length === 0) return [];
    const named = fonts.map((font) => (font === "unnamed" ? "no named font" : quoteValue(font)));
    const message = `${each.record.image} sets text in ${named.slice(0, 5).join(", ")}`;
    return [foundAt(each, ["image"], message)];
  }),
};
