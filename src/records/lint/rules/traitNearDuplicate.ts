import type { LintRule } from "../lintRule.ts";
import { findNearValues } from "../findNearValues.ts";

const FIELDS = new Set(["region", "country", "conflict", "politics", "type"]);

/** Two values of a field with a vocabulary that differ by a slip. */
export const traitNearDuplicate: LintRule = {
  code: "TRAIT_NEAR_DUPLICATE",
  severity: "error",
  reason:
    "Two values a letter apart, or singular and plural, are nearly always one value and a slip, and split the editions that belong together. Numbers, opposites and values that are both in the vocabulary, or both known countries, are left alone.",
  example: "`conflict: Cold War` in some records and `conflict: Cold Wars` in one",
  fix: "write one of the two in every record; if both are meant, add both to the vocabulary",
  start: findNearValues((field) => FIELDS.has(field)),
};
