import MarkdownIt from "markdown-it";

// Blocks alone: what stands inside a paragraph does not matter here.
const MARKDOWN = new MarkdownIt({ html: true });
MARKDOWN.core.ruler.enableOnly(["normalize", "block"]);

/**
 * Puts each paragraph of a Markdown text (CommonMark, with tables) on one line, since marketplaces
 * show a line feed inside a paragraph as a break. Line feeds that mean something stay: those of a
 * hard break (two spaces or a backslash at the end of the line), between blocks, in code, in tables
 * and in HTML. A line break between two Chinese or Japanese letters leaves no space behind, any
 * other one leaves one space. Doing it twice changes nothing.
 */
export function joinSoftBreaks(markdown: string): string {
  if (!markdown.includes("\n")) return markdown;
  const blocks = MARKDOWN.parse(markdown, {});
  // A line that is joined to a lone `1.` or `*` below a hard break could become a list. Such a text
  // stays as it is, in these paragraphs or, should that not do, as a whole.
  const joined = [
    joinParagraphs(markdown, blocks, () => true),
    joinParagraphs(markdown, blocks, (content) => !HARD_BREAKS.test(content)),
  ];
  const outline = outlineOf(blocks);
  return joined.find((text) => outlineOf(MARKDOWN.parse(text, {})) === outline) ?? markdown;
}

type Blocks = ReturnType<typeof MARKDOWN.parse>;

function joinParagraphs(
  markdown: string,
  blocks: Blocks,
  isJoined: (content: string) => boolean,
): string {
  const lines = markdown.split("\n");
  const joined: string[] = [];
  let done = 0;
  for (const { type, map, content } of blocks) {
    if (type !== "inline" || map === null || map[0] < done || !isJoined(content)) continue;
    const [start, end] = map;
    joined.push(...lines.slice(done, start), ...joinLines(lines.slice(start, end), content));
    done = end;
  }
  return [...joined, ...lines.slice(done)].join("\n");
}

/** Which blocks follow and hold each other, whatever they say. */
function outlineOf(blocks: Blocks): string {
  return blocks.map(({ type, tag, level }) => `${level}${type}${tag}`).join(" ");
}

/** @param content The same lines as `lines`, without what marks a list, a quotation or an indent. */
function joinLines(lines: readonly string[], content: string): readonly string[] {
  const texts = content.split("\n").map((text) => text.replace(/^[ \t]+/, ""));
  const isSame = texts.every((text, index) => {
    return lines[index]?.replace(TRAILING_SPACE, "").endsWith(text.replace(TRAILING_SPACE, ""));
  });
  if (!isSame || texts.length !== lines.length) return lines;
  const joined: string[][] = [];
  lines.forEach((line, index) => {
    const before = texts[index - 1];
    const pieces = joined.at(-1);
    if (before === undefined || pieces === undefined || HARD_BREAK.test(before)) {
      joined.push([line]);
      return;
    }
    const text = texts[index] ?? "";
    const trimmed = before.replace(TRAILING_SPACE, "");
    pieces.push(`${pieces.pop()?.replace(TRAILING_SPACE, "")}${glue(trimmed, text)}`, text);
  });
  return joined.map((pieces) => pieces.join(""));
}

const TRAILING_SPACE = /(?<![ \t])[ \t]+$/;
const HARD_BREAK = / {2}$|(?<!\\)(?:\\\\)*\\$/;
const HARD_BREAKS = new RegExp(HARD_BREAK, "m");

// Fixed ranges instead of Unicode properties, whose tables change with the version of Node. Letters
// of Chinese, Japanese and Yi, and the wide forms of Latin ones; Korean puts spaces between words.
const LETTERS =
  "\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u312f\\u31a0-\\u31bf\\u31f0-\\u31ff" +
  "\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua000-\\ua48c\\uf900-\\ufaff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a" +
  "\\u{1b000}-\\u{1b2ff}\\u{20000}-\\u{3fffd}";
const PUNCTUATION =
  "\\u3000-\\u3004\\u3008-\\u303f\\u3099-\\u309c\\u30a0\\u30fb\\ufe30-\\ufe4f\\uff01-\\uff0f\\uff1a-\\uff20" +
  "\\uff3b-\\uff40\\uff5b-\\uff60\\uffe0-\\uffe6";
const WIDE_END = new RegExp(`[${LETTERS}${PUNCTUATION}]$`, "u");
const WIDE_START = new RegExp(`^[${LETTERS}${PUNCTUATION}]`, "u");
// Beside a letter, emphasis still opens and closes without a space; beside punctuation it would not.
const EMPHASIS_END = new RegExp(`[${LETTERS}]\\*{1,3}$`, "u");
const EMPHASIS_START = new RegExp(`^\\*{1,3}[${LETTERS}]`, "u");

/** What comes between two lines, neither of which has spaces there. */
function glue(before: string, after: string): string {
  const isWide =
    (WIDE_END.test(before) && (WIDE_START.test(after) || EMPHASIS_START.test(after))) ||
    (EMPHASIS_END.test(before) && WIDE_START.test(after));
  return isWide ? "" : " ";
}
