import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { KronikaError } from "../../errors.ts";
import { encodePng } from "./encodePng.ts";
import { listGlyphs } from "./glyphProblem.ts";
import { itemizeText } from "./itemizeText.ts";
import { layoutPlate } from "./layoutPlate.ts";
import { isJapanese, plateText, type PlateFields } from "./plate.ts";
import { LATIN_FILES } from "./plateFonts.ts";
import { PLATE_SIZE } from "./plateFrame.ts";
import { findMissingGlyphs, readFonts } from "./readGlyphs.ts";
import { readLetterGaps } from "./readLetterGaps.ts";
import { drawLine, FONT_FAMILY, type MeasureLine, type Typesetter } from "./textLine.ts";

export interface PlateRenderer {
  /**
   * Draws a plate: PNG, indexed colours, 3000 x 3000 pixels, the same bytes on every machine. Throws
   * KronikaError PLATE_GLYPH_MISSING when a character has no glyph.
   */
  readonly renderPlate: (fields: PlateFields) => Uint8Array;
  /** The plate before it is rasterised, from the same measurements. */
  readonly drawPlate: (fields: PlateFields) => string;
  /** sha2-256, in hexadecimal, over all that the PNG depends on: engine, fonts, encoder and SVG. */
  readonly hashPlate: (fields: PlateFields) => string;
  /** Characters of the text that no font of the plate has, each once, in order. */
  readonly missingGlyphs: (text: string) => readonly string[];
  readonly measure: MeasureLine;
}

/** Raised when encodePng, or its library, gives other bytes for the same pixels. */
const ENCODING = "fast-png 8.0.0, 2";

let initialised: Promise<string> | undefined;

/** Reads the engine (once a process) and the fonts, after which drawing does no I/O. */
export async function readPlateRenderer(): Promise<PlateRenderer> {
  initialised ??= readEngine();
  const engineHash = await initialised;
  const letterGaps = await readLetterGaps();
  const fonts = await readFonts();
  const means = createHash("sha256").update(`${ENCODING} ${engineHash}`);
  for (const { bytes } of fonts.values()) means.update(bytes);
  const meansHash = means.digest("hex");

  /** Only the fonts that a text needs: the engine reads each of them anew at every call. */
  const engineOptions = (text: string, japanese: boolean) => {
    const script = itemizeText(text, japanese).flatMap(({ font }) => font?.files ?? []);
    const files = [...new Set([...LATIN_FILES, ...script])];
    // The engine has no access to files: these buffers are the only fonts there are.
    const fontBuffers = files.map((file) => fonts.get(file)?.bytes ?? new Uint8Array());
    return { font: { fontBuffers, defaultFontFamily: FONT_FAMILY } };
  };

  const typesetter = (japanese: boolean): Typesetter => {
    const scripts = { japanese, letterGaps };
    return {
      measure: (line) => {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${drawLine(line, 0, 0, 1000, "#000", scripts)}</svg>`;
        const text = line.map((run) => run.text).join("");
        const engine = new Resvg(svg, engineOptions(text, japanese));
        const box = engine.getBBox();
        const extent =
          box === undefined ? { left: 0, right: 0 } : { left: box.x, right: box.x + box.width };
        box?.free();
        engine.free();
        return extent;
      },
      draw: (line, x, y, size, fill) => drawLine(line, x, y, size, fill, scripts),
    };
  };
  const chinese = typesetter(false);
  const japanese = typesetter(true);

  const missingGlyphs = (text: string) => findMissingGlyphs(text, fonts);

  const drawPlate = (fields: PlateFields): string =>
    layoutPlate(fields, isJapanese(fields) ? japanese : chinese);

  const renderPlate = (fields: PlateFields): Uint8Array => {
    const text = plateText(fields);
    const missing = missingGlyphs(text);
    if (missing.length > 0) throw glyphMissing(missing, fields.number);
    const engine = new Resvg(drawPlate(fields), engineOptions(text, isJapanese(fields)));
    const image = engine.render();
    const png = encodePng(image.pixels, PLATE_SIZE, PLATE_SIZE);
    image.free();
    engine.free();
    return png;
  };

  const hashPlate = (fields: PlateFields): string =>
    createHash("sha256").update(meansHash).update(drawPlate(fields)).digest("hex");

  return { renderPlate, drawPlate, hashPlate, missingGlyphs, measure: chinese.measure };
}

/** The engine's sha2-256, in hexadecimal. */
async function readEngine(): Promise<string> {
  const path = new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"));
  const bytes = await readFile(path);
  await initWasm(bytes);
  return createHash("sha256").update(bytes).digest("hex");
}

function glyphMissing(missing: readonly string[], record: number): KronikaError {
  return new KronikaError({
    code: "PLATE_GLYPH_MISSING",
    message: `the plate of edition ${record} has no glyph for ${listGlyphs(missing)}`,
    fix: "Give the record an image, or write the text in a script that plates can set.",
    record,
  });
}
