import type { LintRule } from "../lintRule.ts";

/** A file beside the records that nobody reads. */
export const filePassedOver: LintRule = {
  code: "FILE_PASSED_OVER",
  severity: "warning",
  reason: "Only files whose names end in `.md` are records. Any other file there is not read.",
  example: "a record saved as `records/068.txt` or `records/068.md.bak`",
  fix: "rename the file so that it ends in `.md`, or move it into another folder",
  start: () => ({
    folder: ({ passedOver }) =>
      passedOver.map((file) => ({
        file,
        message: "the file is not read: its name does not end in .md",
      })),
    record: () => [],
  }),
};
