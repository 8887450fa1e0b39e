import type { Collection } from "../record.ts";
import type { Found, LintRecord, LintRule } from "./lintRule.ts";

/** The start of a rule that looks at each record by itself. */
export function eachRecord(
  find: (each: LintRecord, collection: Collection) => readonly Found[],
): LintRule["start"] {
  return (collection) => ({ record: (each) => find(each, collection) });
}
