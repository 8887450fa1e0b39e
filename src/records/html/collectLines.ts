import type { HtmlLine, HtmlMark } from "./htmlLine.ts";
import type { IsLabel } from "./layOutTable.ts";

/** Gathers the text of a page into lines, as its elements begin and end. */
export interface LineCollector {
  /** Adds text to the current line. */
  readonly add: (text: string, line: number, how: { isLink: boolean; isKept: boolean }) => void;
  /** Ends the current line; a paragraph has an empty line behind it. */
  readonly end: (how?: { isParagraph?: boolean; isHeading?: boolean; isBroken?: boolean }) => void;
  /** Adds an image behind the current line. */
  readonly addImage: (address: string, text: string, line: number) => void;
  /** The last characters of the current line. */
  readonly tail: () => string;
  /** Whether the current line is still empty. */
  readonly isEmpty: () => boolean;
  /** The current line so far may be a label, which an element sets apart from what follows. */
  readonly markLabel: () => void;
  /** Keeps the lines from here on apart, until `close` gives them. */
  readonly open: () => void;
  readonly close: () => readonly HtmlLine[];
  readonly addLines: (lines: readonly HtmlLine[]) => void;
  /** Characters so far, for a limit. */
  readonly size: () => number;
  /** Lines so far, for a limit. */
  readonly lines: () => number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Block {
  readonly lines: HtmlLine[];
  wantsBlank: boolean;
}

/**
 * @param isLabel Which texts are labels when they stand alone.
 * @param marks The quotations and list items that are open.
 */
export function collectLines(
  isLabel: IsLabel,
  marks: () => readonly HtmlMark[] | undefined,
): LineCollector {
  const root: Block = { lines: [], wantsBlank: false };
  const blocks: Block[] = [root];
  // Joined at the end of the line: a text that is looked at between additions is copied each time.
  let parts: string[] = [];
  let last = "";
  let length = 0;
  let line = 1;
  let linked = 0;
  let label: string | undefined;
  let images: HtmlLine[] = [];
  let [size, count] = [0, 0];
  // What a `<br>` has ended, until it is seen whether the same block goes on.
  let broken: { isBroken?: boolean | undefined } | undefined;

  const top = () => blocks.at(-1) ?? root;

  function push(added: HtmlLine): void {
    const block = top();
    if (added.text === "") {
      block.wantsBlank = true;
      return;
    }
    if (block.wantsBlank && block.lines.length > 0) {
      block.lines.push({ text: "", line: added.line });
    }
    block.wantsBlank = false;
    block.lines.push(added);
  }

  function labelOf(whole: string): HtmlLine["label"] {
    if (linked >= whole.length) return undefined;
    if (label !== undefined && whole.length > label.length) {
      const value = whole.slice(label.length).trim();
      return /^[:：]/.test(value) ? undefined : { name: label, value };
    }
    return isLabel(whole) ? { name: whole.replace(/ ?[:：]$/, ""), value: "" } : undefined;
  }

  function end({ isParagraph = false, isHeading = false, isBroken = false } = {}): void {
    const whole = length === 0 ? "" : parts.join("").trim();
    if (whole !== "") {
      const found = labelOf(whole);
      count++;
      const around = marks();
      const added: Mutable<HtmlLine> = {
        text: whole,
        line,
        ...(found && { label: found }),
        ...(isHeading && { isHeading }),
        ...(isBroken && { isBroken }),
        ...(around && { marks: around }),
      };
      push(added);
      broken = isBroken ? added : undefined;
    } else if (!isBroken && broken !== undefined) {
      broken.isBroken = false;
      broken = undefined;
    }
    count += images.length;
    for (const image of images) push(image);
    if (isParagraph) top().wantsBlank = true;
    if (length > 0) [parts, last, length, linked, label] = [[], "", 0, 0, undefined];
    if (images.length > 0) images = [];
  }

  return {
    add(data, at, { isLink, isKept }) {
      if (isKept && data.includes("\n")) {
        const [first = "", ...others] = data.split("\n");
        this.add(first, at, { isLink, isKept });
        size += others.length;
        for (const [index, each] of others.entries()) {
          end({ isParagraph: length === 0 });
          this.add(each, at + index + 1, { isLink, isKept });
        }
        return;
      }
      const spaced = data.replaceAll(/[ \t\n\f\r]+/g, " ");
      const start = last === "" || last === " " ? spaced.replace(/^ /, "") : spaced;
      if (start === "") return;
      if (length === 0) line = at + leadingLines(data);
      // A label and its value may stand in elements without a space between them.
      const isJoint = label !== undefined && label.length === length && !/^[\s:：]/.test(start);
      const added = isJoint ? ` ${start}` : start;
      parts.push(added);
      last = added.slice(-1);
      length += added.length;
      size += added.length;
      if (isLink) linked += added.length;
    },
    end,
    addImage(address, shown, at) {
      images.push({ text: shown, line: at, image: address });
      size += shown.length;
    },
    tail: () =>
      parts
        .slice(-4)
        .map((part) => part.slice(-TAIL))
        .join("")
        .slice(-TAIL),
    isEmpty: () => length === 0,
    markLabel() {
      if (label !== undefined || length === 0 || length > LONGEST_LABEL) return;
      const name = parts.join("").trim();
      // With its colon it is read as a label as it stands.
      if (/[:：]$/.test(name) || !isLabel(name)) return;
      label = name;
      [parts, last, length] = [[name], name.slice(-1), name.length];
    },
    open() {
      end();
      blocks.push({ lines: [], wantsBlank: false });
    },
    close() {
      end();
      return blocks.length > 1 ? (blocks.pop()?.lines ?? []) : root.lines;
    },
    addLines(lines) {
      for (const each of lines) push(each);
    },
    size: () => size,
    lines: () => count,
  };
}

const LONGEST_LABEL = 60;
const TAIL = 16;

function leadingLines(data: string): number {
  let count = 0;
  for (let at = 0; at < data.length && /\s/.test(data.charAt(at)); at++) {
    if (data.charAt(at) === "\n") count++;
  }
  return count;
}
