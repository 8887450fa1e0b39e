import type { Issue } from "../../errors.ts";
import { parseFields } from "../parseRecord.ts";
import type { Collection, EventRecord } from "../record.ts";
import { yearOfTitle } from "../yearOfTitle.ts";
import { isYamlList, type YamlMap, type YamlPath, type YamlValue } from "../yamlValue.ts";
import { findPageLabels, type FoundLabel, type PageLabels } from "./findPageLabels.ts";
import { isYearAlone, normaliseValue } from "../normalise/normaliseValue.ts";
import type { NormalisedText, PagePlace, TakenValue, UnplacedText } from "./pageReport.ts";
import type { LabelChoices } from "./parsePageLabel.ts";
import { recordFileName } from "./recordFileName.ts";
import { sortPageRest } from "./sortPageRest.ts";
import { pageLines } from "./pageLines.ts";
import type { PageLine } from "./splitPage.ts";
import { takePageAbout } from "./takePageAbout.ts";
import { takePageFields } from "./takePageFields.ts";

/** What is known besides the page. */
export interface PageContext {
  readonly collection: Collection;
  /** Paths of the collection's images, relative to its folder: `images/068.jpg`. */
  readonly images: readonly string[];
  /** Keep labels that no field has as extra traits. */
  readonly extra: boolean;
  /** Values for what the page lacks, by the names of the front matter. */
  readonly defaults?: YamlMap | undefined;
  /** Labels of other languages and layouts, from parseLabelChoices. */
  readonly choices?: LabelChoices | undefined;
  /** Of an HTML page, when it does not say it itself. */
  readonly encoding?: string | undefined;
}

/** A page as a record, and an account of every line of it. */
export interface ParsedPage {
  /** How many of the fields that only a page has are labelled; of what is no page, few or none. */
  readonly labelled: number;
  /** Absent when `issues` is not empty. Its `file` is the name that recordFileName gives. */
  readonly record?: EventRecord | undefined;
  /** By lines of the page. */
  readonly issues: readonly Issue[];
  readonly taken: readonly TakenValue[];
  readonly normalised: readonly NormalisedText[];
  readonly unplaced: readonly UnplacedText[];
  /** Lines that are left out: the frame of the web site, and repetitions of the title. */
  readonly chrome: readonly number[];
  /** What the editor should look at, in sentences. */
  readonly hints: readonly string[];
}

// Title, text, group and the words of a vocabulary stand in a collection.yaml too.
const OWN_FIELDS = ["date", "year", "country", "impact", "number"] as const;
const EMPTY = { labelled: 0, taken: [], normalised: [], unplaced: [], chrome: [], hints: [] };

/**
 * Parses a collection page that was saved as text or HTML: labelled fields in any order and case, the
 * about text, and around them what belongs to the web site. It never throws on what the page
 * holds; the work grows with the page, which has LARGEST_PAGE bytes at most, and LARGEST_TEXT_FILE
 * of text.
 *
 * @param bytes The page: text in UTF-8, or HTML in the encoding that it names.
 * @param file Its path, for the issues.
 */
export function parsePage(bytes: Uint8Array, file: string, context: PageContext): ParsedPage {
  const { collection } = context;
  const split = pageLines(bytes, context);
  if (split.problem) return { ...EMPTY, issues: [{ ...split.problem, file, line: split.line }] };
  const { lines, hints: formHints } = split;
  const labels = findPageLabels(lines, collection);
  const fields = takePageFields(lines, labels, collection);
  const about = takePageAbout(lines, labels);
  const title = fields.raw["title"];
  const rest = sortPageRest(lines, labels, new Set([...fields.used, ...about.used]), {
    ...context,
    title: typeof title === "string" ? title : "",
  });

  const raw: Readonly<Record<string, YamlValue>> = {
    ...context.defaults,
    ...fields.raw,
    ...rest.raw,
  };
  const lineOf = ([key]: YamlPath) =>
    fields.lineOf.get(String(key)) ?? rest.lineOf.get(String(key)) ?? 0;
  const parsed = parseFields(
    { raw, lineOf, about: about.value, aboutIssues: about.issues, file },
    collection,
  );
  const issues = [
    ...parsed.issues
      .filter(({ field }) => !fields.refused.has(field ?? ""))
      .map((issue) => speakOfPage(issue, raw, labels)),
    ...fields.issues,
    ...rest.issues,
    ...findSecondEdition(lines, labels, collection),
  ]
    .map((issue): Issue => ({ ...issue, file }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const record = issues.length === 0 ? parsed.record : undefined;
  return {
    ...(record && {
      record: { ...record, file: recordFileName(record.number, collection.size, record.title) },
    }),
    labelled: OWN_FIELDS.filter((field) => labels.chosen.has(field)).length,
    issues,
    taken: [...fields.taken, ...about.taken, ...rest.taken].sort(byLine),
    normalised: [...fields.normalised, ...about.normalised, ...rest.normalised].sort(byLine),
    unplaced: rest.unplaced,
    chrome: rest.chrome,
    hints: [
      ...formHints,
      ...fields.hints,
      ...about.hints,
      ...hintsOfDefaults(context, fields, rest),
      ...(record ? hintsOf(record, labels) : []),
    ],
  };
}

/** An issue in the words of a page, where it speaks of fields that a page has no line for. */
function speakOfPage(
  issue: Issue,
  raw: Readonly<Record<string, YamlValue>>,
  { chosen }: PageLabels,
): Issue {
  const { field = "" } = issue;
  const isYear = field === "date" && !chosen.has("date");
  if (issue.code !== "FIELD_MISSING" || raw[field] !== undefined) {
    return isYear ? { ...issue, field: "year" } : issue;
  }
  const title = raw["title"];
  const year = typeof title === "string" ? yearOfTitle(title) : undefined;
  const label = isYear ? "Year" : `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const value = isYear && year !== undefined ? String(year) : "…";
  return {
    ...issue,
    field: isYear ? "year" : field,
    line: undefined,
    message: `the page has no line \`${label}: …\``,
    fix: `add a line \`${label}: ${value}\` to the page`,
  };
}

/** Two numbers, each among fields of its own, are two editions. */
function findSecondEdition(
  lines: readonly PageLine[],
  { chosen, others }: PageLabels,
  collection: Collection,
): Issue[] {
  const lineOf = ({ at }: FoundLabel) => lines[at]?.line ?? at + 1;
  const number = chosen.get("number");
  if (number === undefined) return [];
  const read = (value: string) => normaliseValue("number", value, { collection }).value;
  const second = others.find(
    ({ field, value, trust }) =>
      field === "number" && trust === 3 && read(value) !== read(number.value),
  );
  if (second === undefined) return [];
  return [
    {
      code: "PAGE_AMBIGUOUS",
      message: `the page has a second number, on line ${lineOf(second)}; the first is on line ${lineOf(number)}`,
      line: lineOf(second),
      field: "number",
      fix: "save each edition's page as a file of its own",
    },
  ];
}

function hintsOf(record: EventRecord, { chosen }: PageLabels): readonly string[] {
  const hasNoDay = !chosen.has("date") && !/\d-\d\d-\d\d/.test(record.date.edtf);
  return [
    ...(hasNoDay
      ? [
          `The page gives no day, so the record says \`date: ${record.date.edtf}\`. Write the day or the range if you know it, in EDTF: \`1968-08-20\`, \`1968-01-05/1968-08-21\`.`,
        ]
      : []),
    ...(isYearAlone(record.title) ? [`The title is only a year: \`${record.title}\`.`] : []),
    ...(record.price === undefined ? ["No price: the edition is not for public sale."] : []),
    ...record.country
      .filter((country) => / (?:and|&) /.test(country))
      .map((country) => `\`${country}\` was kept as one country.`),
  ];
}

/** What was set since the page does not say it. */
function hintsOfDefaults(
  { defaults = {} }: PageContext,
  fields: { readonly raw: YamlMap },
  rest: { readonly raw: YamlMap },
): readonly string[] {
  return Object.entries(defaults)
    .filter(([field]) => fields.raw[field] === undefined && rest.raw[field] === undefined)
    .map(([field, value]) => {
      const shown = isYamlList(value) ? value.join(" + ") : String(value);
      return `Set, since the page does not say it: ${field} = ${shown}.`;
    });
}

function byLine(a: PagePlace, b: PagePlace): number {
  return a.line - b.line;
}
