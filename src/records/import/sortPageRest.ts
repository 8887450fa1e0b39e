import type { Issue } from "../../errors.ts";
import { nearestName } from "../nearestName.ts";
import { parseTraitName } from "../parseExtraTraits.ts";
import type { YamlValue } from "../yamlValue.ts";
import { isShortLabel, type PageLabels } from "./findPageLabels.ts";
import { isSiteChrome } from "./isSiteChrome.ts";
import { fieldOfLabel, PAGE_LABELS, type PageField, type PageLabel } from "./parsePageLabel.ts";
import { type NamedImage, placeImages } from "./placeImages.ts";
import type { NormalisedText, TakenValue, UnplacedText } from "./pageReport.ts";
import type { PageLine } from "./splitPage.ts";

/** What the fields and the about text leave of a page. */
export interface PageRest {
  /** `image` and `traits`, as far as the page has them. */
  readonly raw: Readonly<Record<string, YamlValue>>;
  readonly lineOf: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
  readonly taken: readonly TakenValue[];
  readonly normalised: readonly NormalisedText[];
  readonly unplaced: readonly UnplacedText[];
  /** Lines of the web site's frame, and those that repeat the title. */
  readonly chrome: readonly number[];
}

/** How to read the rest. */
export interface RestOptions {
  /** Paths of the collection's images, relative to its folder. */
  readonly images: readonly string[];
  /** Keep unknown labels as extra traits. */
  readonly extra: boolean;
  /** As far as it is known. */
  readonly title: string;
}

/**
 * Sorts the lines that are not yet accounted for: the image's file name, labels that no field has,
 * the site's frame, and what has no place at all.
 *
 * @param used Indexes of the lines that are accounted for.
 */
export function sortPageRest(
  lines: readonly PageLine[],
  labels: PageLabels,
  used: ReadonlySet<number>,
  options: RestOptions,
): PageRest {
  const unplaced: UnplacedText[] = [];
  const chrome: number[] = [];
  const images: NamedImage[] = [];
  const extras: ExtraLabel[] = [];
  const kept: ExtraLabel[] = [];
  const others = new Map(labels.others.map(({ at, field }) => [at, field]));
  const title = lettersOf(options.title);

  for (const [index, { line, text, label, image: named }] of lines.entries()) {
    const image = labels.chosen.get("image");
    if (image !== undefined && index === (image.valueAt ?? image.at)) {
      const name = named ?? image.value;
      if (name !== "") images.push({ line, name, isLabelled: true });
      continue;
    }
    if (used.has(index) || text === "" || index === image?.at) continue;
    const field = others.get(index);
    if (named !== undefined) images.push({ line, name: named, isLabelled: false });
    else if (label?.use === "ignored") chrome.push(line);
    else if (label?.use !== undefined) kept.push({ ...label, line, text, label: label.use.trait });
    else if (isSiteChrome(text) || (title !== "" && lettersOf(text) === title)) chrome.push(line);
    else if (field !== undefined)
      unplaced.push({ line, text, why: doubleOf(field, labels, lines) });
    else if (label !== undefined && isShortLabel(lines[index]))
      extras.push({ ...label, line, text });
    else unplaced.push({ line, text, why: NO_LABEL });
  }
  const image = placeImages(images, options.images);
  const placed = placeTraits(options.extra ? [...kept, ...extras] : kept);
  const traits = options.extra
    ? placed
    : { ...placed, unplaced: [...placed.unplaced, ...refuse(extras, labels)] };
  return {
    raw: { ...image.raw, ...traits.raw },
    lineOf: new Map([...image.lineOf, ...traits.lineOf]),
    issues: traits.issues,
    taken: [...image.taken, ...traits.taken],
    normalised: image.normalised,
    unplaced: joinLines([...unplaced, ...image.unplaced, ...traits.unplaced]),
    chrome,
  };
}

interface ExtraLabel extends PageLabel {
  readonly line: number;
  readonly text: string;
}

const NO_LABEL = "it has no label";

function doubleOf(field: PageField, { chosen }: PageLabels, lines: readonly PageLine[]): string {
  const first = chosen.get(field);
  if (first === undefined)
    return `it stands alone among other text, so it is not sure to be the ${field}`;
  return `line ${lines[first.at]?.line ?? 1} has given the ${field}`;
}

function refuse(extras: readonly ExtraLabel[], { chosen }: PageLabels): readonly UnplacedText[] {
  const open = PAGE_LABELS.filter((name) => !chosen.has(fieldOfLabel(name) ?? "about"));
  return extras.map(({ line, text, label }) => {
    const nearest = nearestName(label, open);
    const what = nearest
      ? `is it \`${nearest}:\`?`
      : "with --extra it becomes a trait of its own, with --labels a field";
    return { line, text, why: `no field of a record has this label; ${what}` };
  });
}

function placeTraits(extras: readonly ExtraLabel[]) {
  const issues: Issue[] = [];
  const taken: TakenValue[] = [];
  const unplaced: UnplacedText[] = [];
  const byName = new Map<string, { readonly name: string; readonly values: string[] }>();
  for (const { line, text, label, value } of extras) {
    if (value === "") {
      unplaced.push({ line, text, why: "there is no value behind the label" });
      continue;
    }
    const name = parseTraitName(label);
    if (name.problem) {
      issues.push({ ...name.problem, line, field: "traits" });
      continue;
    }
    const key = name.value.toLowerCase();
    const trait = byName.get(key) ?? { name: name.value, values: [] };
    byName.set(key, trait);
    if (trait.values.some((each) => each.toLowerCase() === value.toLowerCase())) {
      unplaced.push({ line, text, why: "the trait has this value already" });
      continue;
    }
    trait.values.push(value);
    taken.push({ field: `traits.${trait.name}`, line, value });
  }
  const map = Object.create(null) as Record<string, YamlValue>;
  for (const { name, values } of byName.values()) map[name] = values;
  const first = taken[0]?.line;
  return {
    raw: first === undefined ? {} : { traits: map },
    lineOf: new Map(first === undefined ? [] : [["traits", first] as const]),
    issues,
    taken,
    unplaced,
  };
}

const LONGEST_SHOWN = 200;
const MOST_ENTRIES = 1000;

/** Joins neighbouring lines of one kind to one entry, and bounds their text. */
function joinLines(entries: readonly UnplacedText[]): readonly UnplacedText[] {
  const joined: UnplacedText[] = [];
  for (const entry of entries.toSorted((a, b) => a.line - b.line)) {
    if (joined.length === MOST_ENTRIES) {
      joined.push({ ...entry, text: "…", why: "there are too many to list; is this a page?" });
      break;
    }
    const last = joined.at(-1);
    const isNext = last?.why === NO_LABEL && entry.why === NO_LABEL;
    if (isNext && entry.line - (last.toLine ?? last.line) <= 2) {
      joined[joined.length - 1] = { ...last, toLine: entry.line };
    } else {
      const text = [...entry.text.slice(0, LONGEST_SHOWN * 2)];
      const isLong = text.length > LONGEST_SHOWN;
      joined.push({
        ...entry,
        text: isLong ? `${text.slice(0, LONGEST_SHOWN).join("")}…` : entry.text,
      });
    }
  }
  return joined;
}

/** Letters and digits alone, to see that a heading repeats the title. */
function lettersOf(text: string): string {
  return text.length > 300 ? "" : text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
