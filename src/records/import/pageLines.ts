import { decodeHtml, encodingOfMark } from "../html/decodeHtml.ts";
import { headOf, isHtml } from "../html/isHtml.ts";
import type { HtmlNote } from "../html/htmlLine.ts";
import { type HtmlDocument, parseHtml } from "../html/parseHtml.ts";
import { decodeText } from "../decodeText.ts";
import { findTooLarge, LARGEST_TEXT_FILE } from "../parseRecord.ts";
import type { Problem } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";
import { describeForeignFile } from "./describeForeignFile.ts";
import { fieldOfLabel, type LabelChoices, labelKey } from "./parsePageLabel.ts";
import { type PageLine, splitHtmlPage, splitPage } from "./splitPage.ts";

/** The largest page, in bytes. Saved pages hold scripts, styles and pictures beside their text. */
export const LARGEST_PAGE = 8 * 1024 * 1024;

/** So many bytes tell whether a file is a text. */
const HEAD = 8192;

/** The lines of a page, or what is wrong with the file. */
export type PageLines =
  | {
      readonly lines: readonly PageLine[];
      readonly hints: readonly string[];
      readonly problem?: undefined;
    }
  | { readonly problem: Problem; readonly line?: number | undefined };

/**
 * Decodes a page and splits it into its lines: a text as it stands, HTML as a reader sees it. What
 * it is, is seen by what it holds, not by its name.
 */
export function pageLines(
  bytes: Uint8Array,
  {
    choices = new Map(),
    encoding = "",
  }: { choices?: LabelChoices | undefined; encoding?: string | undefined },
): PageLines {
  const foreign = describeForeignFile(bytes);
  if (foreign !== undefined) {
    const { what, fix } = foreign;
    return { problem: { code: "FILE_UNREADABLE", message: `this is ${what}, no page`, fix } };
  }
  const tooLarge = findPageTooLarge(bytes.length);
  if (tooLarge !== undefined) return { problem: tooLarge };
  if (isHtml(headOf(bytes))) return linesOfHtml(bytes, choices, encoding);
  const tooLong = findTooLarge(bytes.length);
  if (tooLong !== undefined) return { problem: tooLong };
  const isText = !bytes.subarray(0, HEAD).includes(0) || encodingOfMark(bytes) !== undefined;
  if (!isText) {
    const fix = "name a page that was saved as HTML or as text";
    return { problem: { code: "FILE_UNREADABLE", message: "this is no text", fix } };
  }
  const isWide = encodingOfMark(bytes)?.startsWith("utf-16") === true;
  const text = isWide || encoding !== "" ? decodeHtml(bytes, encoding) : decodeText(bytes);
  if (text.problem) return { problem: text.problem, line: text.line };
  return { lines: splitPage(text.value, choices), hints: [] };
}

/** Judges the size of a page before it is read. */
export function findPageTooLarge(bytes: number): Problem | undefined {
  if (bytes <= LARGEST_PAGE) return undefined;
  return {
    code: "FILE_TOO_LARGE",
    message: `the page has ${bytes} bytes`,
    fix: `save the page without its pictures, as HTML only or as text: at most ${LARGEST_PAGE} bytes`,
  };
}

function linesOfHtml(bytes: Uint8Array, choices: LabelChoices, encoding: string): PageLines {
  const html = decodeHtml(bytes, encoding);
  if (html.problem) return { problem: html.problem, line: html.line };
  const isLabel = (text: string) => {
    const key = labelKey(text);
    return choices.has(key) || fieldOfLabel(key) !== undefined;
  };
  const document = parseHtml(html.value, { isLabel, longest: LARGEST_TEXT_FILE });
  if (document.stopped !== undefined) return { problem: STOPPED[document.stopped] };
  return {
    lines: splitHtmlPage(document.lines, choices),
    hints: [
      "The page is HTML: the lines are those of the file, in which several may be one.",
      ...document.notes.map(tellNote),
    ],
  };
}

const MEANINGS: Readonly<Record<HtmlNote["what"], string>> = {
  struck: "is struck out on the page, and is left out",
  footnote: "is the raised sign of a footnote, and is left out",
  written: "is how a raised or lowered number is written",
};

function tellNote({ line, text, what }: HtmlNote): string {
  return `Line ${line}: ${quoteValue(text)} ${MEANINGS[what]}.`;
}

const STOPPED: Readonly<Record<NonNullable<HtmlDocument["stopped"]>, Problem>> = {
  long: {
    code: "FILE_TOO_LARGE",
    message: `the page has more than ${LARGEST_TEXT_FILE} characters of text`,
    fix: "save the part of the page that tells of the event",
  },
  deep: {
    code: "FILE_UNREADABLE",
    message: "the HTML nests more than 512 elements deep",
    fix: "save the page as text",
  },
  cells: {
    code: "FILE_UNREADABLE",
    message: "the HTML has more than 100000 table cells",
    fix: "save the page as text, or the table as CSV for `import --csv`",
  },
};
