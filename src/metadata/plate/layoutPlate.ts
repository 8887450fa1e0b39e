import type { Frame } from "./clipShape.ts";
import { drawColophon } from "./drawColophon.ts";
import { drawMotif } from "./drawMotif.ts";
import {
  DESCENDER,
  drawText,
  textRise,
  sizes,
  smallCaps,
  stackUp,
  type TextEdge,
  type TextRise,
} from "./drawText.ts";
import { fitText, type FittedText } from "./fitText.ts";
import type { PlateFields } from "./plate.ts";
import { LEFT, LINE_WIDTH, PLATE_SIZE, RIGHT, WIDTH } from "./plateFrame.ts";
import { platePalette, type PlatePalette } from "./platePalette.ts";
import type { MeasureLine, TextExtent, TextLine, Typesetter } from "./textLine.ts";

const HEADER_BASELINE = 380;
const PANEL_TOP = 450;
/** From the panel's edges to what is set in it. */
const PANEL_PADDING = 80;
/** Last baseline above the colophon. */
const FACTS_BASELINE = 2322;
const FOOTER_RULE = 2432;

/**
 * Capitals and figures of this size are 9 pixels high where the plate is 200 pixels wide, as in a
 * marketplace's list: the least at which they are read. The years, the title and the edition's
 * number keep to it; the other facts are for a plate of 600 pixels.
 */
export const THUMBNAIL_SIZE = 208;
/** The least size of the years where they take one line; longer ones may take two. */
const YEARS_SIZE = 480;
/** A title that can be as large as this on a lower panel takes two lines rather than one small one. */
const LARGE_TITLE_SIZE = 250;
/** The title is set down to this size to keep its words whole, and is otherwise broken first. */
const WHOLE_WORD_SIZE = 170;
/** A title that is longer than its room is set smaller down to this size, then cut. */
const LEAST_TITLE_SIZE = 120;

/** Distance of baselines in em. */
const TITLE_LEADING = 1.08;
const PLACE_LEADING = 1.4;
const YEARS_LEADING = 1;
const GROUP_LEADING = 1.12;

const LEFT_EDGE: TextEdge = { x: LEFT, side: "left" };
const RIGHT_EDGE: TextEdge = { x: RIGHT, side: "right" };

/**
 * The plate as SVG, 3000 x 3000 pixels: group and edition at the head, the years on a panel with
 * the motif, then from the foot up the colophon, place, date and title, so that a missing field
 * leaves no hole. A pure function of the fields and of the typesetter, which must belong to the
 * engine that draws the result.
 */
export function layoutPlate(fields: PlateFields, typesetter: Typesetter): string {
  const set = { ...typesetter, measure: remember(typesetter.measure) };
  const palette = platePalette(fields.startYear);
  const sheet = `width="${PLATE_SIZE}" height="${PLATE_SIZE}"`;
  const parts = [
    `<rect ${sheet} fill="${palette.paper}"/>`,
    ...drawHeader(fields, palette, set),
    ...drawEvent(fields, palette, set),
    rule(FOOTER_RULE, palette.line),
    ...drawColophon(fields, palette, set),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" ${sheet} viewBox="0 0 ${PLATE_SIZE} ${PLATE_SIZE}">\n${parts.join("\n")}\n</svg>\n`;
}

function drawHeader(fields: PlateFields, palette: PlatePalette, set: Typesetter): string[] {
  // Lining figures: the old-style 1 of the small caps reads as I.
  const edition = fitText(
    `${fields.number}/${fields.size}`,
    { width: 1500, lines: () => 1, sizes: [THUMBNAIL_SIZE] },
    (text) => [{ text, style: "roman" }],
    set.measure,
  );
  const taken = Math.max(0, ...edition.lines.map(({ extent }) => extent.right - extent.left));
  const isTall = textRise(fields.group, 1).leading > 1.2;
  const group = fitText(
    fields.group,
    {
      width: WIDTH - (taken * edition.size) / 1000 - 120,
      // Tall letters, and two lines of larger ones, would stand out of the margin.
      lines: (size) => (size <= 64 && !isTall ? 2 : 1),
      sizes: sizes(isTall ? 100 : 132, isTall ? 68 : 64, 4),
    },
    (text) => smallCaps(text, 0.12),
    set.measure,
  );
  const groupBaseline = stackUp(group, GROUP_LEADING, HEADER_BASELINE);
  return [
    ...drawText(set, group, LEFT_EDGE, groupBaseline, palette.ink, GROUP_LEADING),
    ...drawText(set, edition, RIGHT_EDGE, HEADER_BASELINE, palette.ink),
  ];
}

function drawEvent(fields: PlateFields, palette: PlatePalette, set: Typesetter): string[] {
  const place = fitText(
    joinCountries(fields.countries),
    { width: WIDTH, lines: (size) => (size > 84 ? 2 : 3), sizes: sizes(108, 76, 8) },
    (text) => smallCaps(text.replace(/\u00a0·$/u, ""), 0.09),
    set.measure,
  );
  const date = fitText(
    fields.date ?? "",
    { width: WIDTH, lines: () => 1, sizes: sizes(124, 76, 8) },
    // The italic J reaches back under the space before it.
    (text) => [{ text: text.replaceAll(" J", " \u2009J"), style: "italic" }],
    set.measure,
  );

  // From the foot up: what is absent takes no room.
  const { leading: placeLeading } = textRise(fields.countries.join(" "), PLACE_LEADING);
  const placeBaseline = stackUp(place, placeLeading, FACTS_BASELINE);
  const dateBaseline = place.lines.length > 0 ? placeBaseline - 148 : FACTS_BASELINE;
  const hasDate = date.lines.length > 0;
  const hasFacts = hasDate || place.lines.length > 0;
  const titleEnd = (hasDate ? dateBaseline : placeBaseline) - (hasFacts ? 196 : 50);
  const { years, panel, title } = fitYearsAndTitle(fields, titleEnd, set);
  const { leading, drop } = textRise(fields.title, TITLE_LEADING);
  const lastBaseline = titleEnd - Math.round(title.size * Math.max(0, drop - DESCENDER));
  const titleBaseline = stackUp(title, leading, lastBaseline);
  const yearsEdge: TextEdge = { x: LEFT + PANEL_PADDING, side: "left" };
  const yearsBaseline = stackUp(years, YEARS_LEADING, panel.bottom - yearsFoot(panel, years));
  return [
    ...drawMotif(fields, panel, palette),
    ...drawSample(fields, palette, set),
    ...drawText(set, years, yearsEdge, yearsBaseline, palette.paper, YEARS_LEADING),
    ...drawText(set, title, startEdge(title), titleBaseline, palette.ink, leading),
    ...drawText(set, date, LEFT_EDGE, dateBaseline, palette.ink),
    ...drawText(set, place, startEdge(place), placeBaseline, palette.ink, placeLeading),
  ];
}

function drawSample(fields: PlateFields, palette: PlatePalette, set: Typesetter): string[] {
  const sample = fitText(
    fields.sample ? "sample" : "",
    { width: 560, lines: () => 1, sizes: [96] },
    (text) => [{ text, style: "italic" }],
    set.measure,
  );
  const edge: TextEdge = { x: LEFT + PANEL_PADDING, side: "left" };
  return drawText(set, sample, edge, PANEL_TOP + 114, palette.paper);
}

/** From the last baseline of the years to the foot of the panel. */
function yearsFoot(panel: Frame, years: FittedText): number {
  const isLow = panel.bottom - panel.top < 700;
  return Math.max(isLow ? PANEL_PADDING : 110, Math.round(years.size * 0.1));
}

/** Height of the panel and size of the largest years on it, in pixels. */
type Panel = readonly [height: number, years: number];

/** From the highest. */
const PANELS: readonly [Panel, ...Panel[]] = [
  [1090, 820],
  [950, 820],
  [850, 720],
  [740, 620],
  [670, 540],
  [600, YEARS_SIZE],
];

/** A lower panel with smaller years makes room for a title that would otherwise be small, or cut. */
function fitYearsAndTitle(
  fields: PlateFields,
  titleEnd: number,
  set: Typesetter,
): { years: FittedText; panel: Frame; title: FittedText } {
  const needs = textRise(fields.title, TITLE_LEADING);
  const fit = ([height, largestYears]: readonly [number, number], smallestTitle: number) => {
    const panel = { left: LEFT, top: PANEL_TOP, right: RIGHT, bottom: PANEL_TOP + height };
    const room = {
      width: WIDTH,
      lines: titleLines(titleEnd - panel.bottom, needs),
      sizes: sizes(340, smallestTitle, 10),
    };
    const title = fitText(fields.title, room, setTitle, set.measure);
    return { panel, largestYears, title };
  };
  // What is tried, from the best: the size of the title, and whether its words may be broken.
  const lowest = PANELS[PANELS.length - 1] ?? PANELS[0];
  const attempts = [
    ...PANELS.map((panel) => [panel, LARGE_TITLE_SIZE, false] as const),
    ...PANELS.map((panel) => [panel, THUMBNAIL_SIZE, false] as const),
    ...PANELS.map((panel) => [panel, WHOLE_WORD_SIZE, false] as const),
    ...PANELS.map((panel) => [panel, THUMBNAIL_SIZE, true] as const),
    ...sizes(200, LEAST_TITLE_SIZE, 10).map((size) => [lowest, size, true] as const),
  ];
  let fitted = fit(lowest, LEAST_TITLE_SIZE);
  for (const [panel, size, breaksWords] of attempts) {
    const attempt = fit(panel, size);
    if (attempt.title.isCut || (attempt.title.isBroken && !breaksWords)) continue;
    fitted = attempt;
    break;
  }
  const { panel, largestYears, title } = fitted;
  const years = fitText(
    fields.years,
    {
      width: WIDTH - 2 * PANEL_PADDING,
      lines: (size) => (size > YEARS_SIZE * 0.75 ? 1 : 2),
      sizes: sizes(largestYears, THUMBNAIL_SIZE, 4),
    },
    setYears,
    set.measure,
  );
  return { years, panel, title };
}

/** The same words are measured for each panel that is tried. */
function remember(measure: MeasureLine): MeasureLine {
  const known = new Map<string, TextExtent>();
  return (line) => {
    const key = JSON.stringify(line);
    const extent = known.get(key) ?? measure(line);
    known.set(key, extent);
    return extent;
  };
}

/** The side at which a reader begins. */
function startEdge({ isRightToLeft }: FittedText): TextEdge {
  return isRightToLeft ? RIGHT_EDGE : LEFT_EDGE;
}

/** Names stay whole, and each carries the separator that follows it. */
function joinCountries(countries: readonly string[]): string {
  return countries.map((country) => country.replaceAll(" ", "\u00a0")).join("\u00a0· ");
}

/**
 * Lines of title between two baselines, in pixels, with room for capitals and for air below the
 * panel. Large sizes are for few lines: a title of four lines is read, not looked at.
 */
function titleLines(height: number, needs: TextRise): (size: number) => number {
  const ends = needs.rise + Math.max(0, needs.drop - DESCENDER);
  return (size) => {
    const room = (height - 150 - size * ends) / (size * needs.leading);
    const most = size > 290 ? 2 : size > 230 ? 3 : 8;
    return Math.max(0, Math.min(most, 1 + Math.floor(room)));
  };
}

function setTitle(text: string): TextLine {
  return [{ text, style: "roman" }];
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

function rule(y: number, fill: string): string {
  return `<rect x="${LEFT}" y="${y}" width="${WIDTH}" height="${LINE_WIDTH}" fill="${fill}"/>`;
}
