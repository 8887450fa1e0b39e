import { type Country, findCountry } from "../../places/findCountry.ts";
import { isInRegion } from "../../places/isInRegion.ts";
import { areasOfRegion } from "../../places/regionWords.ts";
import { quoteValue } from "../../quoteValue.ts";
import type { Collection } from "../../record.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

const MOST_NAMED = 5;

/** A region in which none of the record's countries lies. */
export const countryOutsideRegion: LintRule = {
  code: "COUNTRY_OUTSIDE_REGION",
  severity: "error",
  reason:
    "Region and country contradict each other, so one of them is wrong. One country in the region is enough; countries on two continents belong to both, and regions such as `Space` or `Worldwide` are not checked.",
  example: "`region: Asia` with `country: Poland`",
  fix: "correct the region or the country; if both are right, give the country the further region in `countries` of collection.yaml",
  start: eachRecord((each, collection) => {
    const { region, country } = each.record;
    if (areasOfRegion(region) === undefined) return [];
    const known = country.map((name) => ({
      own: collection.countries?.get(name),
      listed: findCountry(name),
    }));
    // Of an unknown country nothing can be said; that it is unknown has a rule of its own.
    if (known.some(({ own, listed }) => own === undefined && listed === undefined)) return [];
    const fits = known.some(
      ({ own = [], listed }) =>
        own.some((further) => further.toLowerCase() === region.toLowerCase()) ||
        (listed !== undefined && isInRegion(listed, region)),
    );
    if (fits) return [];
    const names = country.slice(0, MOST_NAMED).map((name) => quoteValue(name));
    const more = country.length > MOST_NAMED ? ` and ${country.length - MOST_NAMED} more` : "";
    const lie = country.length === 1 ? "does not lie" : "do not lie";
    const message = `${names.join(", ")}${more} ${lie} in ${quoteValue(region)}`;
    const right = regionOf(
      collection,
      known.flatMap(({ listed }) => listed ?? []),
    );
    return [
      right === undefined
        ? foundAt(each, ["region"], message)
        : foundAt(
            each,
            ["region"],
            message,
            `write \`${right}\`, or correct the country; if both are right, give the country the further region in \`countries\` of collection.yaml`,
          ),
    ];
  }),
};

function regionOf(collection: Collection, countries: readonly Country[]): string | undefined {
  return (collection.vocabularies.region ?? []).find((region) =>
    countries.some((country) => isInRegion(country, region)),
  );
}
