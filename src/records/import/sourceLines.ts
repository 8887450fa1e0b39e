import type { HtmlLine } from "../html/htmlLine.ts";
import { cleanText } from "./cleanText.ts";
import { isSiteChrome } from "./isSiteChrome.ts";

/** A line of a document that is not empty. */
export interface SourceLine {
  /** From 1. */
  readonly line: number;
  /** Without Markdown's marks, with single plain spaces. */
  readonly text: string;
  /** As it stands there, trimmed. */
  readonly raw: string;
  readonly isHeading: boolean;
}

/** Longer lines are paragraphs; only their beginning is looked at. */
const REACH = 1000;

/**
 * The filled lines of a document (LF line ends) that are no part of a web site's frame.
 *
 * @param firstLine Line of the document on which `text` begins.
 */
export function sourceLines(text: string, firstLine = 1): readonly SourceLine[] {
  return text.split("\n").flatMap((whole, index): SourceLine[] => {
    const raw = whole.slice(0, REACH).trim();
    const plain = cleanText(raw).text;
    const heading = /^#{1,6} (?=\S)/.exec(plain)?.[0] ?? "";
    const shown = withoutMarks(plain.slice(heading.length));
    if (shown === "" || isSiteChrome(shown)) return [];
    return [{ line: firstLine + index, text: shown, raw, isHeading: heading !== "" }];
  });
}

/** The same of a document in HTML. */
export function htmlSourceLines(lines: readonly HtmlLine[]): readonly SourceLine[] {
  return lines.flatMap(({ text: whole, line, image, isHeading = false }): SourceLine[] => {
    const raw = whole.slice(0, REACH).trim();
    const { text } = cleanText(raw);
    return text === "" || image !== undefined || isSiteChrome(text)
      ? []
      : [{ line, text, raw, isHeading }];
  });
}

/** Takes off bullets, bold marks, quotes of Markdown, and the backslash before a mark. */
function withoutMarks(text: string): string {
  return text
    .replace(/^(?:[-*•·>] ?)+(?=[^*])/, "")
    .replaceAll("**", "")
    .replace(/^__(.{1,200})__/, "$1")
    .replaceAll(/\\+([_*~#[\]()&.!-])/g, "$1")
    .trim();
}
