import { drawText, textRise, sizes, smallCaps, type TextEdge } from "./drawText.ts";
import { fitText, type FittedText } from "./fitText.ts";
import type { PlateFields } from "./plate.ts";
import { LEFT, LINE_WIDTH, RIGHT } from "./plateFrame.ts";
import type { PlatePalette } from "./platePalette.ts";
import type { Typesetter } from "./textLine.ts";

const CAPTION_BASELINE = 2526;
const VALUE_BASELINE = 2630;

/** Distance of baselines in em. */
const VALUE_LEADING = 1.08;

const COLUMN = 660;
const MARK_PITCH = 46;
const MARK_WIDTH = 12;
/** The capitals of the values. */
const MARK_HEIGHT = 55;

/** Region, conflict or type, artist and impact, at the foot of the plate. */
export function drawColophon(
  fields: PlateFields,
  palette: PlatePalette,
  set: Typesetter,
): string[] {
  const columns: [string, string | undefined][] = [
    ["region", fields.region],
    fields.conflict === undefined ? ["type", fields.type] : ["conflict", fields.conflict],
    ["artist", fields.artist],
  ];
  const drawCaption = (name: string, x: number) => {
    const room = { width: COLUMN, lines: () => 1, sizes: [72] } as const;
    const caption = fitText(name, room, (text) => smallCaps(text, 0.12), set.measure);
    return drawText(set, caption, { x, side: "left" }, CAPTION_BASELINE, palette.quiet);
  };
  const drawValue = (text: string, x: number) => {
    // The margin bounds how far a second line can stand from the first.
    const leading = Math.min(1.3, textRise(text, VALUE_LEADING).leading);
    const lines = (size: number) => (size * leading > 92 ? 1 : 2);
    const room = { width: COLUMN - 70, lines, sizes: sizes(leading >= 1.3 ? 72 : 84, 60, 4) };
    const value = fitText(text, room, (line) => [{ text: line, style: "roman" }], set.measure);
    return drawText(set, value, valueEdge(value, x), VALUE_BASELINE, palette.ink, leading);
  };
  const present = columns.filter((column): column is [string, string] => column[1] !== undefined);
  const marksLeft = RIGHT - 9 * MARK_PITCH - MARK_WIDTH;
  return [
    ...present.flatMap(([name, text], index) => {
      const x = LEFT + index * COLUMN;
      return [...drawCaption(name, x), ...drawValue(text, x)];
    }),
    ...drawCaption("impact", marksLeft),
    ...drawMarks(fields.impact, marksLeft, palette),
  ];
}

/** The column's left edge; lines that run from right to left meet the end of the widest instead. */
function valueEdge({ lines, size, isRightToLeft }: FittedText, x: number): TextEdge {
  if (!isRightToLeft) return { x, side: "left" };
  const widths = lines.map(({ extent }) => extent.right - extent.left);
  return { x: x + (Math.max(0, ...widths) * size) / 1000, side: "right" };
}

/** Ten strokes, the reached ones in the accent's full weight. */
function drawMarks(impact: number, left: number, palette: PlatePalette): string[] {
  return Array.from({ length: 10 }, (_, index) => {
    const isReached = index < impact;
    const width = isReached ? MARK_WIDTH : LINE_WIDTH;
    const x = left + index * MARK_PITCH + (isReached ? 0 : (MARK_WIDTH - LINE_WIDTH) / 2);
    const place = `x="${x}" y="${VALUE_BASELINE - MARK_HEIGHT}" width="${width}" height="${MARK_HEIGHT}"`;
    return `<rect ${place} fill="${isReached ? palette.accent : palette.line}"/>`;
  });
}
