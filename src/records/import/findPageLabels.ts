import { parseEventDate } from "../parseEventDate.ts";
import { parsePrice } from "../parsePrice.ts";
import type { Collection } from "../record.ts";
import { yearOfTitle } from "../yearOfTitle.ts";
import { isSiteChrome } from "./isSiteChrome.ts";
import { normaliseValue } from "../normalise/normaliseValue.ts";
import { isFieldValue, isSentence, LONGEST_VALUE } from "./isFieldValue.ts";
import { fieldOfLabel, type PageField } from "./parsePageLabel.ts";
import type { PageLine } from "./splitPage.ts";

/** Where a field stands on a page. Indexes count from 0 in the list of lines. */
export interface FoundLabel {
  readonly field: PageField;
  readonly at: number;
  /** The line of the value: that of the label, or below it; undefined when there is none. */
  readonly valueAt: number | undefined;
  readonly value: string;
  /** How sure it is that this is the field and no sentence: 0 not at all, 3 very. */
  readonly trust: number;
}

/** The labels of a page: for each field the one that counts, and the others. */
export interface PageLabels {
  readonly chosen: ReadonlyMap<PageField, FoundLabel>;
  /** Index of the line that ends the about text: the next field's, or one past the last line. */
  readonly aboutEnd: number;
  /** Indexes of lines between those of the about text that are no part of it. */
  readonly outside: ReadonlySet<number>;
  readonly others: readonly FoundLabel[];
}

/** The values of so many labels are looked at; a page of one edition has some dozens. */
const MOST_JUDGED = 1000;

/**
 * Finds the labelled fields of a page, in any order. A label that comes twice, or that begins a
 * paragraph of the about text, is judged by its neighbours (fields stand together) and by its
 * value (a year, a word of the vocabulary).
 */
export function findPageLabels(lines: readonly PageLine[], collection: Collection): PageLabels {
  const next = nextFilled(lines);
  const found = locateLabels(lines, next);
  const ends = new Set(
    found.filter(({ field }) => field !== "about").map(({ at, valueAt }) => valueAt ?? at),
  );
  for (const [index, line] of lines.entries()) if (isShortLabel(line)) ends.add(index);
  const before = previousFilled(lines);

  const candidates = found.map((each, index): FoundLabel => {
    const after = next[(each.valueAt ?? each.at) + 1];
    const isBeside =
      ends.has(before[each.at] ?? -1) ||
      (after !== undefined && lines[after]?.label?.field !== undefined) ||
      isShortLabel(lines[after ?? -1]);
    const isTogether = isBeside && (each.field === "title" || !isSentence(each.value));
    const trust = (isTogether ? 1 : 0) + (index < MOST_JUDGED && isSure(each, collection) ? 2 : 0);
    return { ...each, trust };
  });
  return choose(candidates, lines);
}

function choose(candidates: readonly FoundLabel[], lines: readonly PageLine[]): PageLabels {
  const end = lines.length;
  const chosen = new Map<PageField, FoundLabel>();
  for (const each of candidates) {
    const rival = chosen.get(each.field);
    if (rival === undefined || each.trust > rival.trust) chosen.set(each.field, each);
  }
  const stops = [...chosen.values()]
    .filter(({ field, trust }) => field !== "about" && trust > 0)
    .map(({ at }) => at);
  const endOf = (at: number): number => Math.min(end, ...stops.filter((stop) => stop > at));
  const about = findAbout(candidates, endOf, lines);
  if (about !== undefined) chosen.set("about", about);
  const [first, last] = about === undefined ? [end, end] : [about.at, endOf(about.at)];
  const isInside = ({ field, at }: FoundLabel) => field !== "about" && at > first && at < last;
  const outside = new Set<number>();
  const keepOut = ({ at, valueAt }: FoundLabel) => outside.add(at).add(valueAt ?? at);
  for (const each of [...chosen.values()].filter(isInside)) {
    const rival = candidates.find((other) => other.field === each.field && !isInside(other));
    if (rival !== undefined) chosen.set(each.field, rival);
    else if (isFieldValue(each.field, each.value)) keepOut(each);
    else chosen.delete(each.field);
  }
  const isChosen = new Set(chosen.values());
  const others = candidates.filter((each) => !isChosen.has(each));
  // A value that another line has given is no sentence of the text either.
  for (const each of others) {
    const isValue = isFieldValue(each.field, each.value) && !isSentence(each.value);
    if (isInside(each) && isValue) keepOut(each);
  }
  for (const [at, { label }] of lines.entries()) {
    if (at > first && at < last && label?.use !== undefined) outside.add(at);
  }
  return { chosen, aboutEnd: last, outside, others };
}

/** Of several, the about text is the longest: `About: us` may stand in a menu. */
function findAbout(
  candidates: readonly FoundLabel[],
  endOf: (at: number) => number,
  lines: readonly PageLine[],
): FoundLabel | undefined {
  let [about, longest]: [FoundLabel | undefined, number] = [undefined, -1];
  const lengths = [0];
  for (const { text } of lines) lengths.push((lengths.at(-1) ?? 0) + text.length);
  for (const each of candidates) {
    if (each.field !== "about") continue;
    const length = (lengths[endOf(each.at)] ?? 0) - (lengths[each.at] ?? 0);
    if (length > longest) [about, longest] = [each, length];
  }
  return about;
}

function locateLabels(
  lines: readonly PageLine[],
  next: readonly (number | undefined)[],
): readonly Omit<FoundLabel, "trust">[] {
  const isBare = lines.filter(({ label }) => label?.field !== undefined).length < 2;
  const fieldAt = (index: number): PageField | undefined => {
    const line = lines[index];
    return line?.label?.field ?? (isBare && line ? fieldOfLabel(line.text) : undefined);
  };
  return lines.flatMap((line, at) => {
    const field = fieldAt(at);
    if (field === undefined) return [];
    const value = line.label?.field === undefined ? "" : line.label.value;
    if (value !== "") return { field, at, valueAt: at, value };
    const below = next[at + 1];
    const text = below === undefined ? "" : (lines[below]?.text ?? "");
    const hasValue = below !== undefined && fieldAt(below) === undefined && !isSiteChrome(text);
    return { field, at, valueAt: hasValue ? below : undefined, value: hasValue ? text : "" };
  });
}

/** Whether a line looks like a label with a trait's value, of whatever name. */
export function isShortLabel(line: PageLine | undefined): boolean {
  const label = line?.label;
  if (label === undefined || label.value === "" || isSentence(label.value)) return false;
  return label.label.split(" ").length <= 3 && !PROSE_LABELS.has(label.label.toLowerCase());
}

const PROSE_LABELS: ReadonlySet<string> = new Set(
  "note notes nb caption photo picture quote source sources see warning update example".split(" "),
);

const VOCABULARY_FIELDS = ["region", "conflict", "politics", "type"] as const;

function isSure({ field, value }: Omit<FoundLabel, "trust">, collection: Collection): boolean {
  if (field === "about" || value === "" || value.length > LONGEST_VALUE) return false;
  const { value: normal, problem } = normaliseValue(field, value, { collection });
  // What has two meanings is a value of its field.
  if (problem !== undefined) return true;
  const text = typeof normal === "string" ? normal : "";
  const terms = VOCABULARY_FIELDS.find((each) => each === field);
  if (terms !== undefined) return collection.vocabularies[terms]?.includes(text) ?? false;
  switch (field) {
    case "title":
      return yearOfTitle(text) !== undefined;
    case "year":
    case "date":
      return parseEventDate(text).value !== undefined;
    case "decade":
      return /^\d{1,4}s/.test(text);
    case "impact":
      return /^\d{1,2}$/.test(text);
    case "number":
      return /^\d+(?:\/\d+)?$/.test(text);
    case "price":
      return normal === undefined || parsePrice(text).value !== undefined;
    case "group":
      return text === collection.group;
    default:
      return false;
  }
}

/** For each index, and one past the last, the first line from there on that is not empty. */
function nextFilled(lines: readonly PageLine[]): readonly (number | undefined)[] {
  const next: (number | undefined)[] = Array.from({ length: lines.length + 1 });
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = lines[index]?.text === "" ? next[index + 1] : index;
  }
  return next;
}

/** For each index the last line before it that is not empty. */
function previousFilled(lines: readonly PageLine[]): readonly (number | undefined)[] {
  let last: number | undefined;
  return lines.map(({ text }, index) => {
    const previous = last;
    if (text !== "") last = index;
    return previous;
  });
}
