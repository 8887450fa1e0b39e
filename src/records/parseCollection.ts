import type { Issue } from "../errors.ts";
import { COLLECTION_IMAGES, type CollectionImage } from "./collectionImages.ts";
import { COLLECTION_KEYS, collectionSchema } from "./collectionSchema.ts";
import { decodeText } from "./decodeText.ts";
import { parseNumberList } from "./parseNumberList.ts";
import { findTooLarge, type Located } from "./parseRecord.ts";
import { type ParsedYaml, parseYamlMap } from "./parseYamlMap.ts";
import type { Collection } from "./record.ts";
import { toIssues } from "./toIssues.ts";
import { isYamlMap, type YamlMap } from "./yamlValue.ts";

/** What collection.yaml holds. */
export interface ParsedCollection {
  /** Absent when `issues` is not empty. */
  readonly collection?: Collection;
  readonly issues: readonly Issue[];
  /** Where the images of the collection itself are; those with issues are left out. */
  readonly imagePaths?: ReadonlyMap<CollectionImage, Located<string>>;
}
/** The head of a collection, in its folder. */
export const COLLECTION_FILE = "collection.yaml";

/**
 * Parses the head of a collection, collection.yaml. It never throws on what the file holds.
 *
 * Left out: no royalty, no vocabulary, the standard order of traits, `launch.mint: all`.
 *
 * @param bytes The file, in UTF-8.
 * @param file Its path, for the issues.
 */
export function parseCollection(bytes: Uint8Array, file = COLLECTION_FILE): ParsedCollection {
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
  const imagePaths = findImagePaths(yaml.value, yaml.lineOf);
  if (issues.length > 0 || data === undefined) return { issues, imagePaths };
  const { external_url, royalty, traits, vocabularies = {}, launch: _launch, ...others } = data;
  const { name_format, image: _1, banner_image: _2, featured_image: _3, ...fields } = others;
  const images = [...imagePaths].map(([key, { value }]) => [key, value] as const);
  return {
    issues,
    imagePaths,
    collection: {
      ...fields,
      ...(name_format !== undefined && { nameFormat: name_format }),
      ...(images.length > 0 && { images: Object.fromEntries(images) }),
      externalUrl: external_url,
      vocabularies,
      traitOrder: traits,
      royalty: { bps: royalty?.percent ?? 0 },
      launchMint: mint.numbers,
    },
  };
}

function findImagePaths(
  raw: YamlMap,
  lineOf: ParsedYaml["lineOf"],
): ReadonlyMap<CollectionImage, Located<string>> {
  return new Map(
    COLLECTION_IMAGES.flatMap((key) => {
      const value = collectionSchema.shape[key].safeParse(raw[key]).data;
      return value === undefined ? [] : [[key, { value, line: lineOf([key]) }] as const];
    }),
  );
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
