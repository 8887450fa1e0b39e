import { findCountry, type NamedState } from "../places/findCountry.ts";
import type { State } from "../places/state.ts";
import type { Collection } from "../record.ts";
import { foldValue } from "./foldValue.ts";
import { foundAt } from "./foundAt.ts";
import type { Found, LintRecord } from "./lintRule.ts";
import { yearsOfDate } from "./yearsOfDate.ts";

const MOST_NUMBERS = 5;

/** One state as the records of a collection name it. */
export interface NamedAlike {
  readonly state: State;
  readonly forms: readonly CountryForm[];
}

/** A name of the state, in one spelling or in those that TRAIT_SPELLING tells apart. */
export interface CountryForm {
  /** As it first stands. */
  readonly name: string;
  /** As good as the usual name, or the collection's own. */
  readonly isGood: boolean;
  readonly isOwn: boolean;
  /** Where it first stands. */
  readonly first: Found;
  readonly records: number;
  /** The first edition numbers. */
  readonly numbers: readonly number[];
}

type Tallied = { -readonly [Key in keyof CountryForm]: CountryForm[Key] } & { numbers: number[] };

/**
 * Gathers under which names each state stands in a collection. A name counts for the one state that
 * bore it at the date of the event, and for none where several did: Burma and Myanmar, or Prussia
 * and Germany, are names of different times.
 */
export class CountryForms {
  readonly #collection: Collection;
  readonly #states = new Map<
    string,
    { readonly state: State; readonly forms: Map<string, Tallied> }
  >();

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  add(each: LintRecord): void {
    const { record } = each;
    record.country.forEach((name, index) => {
      const named = stateAt(name, record.date);
      if (named === undefined) return;
      const { state, isGood } = named;
      const entry = this.#states.get(state.id) ?? { state, forms: new Map<string, Tallied>() };
      this.#states.set(state.id, entry);
      const key = isGood ? foldValue(name) : `=${name}`;
      const form = entry.forms.get(key);
      if (form === undefined) {
        const isOwn = this.#collection.countries?.has(name) === true;
        const first = foundAt(each, ["country", index], "");
        const numbers = [record.number];
        entry.forms.set(key, { name, isGood: isGood || isOwn, isOwn, first, records: 1, numbers });
        return;
      }
      form.records += 1;
      if (form.numbers.length < MOST_NUMBERS) form.numbers.push(record.number);
    });
  }

  /** In the order in which the states came. */
  all(): readonly NamedAlike[] {
    return [...this.#states.values()].map(({ state, forms }) => {
      return { state, forms: [...forms.values()] };
    });
  }
}

/** The one state that bore a name at a date. Of several, those with years come first. */
function stateAt(name: string, date: LintRecord["record"]["date"]): NamedState | undefined {
  const { first, last } = yearsOfDate(date);
  const fitting = (findCountry(name)?.states ?? []).filter(
    ({ state: { years } }) => years === undefined || (first <= years.until && last >= years.from),
  );
  const dated = fitting.filter(({ state }) => state.years !== undefined);
  const [one, ...others] = dated.length > 0 ? dated : fitting;
  return others.every(({ state }) => state.id === one?.state.id) ? one : undefined;
}
