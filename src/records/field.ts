import { z } from "zod";
import type { Parsed } from "./parsed.ts";
import type { YamlValue } from "./yamlValue.ts";

/** Makes a zod schema of a parser for one required YAML value. */
export function field<T>(parse: (raw: YamlValue) => Parsed<T>) {
  return z.unknown().transform((raw, context): T => {
    if (raw === undefined) {
      // toIssues knows the field's name and words the fix.
      const params = { code: "FIELD_MISSING" };
      context.addIssue({ code: "custom", message: "the field is missing", params });
      return z.NEVER;
    }
    // The input of every schema here comes from parseYamlMap.
    const parsed = parse(raw as YamlValue);
    if (parsed.problem === undefined) return parsed.value;
    const { message, code, fix } = parsed.problem;
    context.addIssue({ code: "custom", message, params: { code, fix } });
    return z.NEVER;
  });
}
