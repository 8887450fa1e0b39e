import type { Issue } from "../errors.ts";
import { COLLECTION_KEYS, collectionSchema } from "./collectionSchema.ts";
import { decodeText } from "./decodeText.ts";
import { parseNumberList } from "./parseNumberList.ts";
import { findTooLarge } from "./parseRecord.ts";
import { parseYamlMap } from "./parseYamlMap.ts";
import type { Collection } from "./record.ts";
import { toIssues } from "./toIssues.ts";
import { isYamlMap, type YamlMap } from "./yamlValue.ts";

/**
 * Parses the head of a collection, collection.yaml. It never throws on what the file holds.
 *
 * Left out: no royalty, no vocabulary, the standard order of traits, `launch.mint: all`.
 *
 * @param bytes The file, in UTF-8.
 * @param file Its path, for the issues.
 */
export function parseCollection(
  bytes: Uint8Array,
  file = "collection.yaml",
): { readonly collection?: Collection; readonly issues: readonly Issue[] } {
  const tooLarge = findTooLarge(bytes.length);
  if (tooLarge) return { issues: [{ ...tooLarge, file, line: 1 }] };
  const text = decodeText(bytes);
  if (text.problem) return { issues: [{ ...text.problem, file, line: text.line }] };
  const yaml = parseYamlMap(text.value, file);
  if (yaml.value === undefined) return { issues: yaml.issues };

  const { data, error } = collectionSchema.safeParse(yaml.value);
  const mint = parseLaunchMint(yaml.value, file, yaml.lineOf(["launch", "mint"]));
  const issues = [...toIssues(error, file, yaml.lineOf, COLLECTION_KEYS), ...mint.issues].sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0),
  );
  if (issues.length > 0 || data === undefined) return { issues };
  const { external_url, royalty, traits, vocabularies = {}, launch: _launch, ...fields } = data;
  return {
    issues,
    collection: {
      ...fields,
      externalUrl: external_url,
      vocabularies,
      traitOrder: traits,
      royalty: { bps: royalty?.percent ?? 0 },
      launchMint: mint.numbers,
    },
  };
}

function parseLaunchMint(
  raw: YamlMap,
  file: string,
  line: number,
): { readonly numbers: Collection["launchMint"]; readonly issues: readonly Issue[] } {
  const launch = raw["launch"];
  const mint = isYamlMap(launch) ? launch["mint"] : undefined;
  if (mint === "none") return { numbers: "none", issues: [] };
  const size = collectionSchema.shape.size.safeParse(raw["size"]).data;
  // What is not text, and a size that is wrong, the schema reports.
  if (typeof mint !== "string" || mint === "" || mint === "all" || size === undefined) {
    return { numbers: "all", issues: [] };
  }
  return parseNumberList(mint, size, { file, line, field: "launch.mint" });
}
