import type { Country } from "./findCountry.ts";
import { areasOfRegion } from "./regionWords.ts";

/**
 * Whether a country lies, wholly or in part, in a region.
 *
 * @param region Its name, in whatever case: `Europe`, `Middle East`.
 * @returns undefined when the name of the region says nothing of countries.
 */
export function isInRegion(country: Country, region: string): boolean | undefined {
  const areas = areasOfRegion(region);
  return areas && [...areas].some((area) => country.areas.has(area));
}
