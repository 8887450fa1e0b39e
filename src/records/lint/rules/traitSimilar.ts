import type { LintRule } from "../lintRule.ts";
import { findNearValues } from "../findNearValues.ts";
import { TRAIT_NAMES } from "../traitValues.ts";

/** Two artists, or two values of an extra trait, that differ by a slip. */
export const traitSimilar: LintRule = {
  code: "TRAIT_SIMILAR",
  severity: "warning",
  reason:
    "As TRAIT_NEAR_DUPLICATE, for artists, and for names and values of extra traits: no vocabulary can say of these that both are meant.",
  example: "`Texture: Untextured` in some records and `Texture: Untextered` in one",
  fix: "write one of the two in every record; leave them if both are meant",
  start: findNearValues(
    (field) => field === "artist" || field === TRAIT_NAMES || field.startsWith("traits."),
    "; leave them if both are meant",
  ),
};
