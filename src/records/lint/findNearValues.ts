import { findCountry } from "../places/findCountry.ts";
import type { LintRule } from "./lintRule.ts";
import { nearPairs } from "./nearPairs.ts";
import { foundPair, isPlanned, ValueTally } from "./valueTally.ts";

/** The start of a rule that tells of values a slip apart, within each of the chosen fields. */
export function findNearValues(isChosen: (field: string) => boolean): LintRule["start"] {
  return (collection) => {
    const tally = new ValueTally();
    const isCountry = (name: string) =>
      collection.countries?.has(name) === true || findCountry(name) !== undefined;
    return {
      record(each) {
        tally.add(each);
        return [];
      },
      end: () =>
        tally.fields().flatMap(([field, values]) => {
          if (!isChosen(field)) return [];
          const byValue = new Map(values.map((each) => [each.value, each]));
          return nearPairs([...byValue.keys()]).flatMap(([a, b]) => {
            const pair = [byValue.get(a), byValue.get(b)] as const;
            const isMeant =
              isPlanned(collection, field, a, b) ||
              (field === "country" && isCountry(a) && isCountry(b));
            if (isMeant || !pair[0] || !pair[1]) return [];
            return [
              foundPair(
                pair[0],
                pair[1],
                (rare, common) => `${rare} is a slip away from ${common}`,
              ),
            ];
          });
        }),
    };
  };
}
