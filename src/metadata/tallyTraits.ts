import { STANDARD_TRAITS } from "../records/standardTraits.ts";
import { attributeText, type Attribute } from "./attributes.ts";

/** How often one value of a trait type occurs. */
export interface ValueCount {
  readonly value: string;
  /** Editions that have it. */
  readonly count: number;
  /** Of all editions, from 0 to 1. */
  readonly frequency: number;
}

export interface TraitTypeStats {
  readonly type: string;
  /** False for what tells editions apart instead of likening them: UNRANKED_TRAITS. */
  readonly ranked: boolean;
  /** Most frequent first, then by text in code unit order. */
  readonly values: readonly ValueCount[];
  /** Editions without this trait. */
  readonly none: number;
  /** Shannon entropy of the trait over the collection, in bits; 0 when all editions are alike. */
  readonly entropy: number;
}

export interface EditionRarity {
  readonly number: number;
  /** Information content in bits: the sum of -log2(frequency) over the ranked trait types. */
  readonly bits: number;
  /** `bits` over the collection's entropy; the mean over a collection is 1, more is rarer. */
  readonly score: number;
  /** 1 is the rarest; equal scores share a rank, and the next rank counts them (1, 2, 2, 4). */
  readonly rank: number;
}

export interface TraitStats {
  readonly editions: number;
  readonly traits: readonly TraitTypeStats[];
  /** Sum of the entropies of the ranked trait types, in bits. */
  readonly entropy: number;
  /** By rank, then number. */
  readonly rarity: readonly EditionRarity[];
}

/** Takes one edition after the other; holds its counts and a few small numbers for each. */
export interface TraitTally {
  add(number: number, attributes: readonly Attribute[]): void;
  /** What all editions so far amount to. */
  finish(): TraitStats;
}

/**
 * What has a value of its own in nearly every edition, or says nothing of the work: with it,
 * every edition would be as rare as any other.
 */
export const UNRANKED_TRAITS: readonly string[] = ["Year", "Edition", "Price"];

/**
 * Counts the traits of a collection, and rates how rare each edition is, as OpenRarity does: the
 * information content of its traits, divided by the entropy of the collection, so that scores of
 * two collections compare (github.com/OpenRarity/open-rarity,
 * scoring/handlers/information_content_scoring_handler.py; after Shannon's "A Mathematical Theory
 * of Communication", 1948). To lack a trait that other editions have is a value like any other.
 *
 * Two things differ. Several values of one trait type (two countries) are one combined value,
 * whatever their order, since only so do the frequencies of a type add up to 1. And Impact counts
 * although it is a number, which OpenRarity leaves out; Year, Edition and Price do not.
 *
 * @param order Trait types in the order wished; others follow as they are met.
 */
export function tallyTraits(order: readonly string[] = STANDARD_TRAITS): TraitTally {
  const editions: { readonly number: number; readonly found: readonly Found[] }[] = [];
  const types = new Map<string, TypeTally>();

  return {
    add(number, attributes) {
      const values = new Map<string, string[]>();
      for (const each of attributes) {
        const list = values.get(each.trait_type) ?? [];
        values.set(each.trait_type, [...list, attributeText(each)]);
      }
      const found = [...values].map(([type, list]) => {
        const tally = types.get(type) ?? startType(!UNRANKED_TRAITS.includes(type));
        types.set(type, tally);
        return { tally, combination: addValues(tally, list) };
      });
      editions.push({ number, found });
    },
    finish() {
      const rank = (type: string): number => {
        const place = order.indexOf(type);
        return place === -1 ? order.length : place;
      };
      const sorted = [...types].sort(([a], [b]) => rank(a) - rank(b));
      const traits = sorted.map(([type, tally]) => describeType(type, tally, editions.length));
      const entropy = sum(traits.filter((each) => each.ranked).map((each) => each.entropy));
      const rate = rateEditions([...types.values()], editions.length);
      const rated = editions.map(({ number, found }) => {
        const bits = Math.max(0, rate(found));
        // Where all editions are alike there is no entropy, and none is rarer than another.
        return { number, bits, score: entropy === 0 ? 0 : bits / entropy };
      });
      return { editions: editions.length, traits, entropy, rarity: rankEditions(rated) };
    },
  };
}

interface TypeTally {
  readonly ranked: boolean;
  /** Editions by single value. */
  readonly counts: Map<string, number>;
  /** Each combination of values has an id, from 0. */
  readonly combinations: Map<string, number>;
  /** Editions by combination. */
  readonly totals: number[];
}

/** What an edition has of one trait type. */
interface Found {
  readonly tally: TypeTally;
  readonly combination: number;
}

function startType(ranked: boolean): TypeTally {
  return { ranked, counts: new Map(), combinations: new Map(), totals: [] };
}

function addValues(tally: TypeTally, values: readonly string[]): number {
  for (const value of values) tally.counts.set(value, (tally.counts.get(value) ?? 0) + 1);
  // One value, the usual case, is its own key and shares its text; none holds a line feed.
  const key = values.length === 1 ? (values[0] ?? "") : values.toSorted().join("\n");
  const combination = tally.combinations.get(key) ?? tally.totals.length;
  tally.combinations.set(key, combination);
  tally.totals[combination] = (tally.totals[combination] ?? 0) + 1;
  return combination;
}

function describeType(type: string, tally: TypeTally, editions: number): TraitTypeStats {
  const none = editions - sum(tally.totals);
  const values = [...tally.counts]
    .map(([value, count]) => ({ value, count, frequency: count / editions }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const entropy = sum(
    [none, ...tally.totals].map((count) => (count / editions) * information(count, editions)),
  );
  return { type, ranked: tally.ranked, values, none, entropy };
}

/**
 * Gives a function for the bits of an edition. The bits of all that it may lack are summed up
 * once, so that the work is in the traits that there are, not in editions times trait types.
 */
function rateEditions(
  types: readonly TypeTally[],
  editions: number,
): (found: readonly Found[]) => number {
  const lacking = new Map(
    types.map((tally) => [tally, information(editions - sum(tally.totals), editions)]),
  );
  const ofNone = sum(types.filter(({ ranked }) => ranked).map((tally) => lacking.get(tally) ?? 0));
  return (found) =>
    ofNone +
    sum(
      found
        .filter(({ tally }) => tally.ranked)
        .map(({ tally, combination }) => {
          const own = information(tally.totals[combination] ?? 0, editions);
          return own - (lacking.get(tally) ?? 0);
        }),
    );
}

/** -log2(count / editions), in bits; 0 for what does not occur, as it adds nothing. */
function information(count: number, editions: number): number {
  return count === 0 ? 0 : Math.log2(editions / count);
}

function sum(terms: readonly number[]): number {
  return terms.reduce((total, term) => total + term, 0);
}

// As near as OpenRarity's ranks take two scores for one: the order of a sum moves its last digits.
const SAME_SCORE = 1e-9;

function rankEditions(rated: readonly Omit<EditionRarity, "rank">[]): EditionRarity[] {
  const ranked: EditionRarity[] = [];
  for (const each of rated.toSorted((a, b) => b.score - a.score)) {
    const last = ranked.at(-1);
    const isSame = last !== undefined && last.score - each.score <= SAME_SCORE * last.score;
    ranked.push({ ...each, rank: isSame ? last.rank : ranked.length + 1 });
  }
  return ranked.sort((a, b) => a.rank - b.rank || a.number - b.number);
}
