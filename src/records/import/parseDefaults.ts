import { nearestName } from "../nearestName.ts";
import { normaliseValue, type NormalisedField } from "../normalise/normaliseValue.ts";
import type { Problem } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";
import type { Collection } from "../record.ts";
import { recordSchema } from "../recordSchema.ts";
import type { YamlMap, YamlValue } from "../yamlValue.ts";

/** The fields that many records may have in common. */
const FIELDS = [
  ...(["date", "region", "country", "conflict", "politics", "type", "impact", "artist"] as const),
  ...(["price", "image", "sample"] as const),
] as const;
type DefaultField = (typeof FIELDS)[number];
const NAMES: readonly string[] = FIELDS;
const EXAMPLE = "write them as `impact=5,artist=Ada Example`";

/**
 * Reads the values for what a page or a table lacks, `impact=5,artist=Ada Example`, and validates
 * each as a value of a page or a cell. A comma belongs to the value unless `name=` follows.
 *
 * @returns The values by the names of the front matter, and OPTION_INVALID for each problem.
 */
export function parseDefaults(
  text: string,
  collection: Collection,
): { readonly defaults: YamlMap; readonly problems: readonly Problem[] } {
  const defaults = Object.create(null) as Record<string, YamlValue>;
  const problems: Problem[] = [];
  const report = (message: string, fix: string) =>
    problems.push({ code: "OPTION_INVALID", message, fix });
  for (const part of text.split(/,(?=\s*[\p{L} ]{1,40}=)/u)) {
    if (part.trim() === "") continue;
    const sign = part.indexOf("=");
    const name = part.slice(0, Math.max(0, sign)).trim().toLowerCase();
    const written = part.slice(sign + 1).trim();
    const field = FIELDS.find((each) => each === name);
    if (sign === -1) {
      report(`${quoteValue(part)} has no \`=\``, EXAMPLE);
    } else if (field === undefined) {
      const nearest = nearestName(name, NAMES);
      const fix =
        nearest === undefined ? `write one of ${NAMES.join(", ")}` : `write \`${nearest}\``;
      report(`${quoteValue(name)} is no field that can be set for all records`, fix);
    } else if (defaults[field] !== undefined) {
      report(`${field} is set twice`, "set it once");
    } else {
      const { value, problem } = parseDefault(field, written, collection);
      if (problem) report(`${field}: ${problem.message}`, problem.fix);
      else if (value !== undefined) defaults[field] = value;
    }
  }
  return { defaults, problems };
}

function parseDefault(
  field: DefaultField,
  written: string,
  collection: Collection,
): { readonly value?: YamlValue; readonly problem?: { message: string; fix: string } } {
  const normal =
    field === "sample"
      ? {
          value: /^(?:yes|true|1|x)$/i.test(written)
            ? true
            : !/^(?:no|false|0)$/i.test(written) && written,
        }
      : normaliseValue(field satisfies NormalisedField, written, { collection, priceUnit: "ETH" });
  if ("problem" in normal && normal.problem) return { problem: normal.problem };
  if (normal.value === undefined || normal.value === "") {
    return { problem: { message: "there is no value", fix: EXAMPLE } };
  }
  const { error } = recordSchema.shape[field].safeParse(normal.value);
  const [issue] = error?.issues ?? [];
  if (issue === undefined) return { value: normal.value };
  const { fix } = ("params" in issue ? issue.params : {}) as { readonly fix?: string };
  return { problem: { message: issue.message, fix: fix ?? EXAMPLE } };
}
