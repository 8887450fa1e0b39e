import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

/** A record that rests on one source alone. */
export const sourceSingle: LintRule = {
  code: "SOURCE_SINGLE",
  severity: "warning",
  reason: "One source may be wrong; only a second one shows it.",
  example: "`sources` with one entry",
  fix: "cite a second source that does not repeat the first",
  start: eachRecord((each) =>
    each.record.sources.length === 1
      ? [foundAt(each, ["sources"], "the record rests on one source alone")]
      : [],
  ),
};
