import { readFile } from "node:fs/promises";
import { SCRIPT_FONTS } from "./plateFonts.ts";
import type { LetterGaps } from "./textLine.ts";

/**
 * Reads HarfBuzz and the fonts of syllabic scripts. The engine that draws gives a syllable the
 * width of its widest glyph instead of the sum of all, which sets भा upon the next letter
 * (mended in resvg after the release that 2.6.2 is built on: linebender/resvg pull request 1043);
 * what is lacking is measured here and added.
 */
export async function readLetterGaps(): Promise<LetterGaps> {
  const { Blob, Buffer, Face, Font, shape } = await import("harfbuzzjs");
  const fonts = new Map<string, { font: InstanceType<typeof Font>; em: number }>();
  for (const { family, files } of SCRIPT_FONTS.filter(({ syllabic }) => syllabic)) {
    const face = new Face(new Blob(await readFile(new URL(`fonts/${files[0]}`, import.meta.url))));
    fonts.set(family, { font: new Font(face), em: face.upem });
  }
  return (text, { family }) => {
    const shaper = fonts.get(family);
    if (shaper === undefined) return new Map();
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(shaper.font, buffer);
    const positions = buffer.getGlyphPositions();
    const syllables = new Map<number, number[]>();
    buffer.getGlyphInfos().forEach(({ cluster }, index) => {
      const widths = syllables.get(cluster) ?? [];
      syllables.set(cluster, [...widths, positions[index]?.xAdvance ?? 0]);
    });
    const starts = [...syllables.keys()].sort((one, other) => one - other);
    const gaps = new Map<number, number>();
    starts.forEach((start, index) => {
      const widths = syllables.get(start) ?? [];
      const gap = widths.reduce((sum, width) => sum + width, 0) - Math.max(...widths);
      if (gap > 0) gaps.set(starts[index + 1] ?? text.length, (gap * 1000) / shaper.em);
    });
    return gaps;
  };
}
