import { fieldName } from "../toIssues.ts";
import {
  isYamlList,
  isYamlMap,
  type YamlMap,
  type YamlPath,
  type YamlValue,
} from "../yamlValue.ts";
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
    field: fieldName(asWritten(written.raw, path)),
    message,
    ...(fix !== undefined && { fix }),
  };
}

// A single country stands without a list, and so has no place in one.
function asWritten(raw: YamlMap, path: YamlPath): YamlPath {
  let value: YamlValue | undefined = raw;
  const depth = path.findIndex((part) => {
    if (isYamlList(value)) value = value[Number(part)];
    else if (isYamlMap(value)) value = value[part];
    else return true;
    return false;
  });
  return depth === -1 ? path : path.slice(0, depth);
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
