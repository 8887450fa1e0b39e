import { quoteValue } from "../../quoteValue.ts";
import { eachText } from "../eachText.ts";
import type { LintRule } from "../lintRule.ts";

const ELEMENTS = [
  "a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|canvas|caption|center|cite|code",
  "col|dd|del|details|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head",
  "header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|map|mark|meta|nav|noscript|object|ol",
  "option|p|param|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style",
  "sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var",
  String.raw`video|wbr|[a-z]{1,9}:[a-z]+(?![^\s>]*//)`,
].join("|");
// A tag of HTML or of Word (`o:p`), a comment, a declaration; the end of a tag of BBCode.
const MARKUP = new RegExp(
  String.raw`</?(?:${ELEMENTS})(?=[\s/>])[^<>]{0,300}>|<!--|<!doctype\b|<\?xml\b|<!\[CDATA\[|\[/(?:b|i|u|s|url|img|quote|code|size|color|center|list|caption)\]`,
  "i",
);

/** HTML, or the markup of a forum, in a text that is published as it stands. */
export const textMarkup: LintRule = {
  code: "TEXT_MARKUP",
  severity: "error",
  reason: "Marketplaces show the text as it stands, with the tags. The about text is Markdown.",
  example: "`<p>They watched.</p>` in the about text",
  fix: "take the tags out; write emphasis, lists and links as Markdown",
  start: eachText((text) => {
    const found = MARKUP.exec(text);
    if (!found) return undefined;
    return { message: `the text has the markup ${quoteValue(found[0])}`, offset: found.index };
  }),
};
