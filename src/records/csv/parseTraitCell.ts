import type { Parsed } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";

/** A trait as a cell lists it. */
export type ListedTrait = readonly [name: string, value: string];

const MOST = 1000;

/**
 * Reads traits that stand in one cell: JSON as in a token's metadata, `[{"trait_type": "Mood",
 * "value": "Hope"}]`, or `{"Mood": "Hope"}`; or `Mood: Hope`, parted by line breaks, `;` or `|`.
 *
 * @returns The traits in order, or FIELD_INVALID.
 */
export function parseTraitCell(text: string): Parsed<readonly ListedTrait[]> {
  const cell = text.trim();
  const traits = /^[[{]/.test(cell) ? fromJson(cell) : fromLines(cell);
  if (traits === undefined || traits.length > MOST) {
    return {
      problem: {
        code: "FIELD_INVALID",
        message: `${quoteValue(cell)} is no list of traits`,
        fix: 'write `Mood: Hope; Weather: Fog`, or JSON such as `[{"trait_type": "Mood", "value": "Hope"}]`',
      },
    };
  }
  return { value: traits };
}

function fromJson(cell: string): readonly ListedTrait[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(cell);
  } catch {
    return undefined;
  }
  if (!Array.isArray(json)) return fromMap(json);
  const traits = json.map((entry: unknown): ListedTrait | undefined => {
    if (typeof entry !== "object" || entry === null) return undefined;
    const { trait_type: type, name, key, value } = entry as Readonly<Record<string, unknown>>;
    const label = type ?? name ?? key;
    const text = textOf(value);
    return typeof label === "string" && text !== undefined ? [label, text] : undefined;
  });
  return traits.every((trait) => trait !== undefined) ? traits : undefined;
}

function fromMap(json: unknown): readonly ListedTrait[] | undefined {
  const traits = Object.entries(json as object).map(([name, value]): ListedTrait | undefined => {
    const text = textOf(value);
    return text === undefined ? undefined : [name, text];
  });
  return traits.every((trait) => trait !== undefined) ? traits : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function fromLines(cell: string): readonly ListedTrait[] | undefined {
  const traits = cell
    .split(/[\n;|]/u)
    .filter((part) => part.trim() !== "")
    .map((part): ListedTrait | undefined => {
      const colon = part.search(/[:=]/u);
      return colon < 1 ? undefined : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
    });
  return traits.every((trait) => trait !== undefined) ? traits : undefined;
}
