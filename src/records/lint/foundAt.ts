import { fieldName } from "../toIssues.ts";
import type { YamlPath } from "../yamlValue.ts";
import { lineAtOffset } from "./lineAtOffset.ts";
import type { Found, LintRecord } from "./lintRule.ts";

/** Places what was found at a field of the front matter. */
export function foundAt(
  { record, written }: LintRecord,
  path: YamlPath,
  message: string,
  fix?: string,
): Found {
  return {
    file: record.file,
    line: written.lineOf(path),
    record: record.number,
    field: fieldName(path),
    message,
    ...(fix !== undefined && { fix }),
  };
}

/** Places what was found in the about text. @param offset In `written.body`. */
export function foundInAbout(
  { record, written }: LintRecord,
  offset: number,
  message: string,
  fix?: string,
): Found {
  return {
    file: record.file,
    line: written.bodyLine + lineAtOffset(written.body, offset) - 1,
    record: record.number,
    field: "about",
    message,
    ...(fix !== undefined && { fix }),
  };
}
