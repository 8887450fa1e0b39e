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
// A tag of HTML or of Word (`o:p`) with attributes that are some, a comment, a declaration, a tag that
// was escaped; the end of a tag of BBCode; a link, bold letters or a table of a wiki.
const MARKUP = new RegExp(
  [
    String.raw`</?(?:${ELEMENTS}|acronym|blink|marquee|nobr|ref|references|gallery)(?=[\s/>])(?:\s+(?:[\w:-]+\s*=\s*(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\s"'<>=]{1,300})|hidden|async|defer|controls|open|disabled)){0,20}\s*/?>`,
    String.raw`<\s/?(?:b|br|i|p|u)\s?>`,
    String.raw`&lt;/?(?:${ELEMENTS})(?=[\s/]|&gt;)`,
    String.raw`<!--|<!doctype\b|<\?xml\b|<!\[CDATA\[`,
    String.raw`\[/(?:b|i|u|s|url|img|quote|code|size|color|center|list|caption)\]`,
    String.raw`\[\[[^\[\]\n]{1,200}\]\]|'{3}[^'\n]{1,200}'{3}|\{\|(?=\s|$)`,
  ].join("|"),
  "i",
);
/** Code of Markdown says what it says: blocks between fences, and spans. */
const CODE =
  /^ {0,3}(`{3,20}|~{3,20})(?![`~])[^]*?(?:^ {0,3}\1|$(?![^]))|(?<!`)(`{1,9})(?!`)[^]{1,2000}?(?<!`)\2(?!`)/gm;

/** HTML, or the markup of a forum, in a text that is published as it stands. */
export const textMarkup: LintRule = {
  code: "TEXT_MARKUP",
  severity: "error",
  reason: "Marketplaces show the text as it stands, with the tags. The about text is Markdown.",
  example: "`<p>They watched.</p>` in the about text",
  fix: "take the tags out; write emphasis, lists and links as Markdown",
  start: eachText((text) => {
    // Code keeps its length, so that offsets stay right.
    const prose = text.replaceAll(CODE, (code) => code.replaceAll(/[^\n]/g, " "));
    const found = MARKUP.exec(prose);
    if (!found) return undefined;
    return { message: `the text has the markup ${quoteValue(found[0])}`, offset: found.index };
  }),
};
