import { civilDay } from "../../evidence/dayNumber.ts";
import { edtfDates } from "../../evidence/edtfDates.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

const LAST_YEAR = 2100;

/** A date past any year that an event can have: a spreadsheet's serial number, or a slip. */
export const dateFuture: LintRule = {
  code: "DATE_FUTURE",
  severity: "error",
  reason: `A year after ${LAST_YEAR} is no year of an event. As a rule a spreadsheet wrote the date as a count of days.`,
  example: "`date: 6520`, which a spreadsheet shows as 6 November 1917",
  fix: "write the date itself, such as `1917-11-06`",
  start: eachRecord((each) => {
    const { date, claims, sources } = each.record;
    const dates = [
      { path: ["date"], years: yearsOf(date.edtf) },
      ...claims.map((claim, index) => ({
        path: ["claims", index, "date"],
        years: claim.date === undefined ? [] : yearsOf(claim.date.edtf),
      })),
      ...sources.map(({ updated }, index) => ({
        path: ["sources", index, "updated"],
        years: updated === undefined ? [] : [Number(updated.slice(0, 4))],
      })),
    ];
    return dates.flatMap(({ path, years }) => {
      const year = years.find((one) => one > LAST_YEAR);
      return year === undefined ? [] : [foundAt(each, path, `the date names the year ${year}`)];
    });
  }),
};

function yearsOf(edtf: string): readonly number[] {
  return edtfDates(edtf).map(({ span }) => civilDay(span.first).year);
}
