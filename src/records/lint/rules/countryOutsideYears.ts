import { type Country, findCountry } from "../../places/findCountry.ts";
import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";
import { yearsOfDate } from "../yearsOfDate.ts";

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
      const { edtf } = each.record.date;
      const when = country && whenElse(country, yearsOfDate(each.record.date));
      if (when === undefined) return [];
      const message = `${quoteValue(name)} ${when}, but the event is dated ${quoteValue(edtf)}`;
      return [foundAt(each, ["country", index], message)];
    }),
  ),
};

// What is said of the state of that name that is the nearest in time, when none was at the time.
function whenElse(
  { states }: Country,
  { first, last }: { readonly first: number; readonly last: number },
): string | undefined {
  let [nearest, told]: [number, string | undefined] = [Infinity, undefined];
  for (const { state, isBound } of states) {
    if (!isBound || state.years === undefined) return undefined;
    const { from, until } = state.years;
    if (first <= until && last >= from) return undefined;
    const away = first > until ? first - until : from - last;
    if (away >= nearest) continue;
    nearest = away;
    told = first > until ? `ended in ${shown(until)}` : `began in ${shown(from)}`;
  }
  return told;
}

function shown(year: number): string {
  return year > 0 ? `${year}` : `${1 - year} BCE`;
}
