/** A line of an HTML page as a reader sees it. */
export interface HtmlLine {
  /** With single spaces; empty between two paragraphs. */
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** A label that the page's layout sets apart: in bold, in a cell or a block of its own. */
  readonly label?: { readonly name: string; readonly value: string } | undefined;
  /** The line is an image; this is the address of its file, as written. */
  readonly image?: string | undefined;
  readonly isHeading?: boolean | undefined;
}
