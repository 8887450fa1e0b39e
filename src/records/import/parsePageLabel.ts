import type { NormalisedField } from "../normalise/normaliseValue.ts";

/** The fields that a collection page has a label for. */
export type PageField = NormalisedField | "about";

const FIELD_OF_LABEL: ReadonlyMap<string, PageField> = new Map([
  ...(
    [
      ...["title", "about", "date", "decade", "year", "region", "country", "conflict", "politics"],
      ...["type", "impact", "artist", "group", "number", "price", "image"],
    ] as const
  ).map((name) => [name, name] as const),
  ["name", "title"],
  ["event name", "title"],
  ["description", "about"],
  ["about text", "about"],
  ["when", "date"],
  ["dates", "date"],
  ["event date", "date"],
  ["continent", "region"],
  ["countries", "country"],
  ["nation", "country"],
  ["event type", "type"],
  ["importance", "impact"],
  ["creator", "artist"],
  ["artwork by", "artist"],
  ["edition", "number"],
  ["edition number", "number"],
]);

/** Every label that a field has, as one is written on a page. */
export const PAGE_LABELS: readonly string[] = [...FIELD_OF_LABEL.keys()].map(
  (name) => name.charAt(0).toUpperCase() + name.slice(1),
);

/** What the editor chose for a label that no field has: a trait of the name, or nothing. */
export type ChosenUse = { readonly trait: string } | "ignored";

/** What the lines of a label become, by labelKey. */
export type LabelChoices = ReadonlyMap<string, PageField | ChosenUse>;

/** Labels that differ only in case, width and a colon are one. */
export function labelKey(label: string): string {
  return label.normalize("NFKC").toLowerCase().trim().replace(/\s*:$/, "");
}

/** A line of a page that begins with a label. */
export interface PageLabel {
  /** As the page spells it, without decoration. */
  readonly label: string;
  /** Absent for a label that no field of a record has. */
  readonly field?: PageField | undefined;
  /** What the editor chose for a label that is no field's. */
  readonly use?: ChosenUse | undefined;
  /** What follows the colon, trimmed; may be empty. */
  readonly value: string;
  /** The value as it stands on the page, when it does not follow a colon. */
  readonly raw?: string | undefined;
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

/** What the editor chose for a label, or else the field that it names. */
export function meaningOf(label: string, choices: LabelChoices): Pick<PageLabel, "field" | "use"> {
  const choice = choices.get(labelKey(label));
  if (choice === undefined) return { field: fieldOfLabel(labelKey(label)) };
  return typeof choice === "string" && choice !== "ignored" ? { field: choice } : { use: choice };
}

const MARKS = /^ ?(?:[:：=|\t]| [-–—](?= )|$)/u;

/**
 * Reads a label that the editor chose, with whatever sign the page parts it from its value: a colon,
 * `=`, a bar, a tab, a dash between spaces, or the end of the line.
 *
 * @param raw The line as it stands on the page, trimmed.
 */
export function parseChosenLabel(raw: string, choices: LabelChoices): PageLabel | undefined {
  if (choices.size === 0) return undefined;
  const decoration = DECORATION.exec(raw.slice(0, REACH))?.[0] ?? "";
  const rest = raw.slice(decoration.length);
  const head = rest.slice(0, LONGEST_CHOICE + 1).toLowerCase();
  for (const key of choices.keys()) {
    if (!head.startsWith(key) && !head.normalize("NFKC").startsWith(key)) continue;
    const after = rest.slice(key.length).replace(/^(?:\*\*|__)/, "");
    const mark = MARKS.exec(after);
    if (mark === null) continue;
    const value = after
      .slice(mark[0].length)
      .replace(/^ ?(?:\*\*|__)/, "")
      .trim();
    const label = rest.slice(0, key.length);
    return { label, ...meaningOf(label, choices), value, raw: value };
  }
  return undefined;
}

/** A label that an editor may choose has at most so many characters. */
export const LONGEST_CHOICE = 60;

/** The field that a label names, in any case. */
export function fieldOfLabel(label: string): PageField | undefined {
  return FIELD_OF_LABEL.get(label.normalize("NFKC").toLowerCase());
}
