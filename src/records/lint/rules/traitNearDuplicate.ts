import type { LintRule } from "../lintRule.ts";
import { findNearValues } from "../findNearValues.ts";

const FIELDS = new Set(["region", "conflict", "politics", "type"]);

/** Two values of a field that could have a vocabulary, and differ by a slip. */
export const traitNearDuplicate: LintRule = {
  code: "TRAIT_NEAR_DUPLICATE",
  severity: "error",
  reason:
    "Two values a letter apart, or singular and plural, are nearly always one value and a slip, and split the editions that belong together. Numbers and opposites are left alone; a field with a vocabulary is checked against that instead.",
  example: "`conflict: Cold War` in some records and `conflict: Cold Wars` in one",
  fix: "write one of the two in every record; if both are meant, give the field a vocabulary that has both",
  start: findNearValues(
    (field) => FIELDS.has(field),
    "; if both are meant, give the field a vocabulary that has both",
  ),
};
