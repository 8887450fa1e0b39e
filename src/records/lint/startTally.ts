import type { Collection } from "../record.ts";
import type { Found, LintRule } from "./lintRule.ts";
import { type TalliedValue, ValueTally } from "./valueTally.ts";

/** The start of a rule that judges the values of each field once all records have been seen. */
export function startTally(
  find: (
    collection: Collection,
    field: string,
    values: readonly TalliedValue[],
  ) => readonly Found[],
): LintRule["start"] {
  return (collection) => {
    const tally = new ValueTally();
    return {
      record(each) {
        tally.add(each);
        return [];
      },
      end: () => tally.fields().flatMap(([field, values]) => find(collection, field, values)),
    };
  };
}
