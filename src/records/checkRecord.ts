import type { Issue } from "../errors.ts";
import { formatYear } from "./formatYear.ts";
import { nearestName } from "./nearestName.ts";
import { checkEditionNumber, parseEditionNumber } from "./parseEditionNumber.ts";
import { startYears } from "./parseEdtf.ts";
import { parseEventDate } from "./parseEventDate.ts";
import type { ParsedYaml } from "./parseYamlMap.ts";
import type { Problem } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { Collection, EventDate } from "./record.ts";
import { fieldName } from "./toIssues.ts";
import { isYamlList, isYamlMap, type YamlMap, type YamlPath } from "./yamlValue.ts";
import { yearOfTitle } from "./yearOfTitle.ts";

/**
 * Checks what the fields of a record say of each other and of their collection. A field that is
 * wrong in itself is skipped here, so that every problem is reported once and none hides another.
 *
 * @param collection Absent when it could not be read: then only the record itself is checked.
 */
export function checkRecord(
  raw: YamlMap,
  file: string,
  lineOf: ParsedYaml["lineOf"],
  collection: Collection | undefined,
): readonly Issue[] {
  return [
    ...findDateProblems(raw),
    ...findSourceProblems(raw),
    ...findNumberProblems(raw, collection?.size),
  ].map(([path, problem]) => ({ ...problem, file, line: lineOf(path), field: fieldName(path) }));
}

type PlacedProblem = readonly [path: YamlPath, problem: Problem];

function findDateProblems(raw: YamlMap): PlacedProblem[] {
  const date = raw["date"] === undefined ? undefined : parseEventDate(raw["date"]).value;
  if (date === undefined) return [];
  const problems: PlacedProblem[] = [];
  const disagree = (
    key: "title" | "year" | "decade",
    code: Problem["code"],
    written: string,
    right: string | undefined,
  ) => {
    const named = key === "decade" ? "decade" : "year";
    const what = right === undefined ? `names no ${named}` : `gives ${right}`;
    const fix = right !== undefined ? `write ${right}` : FIXES[key];
    const message = `${written}, but the date \`${date.edtf}\` ${what}`;
    problems.push([[key], { code, message, fix: `${fix}, or correct the date` }]);
  };
  const { title, year, decade } = raw;
  const titleYear = typeof title === "string" ? yearOfTitle(title) : undefined;
  if (titleYear !== undefined && !canBegin(date, titleYear)) {
    const said = formatYear({ edtf: date.edtf, year: titleYear });
    disagree("title", "YEAR_MISMATCH", `the title begins with the year ${said}`, formatYear(date));
  }
  if (typeof year === "string" && year !== "" && !isYear(year, date)) {
    disagree("year", "YEAR_MISMATCH", `the year is ${quoteValue(year)}`, formatYear(date));
  }
  if (typeof decade === "string" && decade !== "" && decade.trim() !== date.decade) {
    disagree("decade", "DECADE_MISMATCH", `the decade is ${quoteValue(decade)}`, date.decade);
  }
  return problems;
}

const FIXES = {
  title: "take the year out of the title",
  year: "take the line out",
  decade: "take the line out",
} as const;

/** Whether an event of this date can have begun in a year, be it one of several. */
function canBegin(date: EventDate, year: number): boolean {
  if (date.year !== undefined) return date.year === year;
  const { from, until } = startYears(date.edtf);
  return from <= year && year <= until;
}

/** Takes the year as the trait says it, with or without its marks, and as EDTF counts it. */
function isYear(written: string, { edtf, year, ...marks }: EventDate): boolean {
  if (year === undefined) return false;
  const text = written.trim().replace(/ ?BC$/, " BCE");
  const said = [formatYear({ edtf, year, ...marks }), formatYear({ edtf, year })];
  return said.includes(text) || (/^-?\d{1,12}$/.test(text) && Number(text) === year);
}

function findSourceProblems(raw: YamlMap): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const invalid = (path: YamlPath, message: string, fix: string) =>
    problems.push([path, { code: "FIELD_INVALID", message, fix }]);
  const entries = (key: string) => (isYamlList(raw[key]) ? raw[key] : []);

  const ids = new Set<string>();
  entries("sources").forEach((source, index) => {
    const id = isYamlMap(source) ? source["id"] : undefined;
    if (typeof id !== "string") return;
    if (ids.has(id)) {
      const message = `the source id ${quoteValue(id)} is used twice`;
      invalid(["sources", index, "id"], message, "give each source an id of its own");
    }
    ids.add(id);
  });
  // Without a list of sources, that is the one thing to mend.
  if (raw["sources"] !== undefined && !isYamlList(raw["sources"])) return problems;
  entries("claims").forEach((claim, index) => {
    const named = isYamlMap(claim) ? claim["sources"] : undefined;
    for (const id of isYamlList(named) ? named : [named]) {
      if (typeof id !== "string" || id === "" || ids.has(id)) continue;
      const nearest = nearestName(id, [...ids].slice(0, 100));
      const message = `no source has the id ${quoteValue(id)}`;
      const fix = nearest ? `write \`${nearest}\`, or add the source` : "add it to `sources`";
      invalid(["claims", index, "sources"], message, fix);
    }
  });
  return problems;
}

function findNumberProblems(raw: YamlMap, size: number | undefined): PlacedProblem[] {
  const written = raw["number"] === undefined ? undefined : parseEditionNumber(raw["number"]).value;
  const problem = written && checkEditionNumber(written, size).problem;
  return problem ? [[["number"], problem]] : [];
}
