import { isRightToLeft } from "./isRightToLeft.ts";
import { splitWord } from "./splitWord.ts";
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
  /** The text runs from right to left. */
  readonly isRightToLeft: boolean;
  /** Some of the text is left out, or a word is broken. */
  readonly isCut: boolean;
}

interface Word {
  readonly text: string;
  /** A space follows, unless the line ends. */
  readonly isSpaced: boolean;
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
  const toWord = (word: string, isSpaced: boolean): Word => ({
    text: word,
    isSpaced,
    advance: measure(setLine(`${word}${isSpaced ? " " : ""}n`)).right - end,
  });
  const shortened = shorten(text);
  const words = shortened
    .split(" ")
    .filter(Boolean)
    .flatMap((word) =>
      splitWord(word).map((piece, index, { length }) => toWord(piece, index === length - 1)),
    );
  const rightToLeft = isRightToLeft(text);
  const toFitted = (wording: string): FittedLine => {
    const line = rightToLeft ? embed(setLine(wording)) : setLine(wording);
    return { line, extent: measure(line) };
  };
  for (const size of room.sizes) {
    const width = (room.width * 1000) / size;
    // The space after the last word of a line may hang over the edge.
    const hung = width + space;
    if (words.some((word) => needed(word, space) > hung)) continue;
    const broken = breakLines(words, hung, space);
    if (broken.length > room.lines(size)) continue;
    const balanced = balancedWidth(words, hung, space, broken.length);
    const lines = breakLines(words, balanced, space).map(toFitted);
    if (lines.every((line) => isWithin(line, width))) {
      return { size, lines, isRightToLeft: rightToLeft, isCut: shortened !== text };
    }
  }

  const size = room.sizes.at(-1) ?? room.sizes[0];
  const width = (room.width * 1000) / size;
  const hung = width + space;
  const pieces = words.flatMap((word) =>
    needed(word, space) > hung
      ? breakWord(word.text, width, setLine, measure).map((piece) => toWord(piece, true))
      : [word],
  );
  const broken = breakLines(pieces, hung, space);
  const kept = broken.slice(0, room.lines(size));
  const last = kept.pop();
  const isCut = broken.length > room.lines(size);
  const fitted = kept.map((line) => cutLine(line, false, width, toFitted));
  return {
    size,
    lines: last === undefined ? [] : [...fitted, cutLine(last, isCut, width, toFitted)],
    isRightToLeft: rightToLeft,
    isCut: words.length > 0,
  };
}

function shorten(text: string): string {
  const clusters = splitClusters(text);
  if (clusters.length <= LONGEST) return text;
  return `${clusters.slice(0, wordEnd(clusters, LONGEST)).join("")}…`;
}

/** A base character and the marks on it stay together, as do the consonants of a conjunct. */
function splitClusters(text: string): string[] {
  const cluster = /\P{M}?(?:[\p{M}\u200c\u200d]|(?<=[\u094d\u09cd]\u200d?)\p{L})*/gsu;
  return text.match(cluster)?.filter(Boolean) ?? [];
}

/** The engine sets every line from left to right, but for what is embedded (UAX #9, RLE and PDF). */
function embed(line: TextLine): TextLine {
  return line.map((run, index) => {
    const start = index === 0 ? "\u202b" : "";
    const end = index === line.length - 1 ? "\u202c" : "";
    return { ...run, text: `${start}${run.text}${end}` };
  });
}

/** Room that a word needs in a line to whose width the space that may hang over is added. */
function needed(word: Word, space: number): number {
  return word.isSpaced ? word.advance : word.advance + space;
}

function breakLines(words: readonly Word[], width: number, space: number): string[] {
  const lines: string[] = [];
  let room = 0;
  for (const word of words) {
    const text = word.isSpaced ? `${word.text} ` : word.text;
    if (lines.length === 0 || needed(word, space) > room) {
      lines.push(text);
      room = width - word.advance;
    } else {
      lines.push(`${lines.pop() ?? ""}${text}`);
      room -= word.advance;
    }
  }
  return lines.map((line) => line.trimEnd());
}

/** The least width, to the thousandth of an em, that still needs no more than `count` lines. */
function balancedWidth(
  words: readonly Word[],
  width: number,
  space: number,
  count: number,
): number {
  let low = Math.max(0, ...words.map((word) => Math.ceil(needed(word, space))));
  let high = Math.floor(width);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (breakLines(words, middle, space).length <= count) high = middle;
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

/** A cut goes back to the last space if it is within so many characters. */
const LONGEST_REMNANT = 14;

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
  const length = longest(clusters.length, (count) => isWithin(cut(count), width));
  return cut(wordEnd(clusters, length));
}

/** The length at which to cut: the end of a word, if one is near. */
function wordEnd(clusters: readonly string[], length: number): number {
  if (length >= clusters.length) return length;
  const space = clusters.lastIndexOf(" ", length);
  return space > 0 && length - space <= LONGEST_REMNANT ? space : length;
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
