import type { Issue } from "../errors.ts";
import { nearestName } from "./nearestName.ts";
import { checkEditionNumber, parseEditionNumber } from "./parseEditionNumber.ts";
import { parseEventDate } from "./parseEventDate.ts";
import type { ParsedYaml } from "./parseYamlMap.ts";
import type { Problem } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { Collection } from "./record.ts";
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
  const disagree = (key: string, code: Problem["code"], written: string, right: number | string) =>
    problems.push([
      [key],
      {
        code,
        message: `${written}, but the date \`${date.edtf}\` gives ${right}`,
        fix: `write ${right}, or correct the date`,
      },
    ]);
  const { title, year, decade } = raw;
  const titleYear = typeof title === "string" ? yearOfTitle(title) : undefined;
  if (titleYear !== undefined && titleYear !== date.year) {
    disagree("title", "YEAR_MISMATCH", `the title begins with the year ${titleYear}`, date.year);
  }
  if (typeof year === "string" && year !== "" && !isYear(year, date.year)) {
    disagree("year", "YEAR_MISMATCH", `the year is ${quoteValue(year)}`, date.year);
  }
  if (typeof decade === "string" && decade !== "" && decade.trim() !== date.decade) {
    disagree("decade", "DECADE_MISMATCH", `the decade is ${quoteValue(decade)}`, date.decade);
  }
  return problems;
}

function isYear(text: string, year: number): boolean {
  return /^-?\d{1,12}$/.test(text) && Number(text) === year;
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
