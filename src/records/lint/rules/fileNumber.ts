import { posix } from "node:path";
import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

/** A file name that gives another edition number than the record. */
export const fileNumber: LintRule = {
  code: "FILE_NUMBER",
  severity: "warning",
  reason:
    "The file's name begins with another number than the record has; one of them was mistyped, and the number is permanent.",
  example: "`records/068-prague-spring.md` with `number: 86`",
  fix: "rename the file, or correct the number",
  start: eachRecord((each, collection) => {
    const { file, number, date } = each.record;
    const digits = /^(\d{1,5})(?=[-_. ])/.exec(posix.basename(file))?.[1];
    const named = Number(digits);
    // A year is as good a beginning.
    if (digits === undefined || [number, date.year].includes(named)) return [];
    if (named < 1 || named > collection.size) return [];
    const message = `the file is called ${quoteValue(posix.basename(file))}, but the number is ${number}`;
    return [foundAt(each, ["number"], message)];
  }),
};
