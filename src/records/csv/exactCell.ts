import { normaliseValue } from "../normalise/normaliseValue.ts";
import type { YamlValue } from "../yamlValue.ts";
import { joinNames, splitNames } from "./nameList.ts";

const TEXTS = ["title", "region", "country", "conflict", "politics", "type", "artist"] as const;
type TextField = (typeof TEXTS)[number];
const IS_TEXT: ReadonlySet<string> = new Set(TEXTS);

/**
 * Puts an apostrophe before a text that the import would take for another spelling, such as a title
 * with a hyphen behind its year: takeExact then gives exactly this text back.
 */
export function keepExact(field: string, text: string): string {
  return needsMark(field, text) ? `'${text}` : text;
}

/** The text that keepExact has marked, as the field's value; undefined for every other text. */
export function takeExact(field: string, text: string): YamlValue | undefined {
  if (!text.startsWith("'") || !needsMark(field, text.slice(1))) return undefined;
  return field === "country" ? splitNames(text.slice(1)) : text.slice(1);
}

function needsMark(field: string, text: string): boolean {
  if (!IS_TEXT.has(field)) return false;
  for (let rest = text; ; rest = rest.slice(1)) {
    if (isChanged(field as TextField, rest)) return true;
    if (!rest.startsWith("'")) return false;
  }
}

function isChanged(field: TextField, text: string): boolean {
  const { value, problem } = normaliseValue(field, text, {});
  if (field === "title" && problem !== undefined) return true;
  if (field !== "country") return value !== text && value !== undefined;
  const names = splitNames(text);
  const list = Array.isArray(value) ? (value as readonly string[]) : [String(value ?? text)];
  return value !== undefined && joinNames(list) !== joinNames(names);
}
