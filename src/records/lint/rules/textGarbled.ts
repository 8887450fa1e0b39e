import { quoteValue } from "../../quoteValue.ts";
import { eachText } from "../eachText.ts";
import type { LintRule } from "../lintRule.ts";

// UTF-8 read as Latin-1 or Windows-1252: é is Ã©, – is â€“, a hard space is Â and itself. And the
// sign that stands for what could not be read at all. What HTML writes for a sign comes from a page
// that was saved as it is.
const GARBLED =
  /\ufffd|&(?:amp|nbsp|quot|apos|[lr][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[\da-f]{2,5});|[ÃÂ][\u0080-\u00bf]|â€|Ã[‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Å[\u0080-\u009f¡-º¼-¿™‚„]/u;
const AROUND = 12;

/** Text that was read in a wrong encoding once. */
export const textGarbled: LintRule = {
  code: "TEXT_GARBLED",
  severity: "error",
  reason:
    "The text went through a program that read it in a wrong encoding: accents and dashes became pairs of other signs, or codes such as `&nbsp;`.",
  example: "`GustÃ¡v HusÃ¡k` for `Gustáv Husák`",
  fix: "copy the text again from where it was right, or type the signs anew",
  start: eachText((text) => {
    const found = GARBLED.exec(text);
    if (!found) return undefined;
    const around = text.slice(Math.max(0, found.index - AROUND), found.index + AROUND);
    const message = `${quoteValue(around.replaceAll(/\s+/g, " ").trim())} looks garbled`;
    return { message, offset: found.index };
  }),
};
