import { nearestName } from "../../nearestName.ts";
import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";
import { vocabularyOf } from "../traitValues.ts";

// Enough to choose from; the whole list stands in collection.yaml.
const MOST_SHOWN = 12;

/** A value that the collection's vocabulary does not have. */
export const termUnknown: LintRule = {
  code: "TERM_UNKNOWN",
  severity: "error",
  reason:
    "Collectors filter by these values. One that the collection did not plan is a slip, or belongs in the vocabulary.",
  example: "`region: Eruope` where the vocabulary has `Europe`",
  fix: "write a value of the vocabulary, or add the value to `vocabularies` in collection.yaml",
  start: eachRecord((each, collection) =>
    (["region", "conflict", "politics", "type"] as const).flatMap((field): Found[] => {
      const allowed = vocabularyOf(collection, field);
      const value = each.record[field];
      if (allowed === undefined || value === undefined || allowed.includes(value)) return [];
      const nearest = nearestName(value, allowed);
      const some = allowed.slice(0, MOST_SHOWN).join(", ");
      const fix = nearest
        ? `write \`${nearest}\`, or add the value to \`vocabularies.${field}\` in collection.yaml`
        : `write one of: ${some}${allowed.length > MOST_SHOWN ? ", …" : ""}; or add the value to \`vocabularies.${field}\` in collection.yaml`;
      const message = `${quoteValue(value)} is not in the collection's vocabulary`;
      return [
        foundAt(each, [field], nearest ? `${message}; is \`${nearest}\` meant?` : message, fix),
      ];
    }),
  ),
};
