import { foldValue } from "./foldValue.ts";
import { isWithinEdits } from "./isWithinEdits.ts";

// Short words differ by a letter for good reason; long ones hardly by two.
const ONE_SLIP = 6;
const TWO_SLIPS = 12;
const LONGEST = 80;
// So many are compared each with each; of more, only those that share all letters but one.
const MOST_COMPARED = 400;
const MOST_IN_A_BUCKET = 50;

const OPPOSITES = new Set(
  [
    ...["north south", "northern southern", "east west", "eastern western", "upper lower"],
    ...["inner outer", "pre post", "male female", "summer winter", "man woman", "men women"],
  ].flatMap((pair) => [pair, pair.split(" ").toReversed().join(" ")]),
);

/**
 * Finds pairs of values that differ by a slip: one letter more, less, other or swapped in words
 * of six letters, two in words of twelve, or a plural. Numbers that differ (1960s and 1970s, World
 * War I and II) and opposites (North and South) are no slips.
 *
 * @param values Different values of one field.
 * @returns Each pair once; bounded work for any number of values.
 */
export function nearPairs(values: readonly string[]): readonly (readonly [string, string])[] {
  const folded = values
    .map((value) => ({ value, key: foldValue(value) }))
    .filter(({ key }) => key.length > 2 && key.length <= LONGEST);
  const pairs: (readonly [string, string])[] = [];
  for (const [a, b] of folded.length <= MOST_COMPARED ? allPairs(folded) : bucketPairs(folded)) {
    if (a.key !== b.key && isNear(a.key, b.key) && !differOnPurpose(a.value, b.value)) {
      pairs.push([a.value, b.value]);
    }
  }
  return pairs;
}

interface Folded {
  readonly value: string;
  readonly key: string;
}

function* allPairs(folded: readonly Folded[]): Generator<readonly [Folded, Folded]> {
  for (const [index, a] of folded.entries()) {
    for (const b of folded.slice(index + 1)) yield [a, b];
  }
}

// Two texts one edit apart share a text that lacks one letter of either.
function* bucketPairs(folded: readonly Folded[]): Generator<readonly [Folded, Folded]> {
  const buckets = new Map<string, Folded[]>();
  for (const each of folded) {
    const met = new Set<Folded>();
    for (let index = -1; index < each.key.length; index += 1) {
      const lacking = index < 0 ? each.key : each.key.slice(0, index) + each.key.slice(index + 1);
      const bucket = buckets.get(lacking) ?? [];
      buckets.set(lacking, bucket);
      for (const other of bucket) {
        if (other !== each && !met.has(other)) yield [other, each];
        met.add(other);
      }
      if (bucket.length < MOST_IN_A_BUCKET && bucket.at(-1) !== each) bucket.push(each);
    }
  }
}

function isNear(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === `${short}s` || long === `${short}es`) return true;
  const allowed = short.length >= TWO_SLIPS ? 2 : short.length >= ONE_SLIP ? 1 : 0;
  return isWithinEdits(a, b, allowed);
}

function differOnPurpose(a: string, b: string): boolean {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  if (left.length !== right.length) {
    const [few, many] = left.length < right.length ? [left, right] : [right, left];
    return many.some((token) => !few.includes(token) && isNumeral(token));
  }
  return left.some((token, index) => {
    const other = right[index] ?? "";
    if (token === other) return false;
    return (isNumeral(token) && isNumeral(other)) || OPPOSITES.has(`${token} ${other}`);
  });
}

function tokensOf(value: string): readonly string[] {
  return value.toLowerCase().split(/[\s\p{Pd}/]+/u);
}

function isNumeral(token: string): boolean {
  return /\d/.test(token) || /^[ivxlcdm]+\.?$/.test(token);
}
