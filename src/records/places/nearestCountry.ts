import { hasKind, keyOfName } from "./nameForms.ts";

// Words that say nothing of which state it is.
const LINKS = new Set(["of", "the", "and"]);
const GENERIC = new Set([
  "united",
  "union",
  "states",
  "democratic",
  "people",
  "peoples",
  "grand",
  "free",
  "new",
]);

/**
 * Finds the country that was meant by a name with a slip: each word must be the same or a slip away
 * (letters swapped, doubled, and in longer words one or two letters other), and begin alike. That
 * `Empire` or `Kingdom` agrees counts for nothing.
 *
 * @returns undefined when none is so near.
 */
export function nearestCountry(written: string, known: readonly string[]): string | undefined {
  return countrySearch(known)(written);
}

/** The same for many names: the known ones are taken apart once. */
export function countrySearch(known: readonly string[]): (written: string) => string | undefined {
  const names = known.map((name) => ({ name, ...takeApart(name) }));
  return (written) => {
    const sought = takeApart(written.slice(0, 64));
    let nearest: string | undefined;
    let fewest = Infinity;
    for (const other of names) {
      const found = slipsToName(sought, other);
      if (found !== undefined && found < fewest) [nearest, fewest] = [other.name, found];
    }
    return nearest;
  };
}

interface NameParts {
  readonly words: readonly string[];
  /** Those that say which state it is. */
  readonly core: readonly string[];
}

function takeApart(name: string): NameParts {
  const words = wordsOf(name);
  return { words, core: words.filter((word) => !isGeneric(word)) };
}

function slipsToName(sought: NameParts, other: NameParts): number | undefined {
  const whole = slipsBetween(sought.words, other.words);
  if (whole !== undefined) return whole;
  // `Republic of Filand`: Finland is known without its kind.
  if (other.core.length === other.words.length && sought.core.length < sought.words.length) {
    const bare = slipsBetween(sought.core, other.core);
    if (bare !== undefined) return bare + 0.5;
  }
  if (sought.words.length === other.words.length) return undefined;
  const joined = slips(sought.words.join(""), other.words.join(""));
  return joined !== undefined && joined <= 1 ? joined + 0.5 : undefined;
}

function wordsOf(name: string): readonly string[] {
  const words = keyOfName(name).toLowerCase().split(" ");
  return words.filter((word) => word !== "" && !LINKS.has(word));
}

function isGeneric(word: string): boolean {
  return GENERIC.has(word) || hasKind(word);
}

function slipsBetween(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length !== b.length || a.length === 0) return undefined;
  let all = 0;
  for (const [index, word] of a.entries()) {
    const found = slips(word, b[index] ?? "");
    if (found === undefined) return undefined;
    all += found;
  }
  return all;
}

// How many slips make one word of the other; undefined when they are too many for its length.
function slips(a: string, b: string): number | undefined {
  if (a === b) return 0;
  const short = Math.min(a.length, b.length);
  if (short < 3 || Math.abs(a.length - b.length) > 2) return undefined;
  if (isSwap(a, b)) return 1;
  if (short < 4 || a[0] !== b[0]) return undefined;
  if (short === 4) return isDoubled(a, b) ? 1 : undefined;
  const edits = editDistance(a, b);
  return edits <= (short < 9 ? 1 : 2) ? edits : undefined;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isDoubled(a: string, b: string): boolean {
  const single = (word: string) => word.replaceAll(/(.)\1/g, "$1");
  return single(a) === single(b);
}

// Insert, delete, replace, swap neighbours.
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + same,
          row > 1 && column > 1 && swapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
