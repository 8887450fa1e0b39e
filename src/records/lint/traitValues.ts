import type { Collection, EventRecord } from "../record.ts";
import type { YamlPath } from "../yamlValue.ts";

/** One value of a record that collectors can search and compare by. */
export interface TraitValue {
  /** `country`, or `traits.Texture` for an extra trait: values are compared within one field. */
  readonly field: string;
  readonly value: string;
  readonly path: YamlPath;
}

/** The field of the names of extra traits: two spellings of a name split a trait as well. */
export const TRAIT_NAMES = "traits";

/** All trait values that a record says in words, and the names of its extra traits, in its order. */
export function traitValuesOf(record: EventRecord): readonly TraitValue[] {
  const values: TraitValue[] = [];
  for (const field of ["region", "conflict", "politics", "type", "artist"] as const) {
    const value = record[field];
    if (value !== undefined) values.push({ field, value, path: [field] });
  }
  record.country.forEach((value, index) => {
    values.push({ field: "country", value, path: ["country", index] });
  });
  for (const { name, values: extra } of record.traits ?? []) {
    values.push({ field: TRAIT_NAMES, value: name, path: ["traits", name] });
    for (const value of extra) {
      values.push({ field: `traits.${name}`, value, path: ["traits", name] });
    }
  }
  return values;
}

/** The values that a collection allows for a field; undefined where it does not restrict them. */
export function vocabularyOf(collection: Collection, field: string): readonly string[] | undefined {
  if (field === "region" || field === "conflict" || field === "politics" || field === "type") {
    return collection.vocabularies[field];
  }
  return undefined;
}
