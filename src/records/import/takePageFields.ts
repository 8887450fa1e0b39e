import type { Issue } from "../../errors.ts";
import { parseEventDate } from "../parseEventDate.ts";
import { quoteValue } from "../quoteValue.ts";
import type { Collection } from "../record.ts";
import { isYamlList, type YamlValue } from "../yamlValue.ts";
import { cleanText } from "./cleanText.ts";
import type { FoundLabel, PageLabels } from "./findPageLabels.ts";
import { isSiteChrome } from "./isSiteChrome.ts";
import { completeDecade } from "../normalise/completeDecade.ts";
import { isYearAlone, normaliseValue } from "../normalise/normaliseValue.ts";
import { fieldOfLabel, type PageField } from "./parsePageLabel.ts";
import type { NormalisedText, TakenValue } from "./pageReport.ts";
import { type PageLine, rawValueOf } from "./splitPage.ts";

/** The labelled values of a page, in the spelling of a record. */
export interface PageFields {
  /** By the names of the front matter; `image` and the about text are not here. */
  readonly raw: Readonly<Record<string, YamlValue>>;
  /** Line of the page by name of the front matter. */
  readonly lineOf: ReadonlyMap<string, number>;
  readonly taken: readonly TakenValue[];
  readonly normalised: readonly NormalisedText[];
  readonly issues: readonly Issue[];
  /** Fields, by the names of the front matter, whose value is among the issues already. */
  readonly refused: ReadonlySet<string>;
  readonly hints: readonly string[];
  /** Indexes of the lines that are accounted for. */
  readonly used: readonly number[];
}

const REQUIRED: ReadonlySet<PageField> = new Set([
  ...(["title", "date", "year", "region", "country", "type", "impact", "number"] as const),
]);

/** Takes every labelled value of a page but the about text and the image. */
export function takePageFields(
  lines: readonly PageLine[],
  { chosen }: PageLabels,
  collection: Collection,
): PageFields {
  const raw: Record<string, YamlValue> = {};
  const lineOf = new Map<string, number>();
  const taken: TakenValue[] = [];
  const normalised: NormalisedText[] = [];
  const issues: Issue[] = [];
  const refused = new Set<string>();
  const hints: string[] = [];
  const used: number[] = [];

  for (const [field, found] of chosen) {
    if (field === "about" || field === "image") continue;
    const { before, cleaned, why, at } = valueOf(lines, found);
    used.push(found.at, ...at);
    const place = { line: lines[at[0] ?? found.at]?.line ?? 1 };
    const toLine = lines[at.at(-1) ?? found.at]?.line;
    const normal = normaliseValue(field, cleaned, { collection });
    // A year is the date, unless the page has one.
    const key = field === "year" && !chosen.has("date") ? "date" : field;
    lineOf.set(key, place.line);
    if (cleaned === "" && !REQUIRED.has(field)) {
      hints.push(`Line ${place.line}: the page leaves \`${labelOf(lines, found)}:\` empty.`);
      continue;
    }
    if (normal.problem !== undefined) {
      refused.add(key);
      issues.push({ ...normal.problem, ...place, field });
      continue;
    }
    const after = showValue(normal.value);
    if (after !== before) {
      const reasons = [...why, ...normal.why].join("; ");
      const range = toLine === place.line ? place : { ...place, toLine };
      normalised.push({ field: key, ...range, before, after, why: reasons || "no spare spaces" });
    }
    if (normal.value === undefined) continue;
    if (field === "group") {
      if (normal.value === collection.group) {
        taken.push({ field, ...place, value: collection.group, note: "the collection's group" });
      } else {
        issues.push(groupMismatch(after, collection.group, place.line));
      }
      continue;
    }
    raw[key] = normal.value;
    if (after !== "") taken.push({ field: key, ...place, value: after });
  }
  const date = parseEventDate(raw["date"] ?? "").value;
  const decade = raw["decade"];
  if (date !== undefined && typeof decade === "string") {
    raw["decade"] = completeDecade(decade, date);
  }
  return {
    raw,
    lineOf,
    taken: taken.map((each) => withNote(each, chosen.has("date"))),
    normalised,
    issues,
    refused,
    hints,
    used,
  };
}

interface WrittenValue {
  /** As it stands on the page, without the label. */
  readonly before: string;
  readonly cleaned: string;
  readonly why: readonly string[];
  /** Indexes of the lines that it takes. */
  readonly at: readonly number[];
}

function valueOf(lines: readonly PageLine[], found: FoundLabel): WrittenValue {
  const { at, valueAt, field } = found;
  if (valueAt === undefined) return { before: "", cleaned: "", why: [], at: [] };
  const line = lines[valueAt];
  const raw = line?.raw ?? "";
  const inline = valueAt === at && line !== undefined ? rawValueOf(line) : raw;
  const first = inline.replace(/^(?:\*\*|__)/, "").trim();
  const isBold = /^[^:：]{0,8}(?:\*\*|__)/.test(raw);
  const written = isBold ? first.replace(/(?:\*\*|__)$/, "") : first;
  const more =
    field === "country"
      ? countryLines(lines, found, written)
      : field === "title"
        ? titleLine(lines, valueAt, written)
        : [];
  const before = [written, ...more.map((index) => lines[index]?.raw.trim() ?? "")].join("\n");
  const { text, why } = cleanText(before);
  if (field === "title" && more.length > 0) {
    const joined = text.split("\n").join(/\d$|BCE?$/.test(written) ? " – " : " ");
    return {
      before,
      cleaned: joined,
      why: [...why, "joined with the next line"],
      at: [valueAt, ...more],
    };
  }
  return { before, cleaned: text, why, at: [valueAt, ...more] };
}

/** The line below a title that is broken behind its year. */
function titleLine(lines: readonly PageLine[], at: number, written: string): number[] {
  const [line, next] = [lines[at], lines[at + 1]];
  const isCut = line?.isBroken === true || !/[\dE]$/.test(written);
  if (!isCut || !isYearAlone(cleanText(written).text)) return [];
  if (next === undefined || next.text === "" || next.image !== undefined) return [];
  return next.label || fieldOfLabel(next.text) || isSiteChrome(next.text) ? [] : [at + 1];
}

const MOST_COUNTRY_LINES = 50;

/** The lines below a country that go on with it: a list, or what a trailing `+` announces. */
function countryLines(lines: readonly PageLine[], found: FoundLabel, first: string): number[] {
  const start = found.valueAt ?? found.at;
  const isList = start !== found.at;
  const more: number[] = [];
  let last = first;
  for (let index = start + 1; index < start + MOST_COUNTRY_LINES; index++) {
    const line = lines[index];
    if (line === undefined || line.text === "" || isSiteChrome(line.text)) break;
    if (line.label || fieldOfLabel(line.text)) break;
    if (line.image !== undefined) break;
    if (!isList && !/[+,;/&]$/.test(last.trim()) && !/^[+,;/&]/.test(line.text)) break;
    more.push(index);
    last = line.text;
  }
  return more;
}

function showValue(value: YamlValue | undefined): string {
  if (value === undefined) return "";
  return isYamlList(value) ? `[${value.join(", ")}]` : String(value);
}

function labelOf(lines: readonly PageLine[], { at }: FoundLabel): string {
  return lines[at]?.label?.label ?? lines[at]?.text ?? "";
}

function withNote(value: TakenValue, hasDate: boolean): TakenValue {
  if (value.field === "decade") return { ...value, note: "compared with the date, not written" };
  if (value.field === "year") return { ...value, note: "compared with the date, not written" };
  if (value.field === "date" && !hasDate) return { ...value, note: "from the year" };
  return value;
}

function groupMismatch(written: string, group: string, line: number): Issue {
  return {
    code: "GROUP_MISMATCH",
    message: `the page is of the group ${quoteValue(written)}, the collection of ${quoteValue(group)}`,
    line,
    field: "group",
    fix: "name the page's collection with --collection, or correct the group on the page",
  };
}
