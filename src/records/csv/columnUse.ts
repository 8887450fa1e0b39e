import { CSV_FIELDS, type CsvField, headerKey, TRAIT_ORDER, TRAIT_PREFIX } from "./csvFields.ts";

/** What the cells of a column become. */
export type ColumnUse =
  | { readonly kind: "field"; readonly field: CsvField }
  | { readonly kind: "trait"; readonly name: string }
  | { readonly kind: "traitOrder" }
  | { readonly kind: "ignored" };

export const IGNORED: ColumnUse = { kind: "ignored" };

const FIELD_OF_HEADER: ReadonlyMap<string, CsvField> = new Map(
  CSV_FIELDS.flatMap(({ field, header, also }) =>
    [header, ...also].map((name) => [headerKey(name), field] as const),
  ),
);
const TRAIT = new RegExp(`^${TRAIT_PREFIX.trim()}(.*)$`, "isu");

/** What a header, or a choice for a column, names; undefined when it is not known. */
export function columnUseOf(name: string): ColumnUse | undefined {
  const trait = TRAIT.exec(name.trim())?.[1]?.trim();
  if (trait !== undefined && trait !== "") return { kind: "trait", name: trait };
  const key = headerKey(name);
  if (key === headerKey(TRAIT_ORDER)) return { kind: "traitOrder" };
  const field = FIELD_OF_HEADER.get(key);
  return field && { kind: "field", field };
}

/** Writes a use for a person: `title`, `Trait: Medium`, `ignored`. */
export function describeColumnUse(use: ColumnUse): string {
  switch (use.kind) {
    case "field":
      return use.field;
    case "trait":
      return `${TRAIT_PREFIX}${use.name}`;
    case "traitOrder":
      return "order of the extra traits";
    default:
      return "ignored";
  }
}
