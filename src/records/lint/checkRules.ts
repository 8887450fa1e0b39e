import { EVIDENCE_RULES } from "../evidence/evidenceRules.ts";
import type { CheckRule } from "./lintRule.ts";
import { LINT_RULES } from "./lintRules.ts";

/** What the drawn plates find; they are drawn above this folder. */
const PLATE_RULES: readonly CheckRule[] = [
  {
    code: "PLATE_GLYPH_MISSING",
    severity: "error",
    reason:
      "The record has no image, and the fonts of the drawn plate have no sign for a character of its text.",
    example: "a title with an emoji",
    fix: "take the character out, or give the record an image",
  },
];

/** Everything that `check` tells of a valid collection, by code. */
export const CHECK_RULES: readonly CheckRule[] = [...LINT_RULES, ...EVIDENCE_RULES, ...PLATE_RULES];
