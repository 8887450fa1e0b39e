import { plateFont, type PlateFont } from "./plateFonts.ts";

/** Text that is set in one font; undefined: EB Garamond. */
export interface FontRun {
  readonly text: string;
  readonly font: PlateFont | undefined;
}

/** Spaces, joiners, general combining marks and the dandas follow the letter before them. */
const FOLLOWING =
  / |[\u{300}-\u{36f}]|\u{a0}|\u{964}|\u{965}|\u{200c}|\u{200d}|\u{202c}|[\u{fe00}-\u{fe0f}]/u;

/** Punctuation that Chinese and Japanese set a whole square wide. */
const SQUARE = /[“”‘’…—·]/u;

/**
 * Splits text into runs of one font, in the order in which it is written. The engine's own search
 * for a missing glyph would set Arabic letters apart from each other, so every run names its font.
 */
export function itemizeText(text: string, japanese: boolean): FontRun[] {
  const characters = [...text];
  const fonts: (PlateFont | undefined)[] = characters.map((character) =>
    plateFont(character.codePointAt(0) ?? 0, japanese),
  );
  characters.forEach((character, index) => {
    const before = fonts[index - 1];
    if (FOLLOWING.test(character)) fonts[index] = before;
    if (!SQUARE.test(character)) return;
    fonts[index] = [before, fonts[index + 1]].find((font) => font?.family.includes("CJK"));
  });

  const runs: { text: string; font: PlateFont | undefined }[] = [];
  characters.forEach((character, index) => {
    const last = runs.at(-1);
    if (last !== undefined && last.font === fonts[index]) last.text += character;
    else runs.push({ text: character, font: fonts[index] });
  });
  return runs;
}
