import type { Collection } from "../record.ts";
import type { YamlPath } from "../yamlValue.ts";
import type { LintRecord } from "./lintRule.ts";
import { traitValuesOf } from "./traitValues.ts";

/** Every line of text of a record's front matter that people read, with the field it stands in. */
export function textsOf({
  record,
}: LintRecord): readonly { readonly text: string; readonly path: YamlPath }[] {
  return [
    { text: record.title, path: ["title"] },
    ...traitValuesOf(record).map(({ value, path }) => ({ text: value, path })),
    ...record.sources.flatMap(({ title, publisher, rights }, index) => [
      { text: title, path: ["sources", index, "title"] },
      ...(publisher ? [{ text: publisher, path: ["sources", index, "publisher"] }] : []),
      ...(rights ? [{ text: rights, path: ["sources", index, "rights"] }] : []),
    ]),
    ...record.claims.map(({ says }, index) => ({ text: says, path: ["claims", index, "says"] })),
  ];
}

/** Every text of collection.yaml that is published, with its field. */
export function collectionTextsOf({
  name,
  group,
  description,
  artist,
}: Collection): readonly { readonly text: string; readonly field: string }[] {
  return [
    { text: name, field: "name" },
    { text: group, field: "group" },
    { text: description, field: "description" },
    ...(artist ? [{ text: artist, field: "artist" }] : []),
  ];
}
