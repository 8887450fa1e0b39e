const ENDINGS: readonly [ending: string, becomes: string][] = [
  ["ations", ""],
  ["ation", ""],
  ["ators", ""],
  ["ator", ""],
  ["ating", ""],
  ["ated", ""],
  ["ates", ""],
  ["ate", ""],
  ["sions", "d"],
  ["sion", "d"],
  ["tions", "t"],
  ["tion", "t"],
  ["ments", ""],
  ["ment", ""],
  ["ists", ""],
  ["ist", ""],
  ["isms", ""],
  ["ism", ""],
  ["ings", ""],
  ["ing", ""],
  ["iers", ""],
  ["ies", ""],
  ["ied", ""],
  ["ers", ""],
  ["ors", ""],
  ["er", ""],
  ["or", ""],
  ["ed", ""],
  ["es", ""],
  ["ly", ""],
  ["s", ""],
  ["y", ""],
  ["e", ""],
];
const SHORTEST_STEM = 3;

/**
 * Reduces an English word to what its forms share: `invasion`, `invaded`, `invaders` and `invades`
 * become `invad`. Accents are dropped, so that Dubček is Dubcek. It only serves to compare words.
 */
export function stemWord(word: string): string {
  const plain = word
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s?$/, "");
  for (const [ending, becomes] of ENDINGS) {
    if (!plain.endsWith(ending) || plain.length - ending.length < SHORTEST_STEM) continue;
    return plain.slice(0, plain.length - ending.length) + becomes;
  }
  return plain;
}
