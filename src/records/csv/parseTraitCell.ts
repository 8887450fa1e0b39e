import { civilDay, dayNumber } from "../evidence/dayNumber.ts";
import { spanOf, toEdtf } from "../normalise/dateSpan.ts";
import type { Parsed, Problem } from "../parsed.ts";
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
  const problem = /^[[{]/.test(cell) ? (findLongNumber(cell) ?? findTime(cell)) : undefined;
  if (problem !== undefined) return { problem };
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

/** JSON's numbers are read with fifteen digits, and lose the others. */
function findLongNumber(cell: string): Problem | undefined {
  const bare = cell.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  const long = (bare.match(/[\d.]+(?:[eE][+-]?\d+)?/g) ?? []).find((number) => {
    const digits = number
      .replace(/[eE].*$/, "")
      .replace(".", "")
      .replace(/^0+/, "");
    return digits.length > 15 || !Number.isFinite(Number(number));
  });
  return long === undefined
    ? undefined
    : {
        code: "FIELD_INVALID",
        message: `the number ${quoteValue(long)} has more digits than a JSON number keeps`,
        fix: `write it as text, in quotes: \`"${long.slice(0, 40)}"\``,
      };
}

/** A trait that a marketplace shows as a date is a number of seconds. */
function findTime(cell: string): Problem | undefined {
  let json: unknown;
  try {
    json = JSON.parse(cell);
  } catch {
    return undefined;
  }
  for (const entry of Array.isArray(json) ? (json as readonly unknown[]) : []) {
    if (typeof entry !== "object" || entry === null) continue;
    const { display_type: display, value } = entry as Readonly<Record<string, unknown>>;
    const text = typeof value === "number" ? String(value) : value;
    if (display !== "date" || typeof text !== "string" || !/^-?\d+(?:\.\d+)?$/.test(text)) continue;
    const seconds = Math.abs(Number(text)) >= 1e11 ? Number(text) / 1000 : Number(text);
    const isTime = Math.abs(seconds) < 8e12;
    const day = isTime ? dayOf(seconds) : "1968-08-20";
    return {
      code: "FIELD_INVALID",
      message: `${quoteValue(text)} is a time in seconds, which \`display_type: date\` shows as a date`,
      fix: `write the date as text, such as \`"value": "${day}"\`, without \`display_type\``,
    };
  }
  return undefined;
}

/** @param seconds Since the start of 1970. */
function dayOf(seconds: number): string {
  const start = dayNumber({ year: 1970, month: 1, day: 1 });
  return toEdtf(spanOf(civilDay(start + Math.floor(seconds / 86_400))));
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
