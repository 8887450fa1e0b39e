import { drawColophon } from "./drawColophon.ts";
import {
  CAP_HEIGHT,
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
import type { TextLine, Typesetter } from "./textLine.ts";

const HEADER_BASELINE = 312;
const HEADER_RULE = 390;
const SAMPLE_BASELINE = 480;
/** Top of the lining figures of the years. */
const YEARS_TOP = 570;
/** Last baseline above the colophon. */
const FACTS_BASELINE = 2340;
const FOOTER_RULE = 2474;

/** Distance of baselines in em. */
const TITLE_LEADING = 1.08;
const PLACE_LEADING = 1.4;

const LEFT_EDGE: TextEdge = { x: LEFT, side: "left" };
const RIGHT_EDGE: TextEdge = { x: RIGHT, side: "right" };

/**
 * The plate as SVG, 3000 x 3000 pixels: group and edition at the head, the years, then from the
 * foot up the colophon, place, date and title, so that a missing field leaves no hole. A pure
 * function of the fields and of the typesetter, which must belong to the engine that draws the result.
 */
export function layoutPlate(fields: PlateFields, set: Typesetter): string {
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
    { width: 560, lines: () => 1, sizes: [84] },
    (text) => [{ text, style: "roman", tracking: 0.03 }],
    set.measure,
  );
  const group = fitText(
    fields.group,
    // Tall letters would stand out of the margin.
    {
      width: 1860,
      lines: () => 1,
      sizes: textRise(fields.group, 1).leading > 1.2 ? [68] : [84, 76, 68],
    },
    (text) => smallCaps(text, 0.12),
    set.measure,
  );
  const sample = fitText(
    fields.sample ? "sample" : "",
    { width: 560, lines: () => 1, sizes: [72] },
    (text) => [{ text, style: "italic" }],
    set.measure,
  );
  return [
    ...drawText(set, group, LEFT_EDGE, HEADER_BASELINE, palette.ink),
    ...drawText(set, edition, RIGHT_EDGE, HEADER_BASELINE, palette.ink),
    ...drawText(set, sample, RIGHT_EDGE, SAMPLE_BASELINE, palette.quiet),
    rule(HEADER_RULE, palette.line),
  ];
}

function drawEvent(fields: PlateFields, palette: PlatePalette, set: Typesetter): string[] {
  const place = fitText(
    joinCountries(fields.countries),
    { width: WIDTH, lines: (size) => (size > 76 ? 2 : 3), sizes: sizes(92, 68, 8) },
    (text) => smallCaps(text.replace(/\u00a0·$/u, ""), 0.09),
    set.measure,
  );
  const date = fitText(
    fields.date ?? "",
    { width: WIDTH, lines: () => 1, sizes: sizes(116, 68, 8) },
    // The italic J reaches back under the space before it.
    (text) => [{ text: text.replaceAll(" J", " \u2009J"), style: "italic" }],
    set.measure,
  );

  // From the foot up: what is absent takes no room.
  const { leading: placeLeading } = textRise(fields.countries.join(" "), PLACE_LEADING);
  const placeBaseline = stackUp(place, placeLeading, FACTS_BASELINE);
  const dateBaseline = place.lines.length > 0 ? placeBaseline - 150 : FACTS_BASELINE;
  const hasDate = date.lines.length > 0;
  const hasFacts = hasDate || place.lines.length > 0;
  const titleEnd = (hasDate ? dateBaseline : placeBaseline) - (hasFacts ? 240 : 50);
  const { years, yearsBaseline, title } = fitYearsAndTitle(fields, titleEnd, set);
  const { leading, drop } = textRise(fields.title, TITLE_LEADING);
  const lastBaseline = titleEnd - Math.round(title.size * Math.max(0, drop - DESCENDER));
  const titleBaseline = stackUp(title, leading, lastBaseline);
  return [
    ...drawText(set, years, LEFT_EDGE, yearsBaseline, palette.accent),
    ...drawText(set, title, startEdge(title), titleBaseline, palette.ink, leading),
    ...drawText(set, date, LEFT_EDGE, dateBaseline, palette.ink),
    ...drawText(set, place, startEdge(place), placeBaseline, palette.ink, placeLeading),
  ];
}

/** Smaller years make room for a title that would otherwise be cut. */
function fitYearsAndTitle(
  fields: PlateFields,
  titleEnd: number,
  set: Typesetter,
): { years: FittedText; yearsBaseline: number; title: FittedText } {
  const fit = (largestYears: number, smallestTitle: number) => {
    const years = fitText(
      fields.years,
      { width: WIDTH, lines: () => 1, sizes: sizes(largestYears, 140, 20) },
      setYears,
      set.measure,
    );
    const yearsBaseline = YEARS_TOP + Math.round(years.size * CAP_HEIGHT);
    const lines = titleLines(titleEnd - yearsBaseline, textRise(fields.title, TITLE_LEADING));
    const title = fitText(
      fields.title,
      { width: WIDTH, lines, sizes: sizes(340, smallestTitle, 10) },
      (text) => [{ text, style: "roman" }],
      set.measure,
    );
    return { years, yearsBaseline, title };
  };
  for (const [largestYears, smallestTitle] of [[820, 120] as const, [560, 110] as const]) {
    const fitted = fit(largestYears, smallestTitle);
    if (!fitted.title.isCut) return fitted;
  }
  return fit(400, 90);
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
 * years. Large sizes are for few lines: a title of four lines is read, not looked at.
 */
function titleLines(height: number, needs: TextRise): (size: number) => number {
  const ends = needs.rise + Math.max(0, needs.drop - DESCENDER);
  return (size) => {
    const room = (height - 190 - size * ends) / (size * needs.leading);
    const most = size > 290 ? 2 : size > 230 ? 3 : 8;
    return Math.max(1, Math.min(most, 1 + Math.floor(room)));
  };
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
