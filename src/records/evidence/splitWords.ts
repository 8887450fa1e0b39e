/** A word of a text. */
export interface TextWord {
  /** Folded, so that spelling with other case, accents or apostrophes is the same word. */
  readonly word: string;
  /** UTF-16 units from the start of the text. */
  readonly start: number;
  readonly end: number;
  readonly isCapitalized: boolean;
}

// Scripts without spaces give one sign a word.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]{0,60}/gu;

/** Splits a text into its words, one after the other. */
export function* splitWords(text: string): Generator<TextWord, void, undefined> {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const word = found
      .normalize("NFD")
      .replaceAll(/[\p{M}'’]/gu, "")
      .toLowerCase();
    const isCapitalized = /^\p{Lu}/u.test(found);
    yield { word, start: index, end: index + found.length, isCapitalized };
  }
}
