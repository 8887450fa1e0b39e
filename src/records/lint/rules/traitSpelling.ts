import { isUnusualAlike } from "../../places/findCountry.ts";
import { foldLook, foldValue } from "../foldValue.ts";
import type { Found, LintRule } from "../lintRule.ts";
import { startTally } from "../startTally.ts";
import { foundPair, isJudged, type TalliedValue } from "../valueTally.ts";

/** Two spellings of one trait value. */
export const traitSpelling: LintRule = {
  code: "TRAIT_SPELLING",
  severity: "error",
  reason:
    "Values, or names of extra traits, that differ only in capitals, accents, punctuation or look-alike letters are two traits to every marketplace, and split the editions that belong together. A field with a vocabulary is checked against that instead.",
  example: "`artist: Bryan Willian` in one record and `artist: bryan willian` in another",
  fix: "write the value in one way in every record",
  start: startTally((collection, field, values) => {
    const first = new Map<string, TalliedValue>();
    return values.flatMap((each): Found[] => {
      // A value of signs alone folds to nothing.
      const keys = new Set([foldValue(each.value), foldLook(each.value)]);
      keys.delete("");
      const same = [...keys].map((key) => first.get(key)).find((other) => other);
      for (const key of keys) if (!first.has(key)) first.set(key, each);
      if (!same || isJudged(collection, field, each.value)) return [];
      // `USA` and `U.S.A.` are both to become the usual name, as another rule tells.
      if (field === "country" && isUnusualAlike(same.value, each.value)) return [];
      const alike = foldValue(each.value) === foldValue(same.value);
      const how = alike ? "is spelled otherwise than" : "looks the same as";
      return [foundPair(same, each, (rare, common) => `${rare} ${how} ${common}`)];
    });
  }),
};
