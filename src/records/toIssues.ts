import type { z } from "zod";
import { ERROR_CODES, type ErrorCode, type Issue } from "../errors.ts";
import { nearestName } from "./nearestName.ts";
import type { ParsedYaml } from "./parseYamlMap.ts";
import { quoteValue } from "./quoteValue.ts";
import type { YamlPath } from "./yamlValue.ts";

/**
 * Turns what a schema found into issues with file, line and field.
 *
 * @param knownKeys The keys of each map in the schema, by its field without indexes: `` is the
 *   whole, `sources` an entry of the list of sources.
 */
export function toIssues(
  error: z.ZodError | undefined,
  file: string,
  lineOf: ParsedYaml["lineOf"],
  knownKeys: Readonly<Record<string, readonly string[]>>,
): readonly Issue[] {
  return (error?.issues ?? []).flatMap((issue): Issue[] => {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    const at = (inner: YamlPath) => ({ file, line: lineOf(inner), field: fieldName(inner) });
    if (issue.code === "unrecognized_keys") {
      const known = knownKeys[path.filter((part) => typeof part === "string").join(".")] ?? [];
      return issue.keys.map((key) => ({ ...unknownKey(key, known), ...at([...path, key]) }));
    }
    if (issue.code === "custom") {
      const code = toErrorCode(issue.params?.["code"]);
      const fix = String(issue.params?.["fix"] ?? `add a line \`${path.at(-1)}: …\``);
      return [{ code, message: issue.message, fix, ...at(path) }];
    }
    const expected = issue.code === "invalid_type" ? issue.expected : "other value";
    const [shape, fix] =
      expected === "array"
        ? ["a list", "write a list: one line `- …` for each entry"]
        : ["a map", "write one `key: value` a line, indented below the name"];
    return [{ code: "FIELD_INVALID", message: `the value is not ${shape}`, fix, ...at(path) }];
  });
}

/** Writes a path as `sources[0].sha256`. */
export function fieldName(path: YamlPath): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`,
    )
    .join("");
}

function unknownKey(key: string, known: readonly string[]) {
  const nearest = nearestName(key, known);
  return {
    code: "KEY_UNKNOWN",
    message: `the key ${quoteValue(key)} is not known`,
    fix: nearest
      ? `write \`${nearest}\`, or take the line out`
      : `take the line out; the known keys are ${known.join(", ")}`,
  } as const;
}

function toErrorCode(code: unknown): ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERROR_CODES, code)
    ? (code as ErrorCode)
    : "FIELD_INVALID";
}
