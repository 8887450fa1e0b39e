import type { LintRule } from "./lintRule.ts";
import { nearPairs } from "./nearPairs.ts";
import { startTally } from "./startTally.ts";
import { foundPair, isJudged } from "./valueTally.ts";

/** The start of a rule that tells of values a slip apart, within each of the chosen fields. */
export function findNearValues(
  isChosen: (field: string) => boolean,
  otherwise: string,
): LintRule["start"] {
  return startTally((collection, field, values) => {
    if (!isChosen(field)) return [];
    const open = values.filter(({ value }) => !isJudged(collection, field, value));
    const byValue = new Map(open.map((each) => [each.value, each]));
    return nearPairs([...byValue.keys()]).flatMap(([a, b]) => {
      const [left, right] = [byValue.get(a), byValue.get(b)];
      if (!left || !right) return [];
      const tell = (rare: string, common: string) => `${rare} is a slip away from ${common}`;
      return [foundPair(left, right, tell, otherwise)];
    });
  });
}
