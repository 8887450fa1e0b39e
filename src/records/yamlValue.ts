/**
 * A YAML value without loss: a plain number keeps its spelling (`-0043`, `0.70`), so that no
 * date, price or hash passes through floating point.
 */
export type YamlValue = string | boolean | null | readonly YamlValue[] | YamlMap;

/** A YAML map; it has no prototype, so that a key such as `__proto__` is only a key. */
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** Keys and indexes that lead to a value: `["sources", 0, "sha256"]`. */
export type YamlPath = readonly (string | number)[];

/** Narrows to a map. */
export function isYamlMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Narrows to a list. */
export function isYamlList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}
