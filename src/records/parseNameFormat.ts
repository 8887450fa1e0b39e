import { nearestName } from "./nearestName.ts";
import type { Parsed } from "./parsed.ts";
import { parseLine } from "./parseText.ts";
import { quoteValue } from "./quoteValue.ts";
import type { YamlValue } from "./yamlValue.ts";

/** What `name_format` may name between braces. */
export const NAME_PARTS = ["title", "number", "size", "group", "year"] as const;

export type NamePart = (typeof NAME_PARTS)[number];

/** One name in braces, or braces that are none. */
export const NAME_PLACEHOLDER = /\{([^{}]*)\}/g;

const EXAMPLE = "`{title}`, `{title} #{number}` or `{number}/{size} {title}`";

/**
 * Parses how the names of a collection's tokens are made: text with placeholders in braces.
 *
 * @returns The text; FIELD_INVALID for an unknown placeholder, for a brace that is none, and where
 *   neither title nor number would tell two tokens apart.
 */
export function parseNameFormat(raw: YamlValue): Parsed<string> {
  const line = parseLine(raw);
  if (line.problem) return line;
  const known: readonly string[] = NAME_PARTS;
  const parts = [...line.value.matchAll(NAME_PLACEHOLDER)].map(([, part = ""]) => part);
  const unknown = parts.find((part) => !known.includes(part));
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, known);
    const list = known.map((part) => `{${part}}`).join(", ");
    return invalid(
      `${quoteValue(`{${unknown}}`)} is no placeholder`,
      nearest === undefined ? `use ${list}` : `write \`{${nearest}}\`; there are ${list}`,
    );
  }
  if (/[{}]/.test(line.value.replaceAll(NAME_PLACEHOLDER, ""))) {
    return invalid(`${quoteValue(line.value)} has a brace without its pair`, `write ${EXAMPLE}`);
  }
  if (parts.includes("title") || parts.includes("number")) return line;
  return invalid(
    `${quoteValue(line.value)} has neither title nor number, so that all names would be alike`,
    `write ${EXAMPLE}`,
  );
}

function invalid(message: string, fix: string): Parsed<string> {
  return { problem: { code: "FIELD_INVALID", message, fix } };
}
