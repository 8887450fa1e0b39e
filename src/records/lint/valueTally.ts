import type { Collection } from "../record.ts";
import { findCountry } from "../places/findCountry.ts";
import { foundAt } from "./foundAt.ts";
import type { Found, LintRecord } from "./lintRule.ts";
import { traitValuesOf, vocabularyOf } from "./traitValues.ts";

/** A trait value with how many records have it, and the place of the first. */
export interface TalliedValue {
  readonly value: string;
  readonly first: Found;
  records: number;
}

/** All values of a collection by field, counted. */
export class ValueTally {
  readonly #fields = new Map<string, Map<string, TalliedValue>>();

  add(each: LintRecord): void {
    for (const { field, value, path } of traitValuesOf(each.record)) {
      const values = this.#fields.get(field) ?? new Map<string, TalliedValue>();
      this.#fields.set(field, values);
      const tallied = values.get(value);
      if (tallied) tallied.records += 1;
      else values.set(value, { value, first: foundAt(each, path, ""), records: 1 });
    }
  }

  /** Each field with its values in the order in which they came. */
  fields(): readonly (readonly [field: string, values: readonly TalliedValue[]])[] {
    return [...this.#fields].map(([field, values]) => [field, [...values.values()]]);
  }
}

/**
 * Tells of two values: where the rarer one first stands, since that one is the likelier slip.
 *
 * @param otherwise What to do if both are meant, for the end of the fix.
 */
export function foundPair(
  a: TalliedValue,
  b: TalliedValue,
  tell: (rare: string, common: string) => string,
  otherwise = "",
): Found {
  const [rare, common] = b.records <= a.records ? [b, a] : [a, b];
  const told = ({ value, records }: TalliedValue) =>
    `\`${value}\` (${records} ${records === 1 ? "record" : "records"})`;
  return {
    ...rare.first,
    message: tell(told(rare), told(common)),
    fix: `write \`${common.value}\` in every record, or \`${rare.value}\` in every one${otherwise}`,
  };
}

/**
 * Whether another rule, or the collection, has judged a value already: a field with a vocabulary
 * is checked against that, and a country against the lists of countries.
 */
export function isJudged(collection: Collection, field: string, value: string): boolean {
  if (field !== "country") return vocabularyOf(collection, field) !== undefined;
  return collection.countries?.has(value) === true || findCountry(value) === undefined;
}
