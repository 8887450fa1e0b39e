import { findDouble } from "./findDouble.ts";
import type { Parsed } from "./parsed.ts";
import { parseLine } from "./parseText.ts";
import { quoteValue } from "./quoteValue.ts";
import { isYamlList, isYamlMap, type YamlValue } from "./yamlValue.ts";

/**
 * Parses `countries` of collection.yaml: countries that no list has, or that lie in further
 * regions, each with its region or a list of them.
 *
 * @returns The regions by country; FIELD_INVALID for what is no such map, TRAIT_DUPLICATE for a
 *   country that stands twice, in whatever case.
 */
export function parseOwnCountries(raw: YamlValue): Parsed<ReadonlyMap<string, readonly string[]>> {
  if (!isYamlMap(raw) || Object.keys(raw).length === 0) {
    return {
      problem: {
        code: "FIELD_INVALID",
        message: `${quoteValue(raw)} is not a map of countries`,
        fix: "write one `Country: Region` a line, indented below `countries:`",
      },
    };
  }
  const countries = new Map<string, readonly string[]>();
  const names: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const name = parseLine(key);
    if (name.problem) return name;
    const regions: string[] = [];
    for (const each of isYamlList(value) ? value : [value]) {
      const region = parseLine(each);
      if (region.problem) {
        const message = `the country ${quoteValue(key)}: ${region.problem.message}`;
        return { problem: { ...region.problem, message } };
      }
      regions.push(region.value);
    }
    names.push(name.value);
    countries.set(name.value, regions);
  }
  const double = findDouble(names);
  if (double === undefined) return { value: countries };
  return {
    problem: {
      code: "TRAIT_DUPLICATE",
      message: `the country ${quoteValue(double)} stands twice`,
      fix: "name it once, with its regions as a list",
    },
  };
}
