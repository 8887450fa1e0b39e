import type { FittedText } from "./fitText.ts";
import { itemizeText } from "./itemizeText.ts";
import type { TextLine, Typesetter } from "./textLine.ts";

/** Height of EB Garamond's lining figures and capitals in em. */
export const CAP_HEIGHT = 0.65;

/** Depth of EB Garamond's descenders in em. */
export const DESCENDER = 0.25;

/** An edge that text is set against: ink, not side bearings, meets it. */
export interface TextEdge {
  readonly x: number;
  readonly side: "left" | "right";
}

/** Draws lines against an edge, the first on the baseline; `leading` is in em. */
export function drawText(
  set: Typesetter,
  text: FittedText,
  { x, side }: TextEdge,
  baseline: number,
  fill: string,
  leading = 1,
): string[] {
  const pitch = Math.round(text.size * leading);
  return text.lines.map(({ line, extent }, index) => {
    const origin = x - (extent[side] * text.size) / 1000;
    return set.draw(line, origin, baseline + index * pitch, text.size, fill);
  });
}

/** The first baseline of a block whose last baseline is given. */
export function stackUp(text: FittedText, leading: number, lastBaseline: number): number {
  return lastBaseline - Math.max(0, text.lines.length - 1) * Math.round(text.size * leading);
}

/** What a text needs of the page, in em: that of the script which needs the most. */
export interface TextRise {
  /** From one baseline to the next. */
  readonly leading: number;
  /** Above the first baseline. */
  readonly rise: number;
  /** Below the last baseline. */
  readonly drop: number;
}

/** The room that the scripts of a text need; `leading` is what EB Garamond is given. */
export function textRise(text: string, leading: number): TextRise {
  const fonts = itemizeText(text, false).flatMap(({ font }) => font ?? []);
  return {
    leading: leading * Math.max(1, ...fonts.map((font) => font.leading)),
    rise: Math.max(CAP_HEIGHT, ...fonts.map((font) => font.rise)),
    drop: Math.max(DESCENDER, ...fonts.map((font) => font.drop)),
  };
}

/** Small caps where EB Garamond has them for every letter of its own, else the letters as they are. */
export function smallCaps(text: string, tracking: number): TextLine {
  const own = itemizeText(text, false).filter(({ font }) => font === undefined);
  const style = own.every((run) => /^[\P{L}A-Za-zÀ-ſΆ-ώ]*$/u.test(run.text))
    ? "smallCaps"
    : "roman";
  return [{ text, style, tracking: style === "smallCaps" ? tracking : tracking / 2 }];
}

/** Font sizes from the largest down. */
export function sizes(from: number, to: number, step: number): [number, ...number[]] {
  const rest: number[] = [];
  for (let size = from - step; size >= to; size -= step) rest.push(size);
  return [from, ...rest];
}
