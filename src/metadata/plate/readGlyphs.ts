import { readFile } from "node:fs/promises";
import { cleanText } from "./cleanText.ts";
import { itemizeText } from "./itemizeText.ts";
import { parseFontCoverage } from "./parseFontCoverage.ts";
import { LATIN_FILES, SCRIPT_FONTS } from "./plateFonts.ts";

/** A font file with the code points that it has a glyph for. */
export interface LoadedFont {
  readonly bytes: Uint8Array;
  readonly coverage: ReadonlySet<number>;
}

/** Reads every font of the plates, by file name. */
export async function readFonts(): Promise<ReadonlyMap<string, LoadedFont>> {
  const files = new Set([...LATIN_FILES, ...SCRIPT_FONTS.flatMap((font) => font.files)]);
  const read = async (file: string): Promise<[string, LoadedFont]> => {
    const bytes = await readFile(new URL(`fonts/${file}`, import.meta.url));
    return [file, { bytes, coverage: parseFontCoverage(bytes) }];
  };
  return new Map(await Promise.all([...files].map(read)));
}

/** Characters of a text that no font of the plates has, each once, in order. */
export function findMissingGlyphs(
  text: string,
  fonts: ReadonlyMap<string, LoadedFont>,
): readonly string[] {
  const missing = new Set<string>();
  for (const run of itemizeText(cleanText(text), false)) {
    const files = run.font?.files ?? LATIN_FILES;
    for (const character of run.text.replace(/[ \u200c\u200d]/gu, "")) {
      const point = character.codePointAt(0) ?? 0;
      if (!files.some((file) => fonts.get(file)?.coverage.has(point))) missing.add(character);
    }
  }
  return [...missing];
}
