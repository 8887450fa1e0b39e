import { escapeXml } from "./escapeXml.ts";

/** How a run of text is set. Small caps come from the font's own glyphs (OpenType `smcp`). */
export type TextStyle = "roman" | "italic" | "smallCaps";

/** A run of text in one style. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
  /** Letter-spacing in em. */
  readonly tracking?: number | undefined;
  /** Size relative to the line's, 1 unless told. */
  readonly scale?: number | undefined;
}

/** One line of text: runs that follow each other on a baseline. */
export type TextLine = readonly TextRun[];

/** Ink of a line set from x = 0, in thousandths of the font size. */
export interface TextExtent {
  readonly left: number;
  readonly right: number;
}

/** Measures a line with the engine that draws it; a line without ink is 0 wide. */
export type MeasureLine = (line: TextLine) => TextExtent;

export const FONT_FAMILY = "EB Garamond";

/** SVG of one line with its origin at (x, y) on the baseline, all in pixels. */
export function drawLine(line: TextLine, x: number, y: number, size: number, fill: string): string {
  const runs = line.map(({ text, style, tracking = 0, scale = 1 }) => {
    const attributes = [`font-size="${fixed(size * scale)}"`];
    if (style === "italic") attributes.push('font-style="italic"');
    if (style === "smallCaps") attributes.push('font-variant="small-caps"');
    if (tracking !== 0) attributes.push(`letter-spacing="${fixed(size * scale * tracking)}"`);
    return `<tspan ${attributes.join(" ")}>${escapeXml(text)}</tspan>`;
  });
  const place = `x="${fixed(x)}" y="${fixed(y)}"`;
  return `<text xml:space="preserve" ${place} font-family="${FONT_FAMILY}" fill="${fill}">${runs.join("")}</text>`;
}

/** At most two decimals, never an exponent. */
export function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
