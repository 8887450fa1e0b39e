import { expect } from "chai";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { joinSoftBreaks } from "../../src/metadata/joinSoftBreaks.ts";
import { arbitraryText } from "../records/arbitraryRecord.ts";

/** What an editor wrote, and what is published; without the second, nothing changes. */
const FORMS: readonly [what: string, written: string, joined?: string][] = [
  ["one line", "One line."],
  ["a paragraph", "One\ntwo\nthree.", "One two three."],
  ["two paragraphs", "One\ntwo.\n\nThree\nfour.", "One two.\n\nThree four."],
  ["several blank lines", "One\n\n\n\nTwo"],
  ["a space at the end of a line", "One \ntwo", "One two"],
  ["an indented line of a paragraph", "One\n   two\n     three", "One two three"],
  ["a hard break of two spaces", "One  \ntwo\nthree", "One  \ntwo three"],
  ["a hard break of a backslash", "One\\\ntwo\nthree", "One\\\ntwo three"],
  ["an escaped backslash", "One\\\\\ntwo", "One\\\\ two"],
  ["a heading", "# Head\ntext\nmore", "# Head\ntext more"],
  ["an underlined heading", "Head\n====\ntext\nmore", "Head\n====\ntext more"],
  ["an underlined heading of two lines", "Head\nmore\n----\n\ntext", "Head more\n----\n\ntext"],
  ["a line", "One\n\n***\n\nTwo"],
  ["a list", "- one\n- two\n- three"],
  ["a list below a paragraph", "Text\nmore\n- one\n- two", "Text more\n- one\n- two"],
  ["long entries", "- one\n  more\n- two\n  more", "- one more\n- two more"],
  ["entries with lazy lines", "* one\nmore\n* two", "* one more\n* two"],
  ["entries of paragraphs", "- one\n  more\n\n  two\n  more", "- one more\n\n  two more"],
  ["a numbered list", "1. one\n   more\n2. two", "1. one more\n2. two"],
  ["a numbered list with brackets", "1) one\n2) two"],
  ["lists in lists", "- a\n  - b\n    c\n  - d", "- a\n  - b c\n  - d"],
  ["a year at the beginning of a line", "It was in\n1968. Then", "It was in 1968. Then"],
  ["a quotation", "> One\n> two\n\nThree\nfour", "> One two\n\nThree four"],
  ["a quotation with lazy lines", "> One\ntwo", "> One two"],
  ["paragraphs in a quotation", "> One\n> two\n>\n> three\n> four", "> One two\n>\n> three four"],
  ["a list in a quotation", "> - one\n>   two\n> - three", "> - one two\n> - three"],
  ["a hard break in a quotation", "> One  \n> two\n> three", "> One  \n> two three"],
  [
    "fenced code",
    "Text\n\n```js\na\nb\n```\n\nmore\ntext",
    "Text\n\n```js\na\nb\n```\n\nmore text",
  ],
  ["fenced code with tildes", "~~~\na\n\nb\n~~~"],
  ["fenced code that does not end", "```\na\nb"],
  ["fenced code in an entry", "- a\n\n  ```\n  b\n  c\n  ```"],
  ["indented code", "Text\n\n    a\n    b"],
  ["a span of code over two lines", "Use `a\nb` so", "Use `a b` so"],
  [
    "a table",
    "Text\nmore\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
    "Text more\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
  ],
  ["a table without outer lines", "a | b\n--- | ---\n1 | 2"],
  [
    "a link over two lines",
    "See [the\nsource](https://example.org) for\nmore",
    "See [the source](https://example.org) for more",
  ],
  [
    "definitions of links",
    "[a]: https://a.example\n[b]: https://b.example\n\nSee [a]\nand [b].",
    "[a]: https://a.example\n[b]: https://b.example\n\nSee [a] and [b].",
  ],
  [
    "an address on its line",
    "See\n<https://example.org>\nfor more",
    "See <https://example.org> for more",
  ],
  ["HTML", "<div>\nOne\ntwo\n</div>"],
  ["a comment", "<!-- one\ntwo -->\n\nText\nmore", "<!-- one\ntwo -->\n\nText more"],
  ["emphasis over two lines", "It was *very\nlong* ago", "It was *very long* ago"],
  ["Chinese", "布拉格之春开\n始于一月。\n后来", "布拉格之春开始于一月。后来"],
  ["Japanese", "プラハの\n春", "プラハの春"],
  ["Chinese with emphasis", "这是**重点**\n下一", "这是**重点**下一"],
  ["Chinese with emphasis on both sides", "这是**重**\n**点**", "这是**重** **点**"],
  ["Chinese beside Latin letters", "这是\nPrague 的", "这是 Prague 的"],
  ["Chinese in a quotation", "> 布拉格\n> 之春", "> 布拉格之春"],
  ["Korean", "프라하의\n봄", "프라하의 봄"],
  ["Arabic and Hebrew", "ربيع\nبراغ\n\nאביב\nפראג", "ربيع براغ\n\nאביב פראג"],
  ["a word with a hyphen at the end", "Soviet-\nled", "Soviet- led"],
  ["a lone number below a hard break", "One  \n1.\ntwo"],
  ["a tab before a line", "- a\n\tb", "- a b"],
];

/** The HTML of a text as a browser shows it: a line feed in a paragraph is a space. */
function show(markdown: string): string {
  const renderer = new MarkdownIt({ html: true });
  renderer.renderer.rules["softbreak"] = () => " ";
  return renderer.render(markdown);
}

const line = fc.oneof(
  fc.constantFrom("a", "b c", "1968. d", "2) e", "- f", "* g", "+ h", "> i", "> > j", "# k"),
  fc.constantFrom("```", "~~~", "===", "---", "***", "", "", "", "|a|b|", "|-|-|", "a | b", "-|-"),
  fc.constantFrom(
    "[a]: /b",
    "[c]",
    "[d]:",
    "<div>",
    "</div>",
    "<b>",
    "<!--",
    "-->",
    "\\",
    "`",
    "*",
  ),
  fc.constantFrom(
    "    l",
    "  m",
    "\tn",
    "o  ",
    "p\\",
    "q\\\\",
    "   ",
    "中",
    "文。",
    "**重**",
    "한",
  ),
);
const arbitraryMarkdown = fc
  .array(fc.tuple(fc.constantFrom("", "", "", "  ", "   ", "> ", "- "), line), { maxLength: 12 })
  .map((lines) => lines.map((parts) => parts.join("")).join("\n"));

describe("joinSoftBreaks", () => {
  for (const [what, written, joined = written] of FORMS) {
    it(`${joined === written ? "keeps" : "joins"} ${what}`, () => {
      expect(joinSoftBreaks(written)).to.equal(joined);
      expect(joinSoftBreaks(joined)).to.equal(joined);
    });
  }

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryMarkdown, arbitraryText), (text) => {
        const joined = joinSoftBreaks(text);
        expect(joinSoftBreaks(joined)).to.equal(joined);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves what a reader sees as it is, but for the spaces between Chinese letters", () => {
    const bare = (html: string) =>
      html.replaceAll(/\s+/g, " ").replaceAll(/(?<=[中文。重>]) | (?=[中文。重<])/g, "");
    fc.assert(
      fc.property(arbitraryMarkdown, (text) => {
        expect(bare(show(joinSoftBreaks(text)))).to.equal(bare(show(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes any depth and length", () => {
    for (const [text, count] of [
      ...[["> ", 2_000] as const, ["- ", 2_000] as const, ["[", 9_999] as const],
      ...[["a\n", 5_000] as const, ["[a\n", 1_000] as const],
    ]) {
      expect(joinSoftBreaks(`${text.repeat(count)}\nend`)).to.match(/end$/);
    }
  });
});
