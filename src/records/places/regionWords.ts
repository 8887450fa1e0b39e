// UN M49 codes: 002 Africa, 005 South America, 009 Oceania, 013 Central America, 015 Northern
// Africa, 019 Americas, 021 Northern America, 029 Caribbean, 142 Asia, 145 Western Asia, 150
// Europe, 419 Latin America and the Caribbean. A country is named by its ISO 3166-1 alpha-3 code.
const AFRICA = "002";
const ASIA = "142";
const EUROPE = "150";
// Used in many senses; only what lies in none of them is wrong.
const MIDDLE_EAST = "145 EGY IRN AFG LBY SDN";
const NORTH_AMERICA = "021 013 029";

const ROWS: readonly (readonly [words: string, areas: string])[] = [
  ["Africa|Central Africa|East Africa|Southern Africa|Sub-Saharan Africa|West Africa", AFRICA],
  ["North Africa|Northern Africa", "015 MLI MRT NER TCD"],
  ["Eurasia", `${ASIA} ${EUROPE}`],
  ["Asia|Central Asia|East Asia|Far East|Northern Asia|South Asia|Southeast Asia|Siberia", ASIA],
  ["Western Asia", ASIA],
  ["Middle East|Near East|Levant", MIDDLE_EAST],
  ["Middle East and North Africa|MENA", `${MIDDLE_EAST} 015`],
  ["Europe|Balkans|Central Europe|Eastern Europe|Northern Europe|Scandinavia", EUROPE],
  ["Southern Europe|Western Europe", EUROPE],
  ["America|Americas|The Americas", "019"],
  ["North America|Northern America", NORTH_AMERICA],
  ["Latin America|Latin America and the Caribbean", "419"],
  ["Central America", "013 029"],
  ["Caribbean|The Caribbean|West Indies", "029 013 005"],
  ["South America", "005"],
  ["Oceania|Australasia|Pacific|South Pacific", "009"],
  ["Asia-Pacific|Asia and the Pacific", `${ASIA} 009`],
  ["Antarctica", "ATA"],
];

const AREAS = new Map(
  ROWS.flatMap(([words, areas]) =>
    words
      .split("|")
      .map((word): [string, ReadonlySet<string>] => [
        word.toLowerCase(),
        new Set(areas.split(" ")),
      ]),
  ),
);

/**
 * The areas that the name of a region covers, as UN M49 and ISO 3166-1 alpha-3 codes.
 *
 * @returns undefined for a name that says nothing of countries, such as `Space` or `Worldwide`.
 */
export function areasOfRegion(region: string): ReadonlySet<string> | undefined {
  return AREAS.get(region.toLowerCase());
}
