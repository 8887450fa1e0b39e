import { findDouble } from "./findDouble.ts";
import type { Parsed, Problem } from "./parsed.ts";
import { parseLine } from "./parseText.ts";
import { quoteValue } from "./quoteValue.ts";
import type { ExtraTrait } from "./record.ts";
import { STANDARD_TRAITS } from "./standardTraits.ts";
import { isYamlList, isYamlMap, type YamlValue } from "./yamlValue.ts";

/** The most names of extra traits in a record, and the most values of one name. */
export const MOST_EXTRA_TRAITS = 32;

const EXAMPLE = "write one `Name: value` a line, indented below `traits:`";

/**
 * Parses the traits of a record beyond the standard ones: a map of a name to a text or a list of
 * texts, in written order. A name has a letter, so that no name is taken for a place in a list.
 *
 * @returns The traits; FIELD_MISSING for none; FIELD_INVALID for a standard trait's name in
 *   whatever case, and for what is no name or text; TRAIT_DUPLICATE for a name or a value that
 *   stands twice, in whatever case.
 */
export function parseExtraTraits(raw: YamlValue): Parsed<readonly ExtraTrait[]> {
  const entries = isYamlMap(raw) ? Object.entries(raw) : [];
  if (raw === null || (isYamlMap(raw) && entries.length === 0)) {
    return fail("FIELD_MISSING", "there is no trait", `${EXAMPLE}, or take the line out`);
  }
  if (entries.length === 0) return invalid(`${quoteValue(raw)} is not a map of traits`, EXAMPLE);
  if (entries.length > MOST_EXTRA_TRAITS) {
    return invalid(
      `there are ${entries.length} extra traits`,
      `keep ${MOST_EXTRA_TRAITS} at the most`,
    );
  }
  const traits: ExtraTrait[] = [];
  for (const [key, value] of entries) {
    const name = parseTraitName(key);
    if (name.problem) return name;
    const values = parseValues(name.value, value);
    if (values.problem) return values;
    traits.push({ name: name.value, values: values.value });
  }
  const double = findDouble(traits.map(({ name }) => name));
  if (double === undefined) return { value: traits };
  return fail(
    "TRAIT_DUPLICATE",
    `the trait ${quoteValue(double)} stands twice`,
    "name it once, with its values as a list",
  );
}

/** Parses the name of an extra trait: a line with a letter that is no standard trait's name. */
export function parseTraitName(raw: string): Parsed<string> {
  const name = parseLine(raw);
  if (name.problem) return invalid(`a trait's name: ${name.problem.message}`, name.problem.fix);
  if (!/\p{L}/u.test(name.value)) {
    return invalid(
      `${quoteValue(raw)} is no trait's name`,
      "give the trait a name that has a letter",
    );
  }
  const standard = STANDARD_TRAITS.find((each) => each.toLowerCase() === name.value.toLowerCase());
  if (standard === undefined) return name;
  return invalid(
    `${quoteValue(raw)} is the name of a standard trait`,
    DERIVED.has(standard)
      ? "take the line out: its value follows from the record and its collection"
      : `write it as the record's own field \`${standard.toLowerCase()}\`, or choose another name`,
  );
}

const DERIVED: ReadonlySet<string> = new Set(["Decade", "Year", "Group", "Edition"]);

function parseValues(name: string, raw: YamlValue): Parsed<readonly [string, ...string[]]> {
  const values: string[] = [];
  const list = isYamlList(raw) ? raw : [raw];
  if (list.length > MOST_EXTRA_TRAITS) {
    return invalid(
      `the trait ${quoteValue(name)} has ${list.length} values`,
      `keep ${MOST_EXTRA_TRAITS} at the most`,
    );
  }
  for (const each of list) {
    const parsed = parseLine(each);
    if (parsed.problem) {
      const { code, message, fix } = parsed.problem;
      return fail(code, `the trait ${quoteValue(name)}: ${message}`, fix);
    }
    values.push(parsed.value);
  }
  const double = findDouble(values);
  if (double !== undefined) {
    return fail(
      "TRAIT_DUPLICATE",
      `the trait ${quoteValue(name)} has the value ${quoteValue(double)} twice`,
      "write each value once",
    );
  }
  const [first, ...others] = values;
  if (first !== undefined) return { value: [first, ...others] };
  return fail("FIELD_MISSING", `the trait ${quoteValue(name)} has no value`, "write a value");
}

function invalid(message: string, fix: string) {
  return fail("FIELD_INVALID", message, fix);
}

function fail(code: Problem["code"], message: string, fix: string) {
  return { problem: { code, message, fix } };
}
