import { fitText, type FittedText } from "./fitText.ts";
import type { PlateFields } from "./plate.ts";
import { platePalette, type PlatePalette } from "./platePalette.ts";
import { drawLine, fixed, type MeasureLine, type TextLine } from "./textLine.ts";

/** Width and height of a plate in pixels. */
export const PLATE_SIZE = 3000;

/** Nothing is drawn outside this margin, in pixels. */
export const PLATE_MARGIN = 240;

const LEFT = PLATE_MARGIN;
const RIGHT = PLATE_SIZE - PLATE_MARGIN;
const WIDTH = RIGHT - LEFT;

const HEADER_BASELINE = 312;
const HEADER_RULE = 390;
/** Top of the lining figures of the years. */
const YEARS_TOP = 570;
/** Height of lining figures and capitals in em. */
const CAP_HEIGHT = 0.65;
/** Last baseline above the colophon. */
const FACTS_BASELINE = 2340;
const FOOTER_RULE = 2474;
const CAPTION_BASELINE = 2564;
const VALUE_BASELINE = 2654;

/** Distance of baselines in em. */
const TITLE_LEADING = 1.08;
const PLACE_LEADING = 1.4;
const VALUE_LEADING = 1.08;

const COLUMN = 660;
const MARK_PITCH = 46;
const MARK_WIDTH = 12;
const LINE_WIDTH = 4;
/** The capitals of the values. */
const MARK_HEIGHT = 47;

/**
 * The plate as SVG, 3000 x 3000 pixels: group and edition at the head, the years, then from the
 * foot up the colophon, place, date and title, so that a missing field leaves no hole. A pure
 * function of the fields and of `measure`, which must belong to the engine that draws the result.
 */
export function layoutPlate(fields: PlateFields, measure: MeasureLine): string {
  const palette = platePalette(fields.startYear);
  const sheet = `width="${PLATE_SIZE}" height="${PLATE_SIZE}"`;
  const parts = [
    `<rect ${sheet} fill="${palette.paper}"/>`,
    ...drawHeader(fields, palette, measure),
    ...drawEvent(fields, palette, measure),
    ...drawColophon(fields, palette, measure),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" ${sheet} viewBox="0 0 ${PLATE_SIZE} ${PLATE_SIZE}">\n${parts.join("\n")}\n</svg>\n`;
}

function drawHeader(fields: PlateFields, palette: PlatePalette, measure: MeasureLine): string[] {
  // Lining figures: the old-style 1 of the small caps reads as I.
  const edition = fitText(
    `${fields.number}/${fields.size}`,
    { width: 560, lines: () => 1, sizes: [84] },
    (text) => [{ text, style: "roman", tracking: 0.03 }],
    measure,
  );
  const group = fitText(
    fields.group,
    { width: 1860, lines: () => 1, sizes: [84, 76, 68] },
    (text) => smallCaps(text, 0.12),
    measure,
  );
  return [
    ...drawText(group, LEFT, HEADER_BASELINE, palette.ink),
    ...drawText(edition, RIGHT, HEADER_BASELINE, palette.ink, "right"),
    rule(HEADER_RULE, palette.line),
  ];
}

function drawEvent(fields: PlateFields, palette: PlatePalette, measure: MeasureLine): string[] {
  const years = fitText(
    fields.years,
    { width: WIDTH, lines: () => 1, sizes: sizes(820, 140, 20) },
    setYears,
    measure,
  );
  const yearsBaseline = YEARS_TOP + Math.round(years.size * CAP_HEIGHT);
  const place = fitText(
    joinCountries(fields.countries),
    { width: WIDTH, lines: (size) => (size > 76 ? 2 : 3), sizes: sizes(92, 68, 8) },
    (text) => smallCaps(text.replace(/\u00a0·$/u, ""), 0.09),
    measure,
  );
  const date = fitText(
    fields.date ?? "",
    { width: WIDTH, lines: () => 1, sizes: sizes(116, 68, 8) },
    // The italic J reaches back under the space before it.
    (text) => [{ text: text.replaceAll(" J", " \u2009J"), style: "italic" }],
    measure,
  );

  // From the foot up: what is absent takes no room.
  const placeBaseline = stackUp(place, PLACE_LEADING, FACTS_BASELINE);
  const dateBaseline = place.lines.length > 0 ? placeBaseline - 150 : FACTS_BASELINE;
  const hasDate = date.lines.length > 0;
  const hasFacts = hasDate || place.lines.length > 0;
  const titleEnd = (hasDate ? dateBaseline : placeBaseline) - (hasFacts ? 240 : 50);
  const title = fitText(
    fields.title,
    { width: WIDTH, lines: titleLines(titleEnd - yearsBaseline), sizes: sizes(340, 120, 10) },
    (text) => [{ text, style: "roman" }],
    measure,
  );
  return [
    ...drawText(years, LEFT, yearsBaseline, palette.accent),
    ...drawText(
      title,
      LEFT,
      stackUp(title, TITLE_LEADING, titleEnd),
      palette.ink,
      "left",
      TITLE_LEADING,
    ),
    ...drawText(date, LEFT, dateBaseline, palette.ink),
    ...drawText(place, LEFT, placeBaseline, palette.ink, "left", PLACE_LEADING),
  ];
}

/** Names stay whole, and each carries the separator that follows it. */
function joinCountries(countries: readonly string[]): string {
  return countries.map((country) => country.replaceAll(" ", "\u00a0")).join("\u00a0· ");
}

/**
 * Lines of title between two baselines, in pixels, with room for capitals and for air below the
 * years. Large sizes are for few lines: a title of four lines is read, not looked at.
 */
function titleLines(height: number): (size: number) => number {
  return (size) => {
    const room = (height - 190 - size * CAP_HEIGHT) / (size * TITLE_LEADING);
    const most = size > 290 ? 2 : size > 230 ? 3 : 8;
    return Math.max(1, Math.min(most, 1 + Math.floor(room)));
  };
}

function drawColophon(fields: PlateFields, palette: PlatePalette, measure: MeasureLine): string[] {
  const columns: [string, string | undefined][] = [
    ["region", fields.region],
    fields.conflict === undefined ? ["type", fields.type] : ["conflict", fields.conflict],
    ["artist", fields.artist],
  ];
  const drawCaption = (name: string, x: number) => {
    const room = { width: COLUMN, lines: () => 1, sizes: [62] } as const;
    const caption = fitText(name, room, (text) => smallCaps(text, 0.12), measure);
    return drawText(caption, x, CAPTION_BASELINE, palette.quiet);
  };
  const drawValue = (text: string, x: number) => {
    const room = { width: COLUMN - 70, lines: () => 2, sizes: sizes(72, 60, 4) };
    const value = fitText(text, room, (line) => [{ text: line, style: "roman" }], measure);
    return drawText(value, x, VALUE_BASELINE, palette.ink, "left", VALUE_LEADING);
  };
  const present = columns.filter((column): column is [string, string] => column[1] !== undefined);
  const marksLeft = RIGHT - 9 * MARK_PITCH - MARK_WIDTH;
  return [
    rule(FOOTER_RULE, palette.line),
    ...present.flatMap(([name, text], index) => {
      const x = LEFT + index * COLUMN;
      return [...drawCaption(name, x), ...drawValue(text, x)];
    }),
    ...drawCaption("impact", marksLeft),
    ...drawMarks(fields.impact, marksLeft, palette),
  ];
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

/** Sets `c.` and the era small beside the large figures. */
function setYears(text: string): TextLine {
  return text
    .split(/(c\. | ?\b(?:BCE|CE)\b)/u)
    .filter(Boolean)
    .map((part) => {
      if (part === "c. ") return { text: part, style: "italic", scale: 0.6 };
      if (part.endsWith("CE")) {
        return { text: part.toLowerCase(), style: "smallCaps", scale: 0.6, tracking: 0.05 };
      }
      return { text: part, style: "roman" };
    });
}

/** Small caps where the font has them for every letter, else the letters as they are. */
function smallCaps(text: string, tracking: number): TextLine {
  const style = /^[\P{L}A-Za-zÀ-ſΆ-ώ]*$/u.test(text) ? "smallCaps" : "roman";
  return [{ text, style, tracking: style === "smallCaps" ? tracking : tracking / 2 }];
}

/** The first baseline of a block whose last baseline is given. */
function stackUp(text: FittedText, leading: number, lastBaseline: number): number {
  return lastBaseline - Math.max(0, text.lines.length - 1) * Math.round(text.size * leading);
}

/** Draws lines so that their ink, not their side bearings, meets the edge. */
function drawText(
  text: FittedText,
  edge: number,
  baseline: number,
  fill: string,
  side: "left" | "right" = "left",
  leading = 1,
): string[] {
  return text.lines.map(({ line, extent }, index) => {
    const x = edge - (extent[side] * text.size) / 1000;
    return drawLine(line, x, baseline + index * Math.round(text.size * leading), text.size, fill);
  });
}

function rule(y: number, fill: string): string {
  return `<rect x="${fixed(LEFT)}" y="${y}" width="${WIDTH}" height="${LINE_WIDTH}" fill="${fill}"/>`;
}

function sizes(from: number, to: number, step: number): [number, ...number[]] {
  const rest: number[] = [];
  for (let size = from - step; size >= to; size -= step) rest.push(size);
  return [from, ...rest];
}
