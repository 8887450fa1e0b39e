import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";

/** An archived source without its hash. */
export const sourceUnhashed: LintRule = {
  code: "SOURCE_UNHASHED",
  severity: "error",
  reason:
    "The archived copy is never published; its SHA-256 is. Without the hash nobody can tell later what the record was checked against.",
  example: "a source with `archive: sources/cvce.txt` and no `sha256`",
  fix: "add the line `sha256:` with what `sha256sum` prints for the file",
  start: eachRecord((each) =>
    each.record.sources.flatMap(({ id, archive, sha256 }, index): Found[] => {
      if (archive === undefined || sha256 !== undefined) return [];
      const message = `the source ${quoteValue(id)} names the archive ${quoteValue(archive)} without its hash`;
      return [foundAt(each, ["sources", index, "archive"], message)];
    }),
  ),
};
