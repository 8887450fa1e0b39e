import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

/** A record that cites nothing. */
export const sourcesAbsent: LintRule = {
  code: "SOURCES_ABSENT",
  severity: "warning",
  reason: "What a record says cannot be checked without a source.",
  example: "a record without `sources`",
  fix: "cite at least two sources; `collection import --source` proposes the entry",
  start: eachRecord((each) =>
    each.record.sources.length > 0
      ? []
      : [foundAt(each, ["sources"], "the record cites no source")],
  ),
};
