import { isRightToLeft } from "./isRightToLeft.ts";
import { splitWord } from "./splitWord.ts";
import type { MeasureLine, TextExtent, TextLine } from "./textLine.ts";

/** Room for a block of text. Lengths in pixels. */
export interface TextRoom {
  readonly width: number;
  /** How many lines there is room for at a font size; where it is 0, the size is too large. */
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
  /** Some of the text is left out; an ellipsis says so. */
  readonly isCut: boolean;
  /** A word is broken over lines. */
  readonly isBroken: boolean;
}

interface Word {
  readonly text: string;
  /** A space follows, unless the line ends. */
  readonly isSpaced: boolean;
  /** The rest of a broken word follows, on the next line. */
  readonly endsLine?: boolean;
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
      return {
        size,
        lines,
        isRightToLeft: rightToLeft,
        isCut: shortened !== text,
        isBroken: false,
      };
    }
  }

  const size = room.sizes.at(-1) ?? room.sizes[0];
  const width = (room.width * 1000) / size;
  const hung = width + space;
  const pieces = words.flatMap((word) =>
    needed(word, space) > hung ? breakWord(word, width, setLine, measure, toWord) : [word],
  );
  const broken = breakLines(pieces, hung, space);
  const kept = broken.slice(0, Math.max(1, room.lines(size)));
  const last = kept.pop();
  const isOver = broken.length > room.lines(size);
  const fitted = kept.map((line) => cutLine(line, false, width, toFitted));
  const lines = last === undefined ? [] : [...fitted, cutLine(last, isOver, width, toFitted)];
  return {
    size,
    lines,
    isRightToLeft: rightToLeft,
    isCut: isOver || shortened !== text,
    isBroken: pieces.length > words.length,
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
  let isFull = true;
  for (const word of words) {
    const text = word.isSpaced ? `${word.text} ` : word.text;
    if (isFull || needed(word, space) > room) {
      lines.push(text);
      room = width - word.advance;
    } else {
      lines.push(`${lines.pop() ?? ""}${text}`);
      room -= word.advance;
    }
    isFull = word.endsLine === true;
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

/** Letters between which a break is marked by a hyphen: Latin, Greek and Cyrillic. */
const HYPHENATED = /^[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]\p{M}*$/u;
/** What a long name may be broken after, without a hyphen. */
const BREAK_AFTER = /^[-‐–—/\u00a0_.,;:|+&@]$/u;
/** As many characters at least stand on each side of a break. */
const LEAST_PIECE = 3;

/**
 * Breaks a word that is wider than a line into pieces of about the same length, each the end of
 * its line. There is no dictionary: a break falls after a mark such as a hyphen where one is near.
 */
function breakWord(
  word: Word,
  width: number,
  setLine: (text: string) => TextLine,
  measure: MeasureLine,
  toWord: (text: string, isSpaced: boolean) => Word,
): Word[] {
  const clusters = splitClusters(word.text);
  const isWide = (text: string) => {
    const { left, right } = measure(setLine(text));
    return right - left > width;
  };
  const pieceTo = (start: number, end: number): string => {
    const isHyphenated = [clusters[end - 1], clusters[end]].every(
      (cluster) => cluster !== undefined && HYPHENATED.test(cluster),
    );
    return `${clusters
      .slice(start, end)
      .join("")
      .replace(/\u00a0$/u, "")}${isHyphenated ? "-" : ""}`;
  };
  const split = (most: number): string[] => {
    const pieces: string[] = [];
    let start = 0;
    while (start < clusters.length) {
      const rest = clusters.length - start;
      const fits = longest(Math.min(most, rest), (count) => !isWide(pieceTo(start, start + count)));
      let count = Math.max(1, fits);
      if (count < rest) {
        const leftOver = rest - count;
        if (leftOver < LEAST_PIECE) count = Math.max(1, count - (LEAST_PIECE - leftOver));
        const mark = clusters
          .slice(start, start + count)
          .findLastIndex((cluster) => BREAK_AFTER.test(cluster));
        if (mark + 1 >= count / 2 && mark + 1 >= LEAST_PIECE) count = mark + 1;
      }
      pieces.push(pieceTo(start, start + count));
      start += count;
    }
    return pieces;
  };
  const greedy = split(clusters.length);
  const even = split(Math.ceil(clusters.length / greedy.length) + 1);
  const pieces = even.length > greedy.length ? greedy : even;
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    return { ...toWord(piece, isLast && word.isSpaced), endsLine: !isLast };
  });
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
