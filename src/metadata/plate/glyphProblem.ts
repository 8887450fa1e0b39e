import type { Collection, EventRecord } from "../../records/record.ts";
import type { YamlPath } from "../../records/yamlValue.ts";
import { plateFields, plateText } from "./plate.ts";

/** A record whose plate cannot be drawn. */
export interface GlyphProblem {
  readonly code: "PLATE_GLYPH_MISSING";
  readonly message: string;
  readonly fix: string;
  /** The field that holds the first of the characters; absent: one of collection.yaml. */
  readonly path?: YamlPath | undefined;
}

const MOST_NAMED = 10;
/** What the fonts are known to have: nearly every text holds nothing else. */
const COMMON = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f‐-—‘’“”„…]*$/;

/** Whether a text needs no look at the fonts. */
export function isCommonText(text: string): boolean {
  return COMMON.test(text.normalize("NFC"));
}

/**
 * Finds the characters of a record without an image for which plates have no glyph, such as emoji.
 *
 * @param missingGlyphs gives the characters of a text that no font has
 */
export function findGlyphProblem(
  record: EventRecord,
  collection: Collection,
  missingGlyphs: (text: string) => readonly string[],
): GlyphProblem | undefined {
  const text = plateText(plateFields(record, collection));
  const missing = isCommonText(text) ? [] : missingGlyphs(text);
  const [first] = missing;
  if (first === undefined) return undefined;
  return {
    code: "PLATE_GLYPH_MISSING",
    message: `the drawn plate has no glyph for ${listGlyphs(missing)}`,
    fix: "take the characters out, write the text in a script that plates can set, or give the record an image",
    path: pathOf(record, first),
  };
}

/** `💶 (U+1F4B6)` for each, of many the first ten. */
export function listGlyphs(characters: readonly string[]): string {
  const names = characters.slice(0, MOST_NAMED).map((character) => {
    const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `${character} (U+${point})`;
  });
  const more = characters.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function pathOf(record: EventRecord, character: string): YamlPath | undefined {
  const { title, country, region, conflict, type, artist } = record;
  const texts: readonly (readonly [YamlPath, string | undefined])[] = [
    [["title"], title],
    ...country.map((name, index) => [["country", index], name] as const),
    [["region"], region],
    [["conflict"], conflict],
    [["type"], type],
    [["artist"], artist],
  ];
  return texts.find(([, text]) => text?.normalize("NFC").includes(character))?.[0];
}
