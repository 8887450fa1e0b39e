import { escapeXml } from "./escapeXml.ts";
import { itemizeText } from "./itemizeText.ts";
import type { PlateFont } from "./plateFonts.ts";

/** How a run of text is set. Small caps come from the font's own glyphs (OpenType `smcp`). */
export type TextStyle = "roman" | "italic" | "smallCaps";

/** A run of text in one style; letters of other scripts than EB Garamond's are always roman. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
  /** Letter-spacing in em, for EB Garamond's letters only. */
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

/**
 * The room that the engine leaves out between syllables, in thousandths of the font size, by the
 * index of the UTF-16 unit before which it belongs; the text's length where that is after the end.
 */
export type LetterGaps = (text: string, font: PlateFont) => ReadonlyMap<number, number>;

/** SVG of one line with its origin at (x, y) on the baseline, all in pixels. */
export type DrawLine = (line: TextLine, x: number, y: number, size: number, fill: string) => string;

/** The two sides of one engine: what it measures is what it draws. */
export interface Typesetter {
  readonly measure: MeasureLine;
  readonly draw: DrawLine;
}

/** How letters of other scripts are set. */
export interface Scripts {
  /** Chinese characters in their Japanese forms. */
  readonly japanese: boolean;
  readonly letterGaps: LetterGaps;
}

export const FONT_FAMILY = "EB Garamond";

/** SVG of one line with its origin at (x, y) on the baseline, all in pixels. */
export function drawLine(
  line: TextLine,
  x: number,
  y: number,
  size: number,
  fill: string,
  scripts: Scripts,
): string {
  let owed = 0;
  const runs = line.flatMap(({ text, style, tracking = 0, scale = 1 }) =>
    itemizeText(text, scripts.japanese).map((part) => {
      if (part.font !== undefined) {
        const fontSize = size * scale * part.font.scale;
        const gaps = scripts.letterGaps(part.text, part.font);
        const { dx, rest } = shifts(part.text, gaps, fontSize, owed);
        owed = rest;
        const family = `font-family="${part.font.family}"`;
        return `<tspan font-size="${fixed(fontSize)}" ${family}${dx}>${escapeXml(part.text)}</tspan>`;
      }
      const attributes = [`font-size="${fixed(size * scale)}"`];
      if (style === "italic") attributes.push('font-style="italic"');
      if (style === "smallCaps") attributes.push('font-variant="small-caps"');
      if (tracking !== 0) attributes.push(`letter-spacing="${fixed(size * scale * tracking)}"`);
      const dx = owed === 0 ? "" : ` dx="${fixed(owed)}"`;
      owed = 0;
      return `<tspan ${attributes.join(" ")}${dx}>${escapeXml(part.text)}</tspan>`;
    }),
  );
  const place = `x="${fixed(x)}" y="${fixed(y)}"`;
  return `<text xml:space="preserve" ${place} font-family="${FONT_FAMILY}" fill="${fill}">${runs.join("")}</text>`;
}

/** The shift before each character as a `dx` attribute, and what is owed to the text that follows. */
function shifts(
  text: string,
  gaps: ReadonlyMap<number, number>,
  fontSize: number,
  owed: number,
): { dx: string; rest: number } {
  if (gaps.size === 0 && owed === 0) return { dx: "", rest: 0 };
  const inPixels = (index: number) => ((gaps.get(index) ?? 0) * fontSize) / 1000;
  // These scripts lie in the first plane, where a UTF-16 unit is a character.
  const list = Array.from({ length: text.length }, (_, index) =>
    fixed(inPixels(index) + (index === 0 ? owed : 0)),
  );
  return { dx: ` dx="${list.join(" ")}"`, rest: inPixels(text.length) };
}

/** At most two decimals, never an exponent. */
export function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
