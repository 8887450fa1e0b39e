import { findHiddenCharacter } from "../../findHiddenCharacter.ts";
import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import type { LintRule } from "../lintRule.ts";

/** A record whose file name nobody can read or type. */
export const fileName: LintRule = {
  code: "FILE_NAME",
  severity: "error",
  reason:
    "A line break or another hidden character in a file's name breaks scripts and version control, and cannot be seen.",
  example: "a record saved as `068` and a line break before `.md`",
  fix: "rename the file: letters, digits and hyphens, such as `068-prague-spring.md`",
  start: eachRecord(({ record: { file, number } }) => {
    const hidden = findHiddenCharacter(file, "line");
    if (hidden === undefined) return [];
    const message = `the file's name ${quoteValue(file)} holds the hidden character ${hidden.name}`;
    return [{ file, record: number, message }];
  }),
};
