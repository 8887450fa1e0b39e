/** A quotation, or an item of a list; each is an object of its own. */
export interface HtmlMark {
  /** Begins the lines of a quotation, or the first line of an item: `> `, `- `, `2. `. */
  readonly sign: string;
  /** The list of an item; undefined for a quotation. */
  readonly list?: object | undefined;
}

/** What a page shows otherwise than as plain text, and what became of it. */
export interface HtmlNote {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly text: string;
  /** `written`: a raised number that is written with a sign. */
  readonly what: "struck" | "footnote" | "written";
}

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
  /** A `<br>` ends the line. */
  readonly isBroken?: boolean | undefined;
  /** The quotations and list items that the line stands in, from the outermost. */
  readonly marks?: readonly HtmlMark[] | undefined;
}
