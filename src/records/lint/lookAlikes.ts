// Letters of other scripts that look like Latin ones in most typefaces (a choice from Unicode's
// confusables, UTS 39). Letters that stand beside Latin ones for good reason, as in TNF-α, are
// left out.
const PAIRS =
  "Аa Вb Еe Ѕs Іi Јj Кk Мm Нh Оo Рp Сc Тt Уy Хx аa еe ѕs іi јj оo рp сc уy хx һh ԁd ԛq ԝw " +
  "Αa Βb Εe Ζz Ηh Ιi Κk Μm Νn Οo Ρp Τt Υy Χx οo";

/** A Cyrillic or Greek letter, and the Latin letter that it looks like, in small. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair): [string, string] => {
    const [letter = "", latin = ""] = pair;
    return [letter, latin];
  }),
);

const LATIN_LOOKS: ReadonlySet<string> = new Set(LOOK_ALIKES.values());
// Anything that the search below could find; most texts have none.
const SUSPECT = /[\u0370-\u052f\uff21-\uff5a\u{1d400}-\u{1d7ff}\ufb00-\ufb06]/u;
const STYLED = /[\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/u;
const LIGATURE = /[\ufb00-\ufb06]/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A word that is not what it looks like. */
export interface Disguise {
  readonly word: string;
  /** In the text, in UTF-16 units. */
  readonly offset: number;
  /** What is odd about it, with the character's code point. */
  readonly what: string;
}

/**
 * Finds the first word that mixes Latin with Cyrillic or Greek letters that look alike, or that
 * has full-width, mathematical or ligature letters for Latin ones. Full-width letters belong to
 * East Asian text, and a single mathematical letter is a variable.
 */
export function findDisguise(text: string): Disguise | undefined {
  if (!SUSPECT.test(text)) return undefined;
  const isEastAsian = EAST_ASIAN.test(text);
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const what = SUSPECT.test(word) ? disguiseOf(word, isEastAsian) : undefined;
    if (what !== undefined) return { word, offset: index, what };
  }
  return undefined;
}

function disguiseOf(word: string, isEastAsian: boolean): string | undefined {
  const letters = [...word];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  const foreign = letters.filter((letter) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter));
  const ligature = letters.find((letter) => LIGATURE.test(letter));
  if (ligature !== undefined) return `${nameOf(ligature)} is a ligature of a typeface`;
  const styled = letters.find((letter) => STYLED.test(letter));
  const plain = letters.some((letter) => /[A-Za-z]/.test(letter));
  if (styled !== undefined && (plain || (letters.length > 1 && !isEastAsian))) {
    return `${nameOf(styled)} only looks like \`${styled.normalize("NFKC")}\``;
  }
  if (latin.length === 0 || foreign.length === 0) return undefined;
  if (latin.length >= foreign.length) {
    const alike = foreign.find((letter) => LOOK_ALIKES.has(letter));
    return alike && `${nameOf(alike)} only looks like a Latin letter`;
  }
  const alike = latin.find((letter) => LATIN_LOOKS.has(letter.toLowerCase()));
  return alike && `${nameOf(alike)} is a Latin letter in a word of another script`;
}

function nameOf(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `\`${letter}\` (U+${code})`;
}
