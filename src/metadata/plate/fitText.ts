import type { MeasureLine, TextExtent, TextLine } from "./textLine.ts";

/** Room for a block of text. Lengths in pixels. */
export interface TextRoom {
  readonly width: number;
  /** How many lines there is room for at a font size, 1 or more. */
  readonly lines: (size: number) => number;
  /** Font sizes to try, from the largest. */
  readonly sizes: readonly [number, ...number[]];
}

export interface FittedLine {
  readonly line: TextLine;
  readonly extent: TextExtent;
}

export interface FittedText {
  readonly size: number;
  readonly lines: readonly FittedLine[];
}

interface Word {
  readonly text: string;
  /** With the space that follows, in thousandths of the font size. */
  readonly advance: number;
}

/** More than any room holds at its smallest size; it bounds the work that hostile text can cause. */
const LONGEST = 400;

/**
 * Breaks text into balanced lines at the largest of the room's sizes at which all of it fits. At
 * the smallest size words that are too wide are broken, and what does not fit is cut with an
 * ellipsis. `setLine` turns a line's text into styled runs. Returns no lines for empty text.
 */
export function fitText(
  text: string,
  room: TextRoom,
  setLine: (text: string) => TextLine,
  measure: MeasureLine,
): FittedText {
  const end = measure(setLine("n")).right;
  const space = measure(setLine("n n")).right - measure(setLine("nn")).right;
  const toWord = (word: string): Word => ({
    text: word,
    advance: measure(setLine(`${word} n`)).right - end,
  });
  const words = shorten(text).split(" ").filter(Boolean).map(toWord);
  const toFitted = (wording: string): FittedLine => {
    const line = setLine(wording);
    return { line, extent: measure(line) };
  };
  for (const size of room.sizes) {
    const width = (room.width * 1000) / size;
    // The space after the last word of a line may hang over the edge.
    const hung = width + space;
    if (words.some((word) => word.advance > hung)) continue;
    const broken = breakLines(words, hung);
    if (broken.length > room.lines(size)) continue;
    const lines = breakLines(words, balancedWidth(words, hung, broken.length)).map(toFitted);
    if (lines.every((line) => isWithin(line, width))) return { size, lines };
  }

  const size = room.sizes.at(-1) ?? room.sizes[0];
  const width = (room.width * 1000) / size;
  const hung = width + space;
  const pieces = words.flatMap((word) =>
    word.advance > hung ? breakWord(word.text, width, setLine, measure).map(toWord) : [word],
  );
  const broken = breakLines(pieces, hung);
  const kept = broken.slice(0, room.lines(size));
  const last = kept.pop();
  const isCut = broken.length > room.lines(size);
  const fitted = kept.map((line) => cutLine(line, false, width, toFitted));
  return {
    size,
    lines: last === undefined ? [] : [...fitted, cutLine(last, isCut, width, toFitted)],
  };
}

function shorten(text: string): string {
  const clusters = splitClusters(text);
  return clusters.length <= LONGEST ? text : `${clusters.slice(0, LONGEST).join("")}…`;
}

/** A base character and the marks on it stay together. */
function splitClusters(text: string): string[] {
  return text.match(/\P{M}?\p{M}*/gsu)?.filter(Boolean) ?? [];
}

function breakLines(words: readonly Word[], width: number): string[] {
  const lines: string[][] = [];
  let room = 0;
  for (const word of words) {
    const line = lines.at(-1);
    if (line === undefined || word.advance > room) {
      lines.push([word.text]);
      room = width - word.advance;
    } else {
      line.push(word.text);
      room -= word.advance;
    }
  }
  return lines.map((line) => line.join(" "));
}

/** The least width, to the thousandth of an em, that still needs no more than `count` lines. */
function balancedWidth(words: readonly Word[], width: number, count: number): number {
  let low = Math.max(0, ...words.map((word) => Math.ceil(word.advance)));
  let high = Math.floor(width);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (breakLines(words, middle).length <= count) high = middle;
    else low = middle + 1;
  }
  return Math.min(width, high);
}

function isWithin({ extent }: FittedLine, width: number): boolean {
  return extent.right - extent.left <= width;
}

function breakWord(
  word: string,
  width: number,
  setLine: (text: string) => TextLine,
  measure: MeasureLine,
): string[] {
  const pieces: string[] = [];
  let rest = splitClusters(word);
  while (rest.length > 0) {
    const count = longest(rest.length, (length) => {
      const { left, right } = measure(setLine(rest.slice(0, length).join("")));
      return right - left <= width;
    });
    pieces.push(rest.slice(0, Math.max(1, count)).join(""));
    rest = rest.slice(Math.max(1, count));
  }
  return pieces;
}

/** Cuts a line, from the end, until it is within the width; an ellipsis marks the cut. */
function cutLine(
  text: string,
  isCut: boolean,
  width: number,
  toFitted: (text: string) => FittedLine,
): FittedLine {
  const whole = toFitted(text);
  if (!isCut && isWithin(whole, width)) return whole;
  const clusters = splitClusters(text.replace(/…$/u, ""));
  const cut = (length: number) =>
    toFitted(
      `${clusters
        .slice(0, length)
        .join("")
        .replace(/[\s\p{P}]+$/u, "")}…`,
    );
  return cut(longest(clusters.length, (length) => isWithin(cut(length), width)));
}

/** The greatest length from 0 to `limit` that holds, where all shorter ones hold too. */
function longest(limit: number, holds: (length: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
