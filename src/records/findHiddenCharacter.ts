const SEPARATORS = String.raw`\p{Cc}\p{Cs}\p{Zl}\p{Zp}`;
const BIDI_EMBEDDINGS = String.raw`\u202a-\u202e\u2066-\u2069`;
const INVISIBLE = String.raw`\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}`;

/** Every hidden character that has no place in one line of text. */
export const HIDDEN_IN_A_LINE = new RegExp(`[${SEPARATORS}${BIDI_EMBEDDINGS}${INVISIBLE}]`, "gu");
// Direction marks are part of running Arabic and Hebrew text; embeddings and overrides reorder
// what stands around them and are refused everywhere (Unicode TR 36, bidirectional text spoofing).
const IN_RUNNING_TEXT = new RegExp(`(?![\n\t])[${SEPARATORS}${BIDI_EMBEDDINGS}]`, "gu");

/**
 * Finds the first control character, bidirectional override, lone surrogate or (in one-line
 * text) invisible character.
 *
 * @param shape `line` for titles and trait values; `running` allows line feeds and tabs.
 * @returns The character as `U+202E`, or `U+0009 (a tab)` where there is a word for it, and its offset in UTF-16 units.
 */
export function findHiddenCharacter(
  text: string,
  shape: "line" | "running",
): { readonly name: string; readonly offset: number } | undefined {
  const match = text.matchAll(shape === "line" ? HIDDEN_IN_A_LINE : IN_RUNNING_TEXT).next().value;
  if (match === undefined) return undefined;
  return { name: nameOf(match[0]), offset: match.index };
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ["\n", "a line break"],
  ["\t", "a tab"],
  ["\u00ad", "a soft hyphen"],
  ["\u200b", "a space of no width"],
]);

function nameOf(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const word = WORDS.get(character);
  return word === undefined ? code : `${code} (${word})`;
}
