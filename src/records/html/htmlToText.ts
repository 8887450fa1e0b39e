import { parseHtml } from "./parseHtml.ts";

/** So many characters of a page's text are read. */
const LONGEST = 4_000_000;

/**
 * The text of an HTML page as a reader sees it: a block a paragraph, without scripts, styles, menus
 * and what is hidden. It is pure and never throws; of a page that is too long or nests too deeply it
 * gives the beginning.
 *
 * @param html Decoded.
 */
export function htmlToText(html: string): string {
  const { lines } = parseHtml(html, { isLabel: () => false, longest: LONGEST });
  return lines
    .filter(({ image }) => image === undefined)
    .map(({ text }) => text)
    .join("\n");
}
