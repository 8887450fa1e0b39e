import { readFile } from "node:fs/promises";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { KronikaError } from "../../errors.ts";
import { cleanText } from "./cleanText.ts";
import { layoutPlate } from "./layoutPlate.ts";
import { parseFontCoverage } from "./parseFontCoverage.ts";
import { plateText, type PlateFields } from "./plate.ts";
import { drawLine, FONT_FAMILY, type MeasureLine } from "./textLine.ts";

/**
 * Fonts in `fonts/`, in the order in which a glyph is looked for. To support another script, add
 * its font and licence to the folder and its name to the end of this list: at the end, no plate
 * that could be drawn before changes.
 */
const PLATE_FONTS = ["EBGaramond-Regular.ttf", "EBGaramond-Italic.ttf"];

export interface PlateRenderer {
  /**
   * Draws a plate: PNG, RGBA, 3000 x 3000 pixels, the same bytes on every machine. Throws
   * KronikaError PLATE_GLYPH_MISSING when a character has no glyph.
   */
  readonly renderPlate: (fields: PlateFields) => Uint8Array;
  /** The plate before it is rasterised, from the same measurements. */
  readonly drawPlate: (fields: PlateFields) => string;
  /** Characters of the text that no font of the plate has, each once, in order. */
  readonly missingGlyphs: (text: string) => readonly string[];
  readonly measure: MeasureLine;
}

let initialised: Promise<void> | undefined;

/** Reads the engine (once a process) and the fonts, after which drawing does no I/O. */
export async function readPlateRenderer(): Promise<PlateRenderer> {
  initialised ??= readEngine();
  await initialised;
  const fontBuffers = await Promise.all(
    PLATE_FONTS.map((name) => readFile(new URL(`fonts/${name}`, import.meta.url))),
  );
  const covered = fontBuffers.map(parseFontCoverage);
  // The engine has no access to files: these buffers are the only fonts there are.
  const options = { font: { fontBuffers, defaultFontFamily: FONT_FAMILY } };

  const measure: MeasureLine = (line) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${drawLine(line, 0, 0, 1000, "#000")}</svg>`;
    const engine = new Resvg(svg, options);
    const box = engine.getBBox();
    const extent =
      box === undefined ? { left: 0, right: 0 } : { left: box.x, right: box.x + box.width };
    box?.free();
    engine.free();
    return extent;
  };

  const missingGlyphs = (text: string): string[] => {
    const characters = new Set(cleanText(text).replace(/[ \u200c\u200d]/gu, ""));
    return [...characters].filter((character) => {
      const point = character.codePointAt(0) ?? 0;
      return !covered.some((coverage) => coverage.has(point));
    });
  };

  const drawPlate = (fields: PlateFields): string => layoutPlate(fields, measure);

  const renderPlate = (fields: PlateFields): Uint8Array => {
    const missing = missingGlyphs(plateText(fields));
    if (missing.length > 0) throw glyphMissing(missing, fields.number);
    const engine = new Resvg(drawPlate(fields), options);
    const image = engine.render();
    const png = image.asPng();
    image.free();
    engine.free();
    return png;
  };

  return { renderPlate, drawPlate, missingGlyphs, measure };
}

async function readEngine(): Promise<void> {
  const path = new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"));
  await initWasm(await readFile(path));
}

function glyphMissing(missing: readonly string[], record: number): KronikaError {
  const names = missing.slice(0, 10).map((character) => {
    const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `${character} (U+${point})`;
  });
  const more = missing.length > names.length ? ` and ${missing.length - names.length} more` : "";
  return new KronikaError({
    code: "PLATE_GLYPH_MISSING",
    message: `the plate of edition ${record} has no glyph for ${names.join(", ")}${more}`,
    fix: "Give the record an image, or write the text in Latin, Greek or Cyrillic letters.",
    record,
  });
}
