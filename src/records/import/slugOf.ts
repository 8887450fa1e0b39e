// Letters that Unicode does not decompose into a Latin letter and a mark.
const SPELLED: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ı: "i" },
};

/**
 * Makes a text into a name that is safe in a path and an id on every system: lower-case ASCII
 * letters, digits and single hyphens, cut between words.
 *
 * @returns The name; empty when the text has no Latin letter or digit.
 */
export function slugOf(text: string, longest: number): string {
  const plain = text
    .slice(0, longest * 8)
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, "")
    .replaceAll(/[ßæœøđðþłħı]/g, (letter) => SPELLED[letter] ?? "");
  let slug = "";
  for (const word of plain.split(/[^a-z0-9]+/)) {
    if (word === "") continue;
    const longer = slug === "" ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}
