/** The fields that a collection page has a label for. */
export type PageField =
  | "title"
  | "about"
  | "date"
  | "decade"
  | "year"
  | "region"
  | "country"
  | "conflict"
  | "politics"
  | "type"
  | "impact"
  | "artist"
  | "group"
  | "number"
  | "price"
  | "image";

const FIELD_OF_LABEL: ReadonlyMap<string, PageField> = new Map([
  ...(
    [
      ...["title", "about", "date", "decade", "year", "region", "country", "conflict", "politics"],
      ...["type", "impact", "artist", "group", "number", "price", "image"],
    ] as const
  ).map((name) => [name, name] as const),
  ["name", "title"],
  ["description", "about"],
  ["countries", "country"],
  ["edition", "number"],
  ["edition number", "number"],
]);

/** Every label that a field has, as one is written on a page. */
export const PAGE_LABELS: readonly string[] = [...FIELD_OF_LABEL.keys()].map(
  (name) => name.charAt(0).toUpperCase() + name.slice(1),
);

/** A line of a page that begins with a label. */
export interface PageLabel {
  /** As the page spells it, without decoration. */
  readonly label: string;
  /** Absent for a label that no field of a record has. */
  readonly field?: PageField | undefined;
  /** What follows the colon, trimmed; may be empty. */
  readonly value: string;
}

// A label stands at the start of its line; further on it is part of a sentence. Looking at this
// many characters alone keeps the work on a long line small.
const REACH = 60;
const LABEL =
  /^([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’&/()]| (?! )|-){0,39}?) ?(?:\*\*|__)? ?[:：](?:\*\*|__)?(?!\/\/)/u;
const DECORATION = /^(?:#{1,6} |[-*•·] )?(?:\*\*|__)?/;

/**
 * Reads the label that a line begins with: `Title: …`, in any case, with a full-width colon, bold
 * in Markdown (`**Title:** …`), as a heading or as an item of a list.
 *
 * @param line Trimmed, with plain spaces.
 */
export function parsePageLabel(line: string): PageLabel | undefined {
  const head = line.slice(0, REACH).replace(/ {2,}/g, " ");
  const decoration = DECORATION.exec(head)?.[0] ?? "";
  const match = LABEL.exec(head.slice(decoration.length));
  const label = match?.[1]?.trim();
  if (match === null || label === undefined || !/\p{L}/u.test(label)) return undefined;
  const colon = line.search(/[:：]/);
  const isBold = decoration.endsWith("**") || decoration.endsWith("__");
  const value = line.slice(colon + 1).replace(isBold ? /^(?:\*\*|__)/ : "", "");
  return { label, field: fieldOfLabel(label), value: value.trim() };
}

/** The field that a label names, in any case. */
export function fieldOfLabel(label: string): PageField | undefined {
  return FIELD_OF_LABEL.get(label.normalize("NFKC").toLowerCase());
}
