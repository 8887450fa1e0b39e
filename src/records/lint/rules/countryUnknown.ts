import { countryNames, findCountry, usualName } from "../../places/findCountry.ts";
import { countrySearch } from "../../places/nearestCountry.ts";
import { quoteValue } from "../../quoteValue.ts";
import { foundAt } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";

// Each search goes through all names; past this, the list of countries itself is wrong.
const MOST_SEARCHED = 500;

/** A country that neither the lists nor the collection know. */
export const countryUnknown: LintRule = {
  code: "COUNTRY_UNKNOWN",
  severity: "error",
  reason:
    "A country is a trait that must not split over spellings. Known are ISO 3166-1 (present), ISO 3166-3 (former), their everyday names, the states of the past of docs/countries.md, and the collection's own `countries`.",
  example: "`country: Checoslovakia`",
  fix: "write the country's usual English name, or add it to `countries` in collection.yaml with its region",
  start(collection) {
    const own = [...(collection.countries?.keys() ?? [])];
    const nearest = new Map<string, string | undefined>();
    let find: ReturnType<typeof countrySearch> | undefined;
    const search = (name: string) => {
      if (!nearest.has(name) && nearest.size < MOST_SEARCHED) {
        find ??= countrySearch([...own, ...countryNames()]);
        const meant = find(name);
        const isOwn = meant !== undefined && collection.countries?.has(meant) === true;
        nearest.set(name, meant === undefined || isOwn ? meant : usualName(meant));
      }
      return nearest.get(name);
    };
    return {
      record: (each) =>
        each.record.country.flatMap((name, index): Found[] => {
          if (collection.countries?.has(name) || findCountry(name)) return [];
          const meant = search(name);
          const message = `${quoteValue(name)} is no known country`;
          const add = "add it to `countries` in collection.yaml with its region";
          return [
            meant === undefined
              ? foundAt(each, ["country", index], message)
              : foundAt(
                  each,
                  ["country", index],
                  `${message}; is \`${meant}\` meant?`,
                  `write \`${meant}\`, or ${add}`,
                ),
          ];
        }),
    };
  },
};
