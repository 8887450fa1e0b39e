import { monthSpan, seasonSpan, yearSpan } from "./daySpan.ts";
import { seasonOf } from "./findPeriods.ts";
import type { DatePhrase } from "./foundDate.ts";
import { monthNumber } from "./monthNames.ts";

const POINTER =
  "(?:(?:[Tt]he |[Tt]hat |[Tt]his )?(following|next|subsequent|same|previous|preceding)|([Tt]hat))";
const MONTH_NAMES =
  "January|February|March|April|May|June|July|August|September|October|November|December";

// "in March", "since late August"; with "of", "to" or nothing before it, May, March and August are
// too often something else. A capital after it makes a name of it: "by August Bebel".
const MONTH_ALONE = new RegExp(
  `(?<!\\p{L})(?:${POINTER}|(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout)(?: early| mid| late|)|[Ee]arly|[Mm]id|[Ll]ate)[ -](${MONTH_NAMES})(?![\\p{L}\\d]| \\p{Lu}| ?\\d|-\\p{L})`,
  "gu",
);
const SEASON_ALONE = new RegExp(
  `(?<!\\p{L})(?:${POINTER}|(?:[Ii]n|[Bb]y|[Ss]ince|[Dd]uring|[Tt]hroughout)(?: the)?(?: early| late)?) (spring|summer|autumn|fall|winter)(?![\\p{L}\\d]| of| \\d|-)`,
  "gu",
);
const YEAR_ALONE = new RegExp(`(?<!\\p{L})${POINTER} year(?!\\p{L})`, "gu");

/**
 * Finds the months, seasons and years in one masked sentence that name no year: `in January`, `that
 * spring`, `the following year`. What a year is implied by is for whoever knows the text around.
 */
export function findYearless(masked: string): readonly DatePhrase[] {
  const place = (match: RegExpExecArray, next = match[1], that = match[2]) => ({
    start: match.index,
    end: match.index + match[0].length,
    relation: relationOf(next ?? that),
  });
  return [
    ...[...masked.matchAll(MONTH_ALONE)].map((match): DatePhrase => ({
      ...place(match),
      precision: "month",
      spansOf: (year) => [monthSpan(year, monthNumber(match[3] ?? ""))],
    })),
    ...[...masked.matchAll(SEASON_ALONE)].map((match): DatePhrase => ({
      ...place(match),
      precision: "season",
      spansOf: (year) => [seasonSpan(year, seasonOf(match[3] ?? ""))],
    })),
    ...[...masked.matchAll(YEAR_ALONE)].map((match): DatePhrase => ({
      ...place(match),
      precision: "year",
      spansOf: (year) => [yearSpan(year)],
    })),
  ];
}

function relationOf(word: string | undefined): DatePhrase["relation"] {
  switch (word?.toLowerCase()) {
    case "following":
    case "next":
    case "subsequent":
      return "next";
    case "previous":
    case "preceding":
      return "previous";
    default:
      return "same";
  }
}
