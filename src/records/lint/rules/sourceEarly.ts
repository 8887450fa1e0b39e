import { startYears } from "../../parseEdtf.ts";
import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";

/** A source older than the event. */
export const sourceEarly: LintRule = {
  code: "SOURCE_EARLY",
  severity: "warning",
  reason:
    "A document last changed before the year of the event cannot tell of it: one of the two dates is wrong.",
  example: "`updated: 1922-08-20` in a record of 1968",
  fix: "correct `updated`, or the record's date",
  start: eachRecord((each) => {
    const { date, sources } = each.record;
    const earliest = date.year ?? startYears(date.edtf).from;
    return sources.flatMap(({ id, updated }, index): Found[] => {
      if (updated === undefined || Number(updated.slice(0, 4)) >= earliest) return [];
      const message = `the source ${quoteValue(id)} is of ${updated}, before the event (${quoteValue(date.edtf)})`;
      return [foundAt(each, ["sources", index, "updated"], message)];
    });
  }),
};
