import { findCountry } from "../../places/findCountry.ts";
import { startYears } from "../../parseEdtf.ts";
import { parseEventDate } from "../../parseEventDate.ts";
import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";

/** A country that was no more, or not yet, when the event happened. */
export const countryOutsideYears: LintRule = {
  code: "COUNTRY_OUTSIDE_YEARS",
  severity: "warning",
  reason:
    "A state that did not exist at the date of the event is an anachronism, or the date is wrong. Only names whose years are beyond doubt are checked.",
  example: "`country: Soviet Union` in a record of 1905",
  fix: "name the state of that time, or correct the date",
  start: eachRecord((each, collection) =>
    each.record.country.flatMap((name, index): Found[] => {
      const country = collection.countries?.has(name) ? undefined : findCountry(name);
      if (country === undefined) return [];
      const { from = -Infinity, until = Infinity } = country;
      const { edtf, year = startYears(edtf).from } = each.record.date;
      if (year <= until && lastYearOf(edtf) >= from) return [];
      const when = year > until ? `ended in ${shown(until)}` : `began in ${shown(from)}`;
      const message = `${quoteValue(name)} ${when}, but the event is dated ${quoteValue(edtf)}`;
      return [foundAt(each, ["country", index], message)];
    }),
  ),
};

// The last year that a date may touch; Infinity where its form leaves that open.
function lastYearOf(edtf: string): number {
  const [start = "", end = start] = edtf.split("/");
  const isPlain = /^-?\d{4}(?:-\d\d){0,2}[?~%]?$/;
  if (!isPlain.test(start) || !isPlain.test(end)) return Infinity;
  return parseEventDate(end).value?.year ?? Infinity;
}

function shown(year: number): string {
  return year > 0 ? `${year}` : `${1 - year} BCE`;
}
