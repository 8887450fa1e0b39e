import { findHiddenCharacter } from "./findHiddenCharacter.ts";
import type { Parsed } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { YamlValue } from "./yamlValue.ts";

/** Longest title, name or trait value, in UTF-16 units. */
export const LONGEST_LINE = 200;
/** Longest about text or description, in UTF-16 units: a token JSON stays far below 1 MiB. */
export const LONGEST_TEXT = 100_000;

/**
 * Parses a line of text such as a title or a trait value: NFC, trimmed, one space for every run
 * of spaces, so that one value has one spelling.
 *
 * @returns The text; FIELD_MISSING when empty; FIELD_INVALID for what is no text, for control,
 *   bidirectional and invisible characters, and past LONGEST_LINE.
 */
export function parseLine(raw: YamlValue): Parsed<string> {
  return parse(raw, "line", LONGEST_LINE);
}

/** Parses text of several lines likewise: line feeds and tabs stay, the ends are trimmed. */
export function parseText(raw: YamlValue): Parsed<string> {
  return parse(raw, "running", LONGEST_TEXT);
}

function parse(raw: YamlValue, shape: "line" | "running", longest: number): Parsed<string> {
  if (raw === null || raw === "") return missing();
  if (typeof raw !== "string") {
    const isWord = typeof raw === "boolean";
    return invalid(
      `${quoteValue(raw)} is not text`,
      isWord ? `put it in quotes: "${raw}"` : "write one text",
    );
  }
  if (raw.length > longest) {
    return invalid(`the text has ${raw.length} characters`, `shorten it to ${longest}`);
  }
  const hidden = findHiddenCharacter(raw, shape);
  if (hidden) {
    return invalid(
      `${quoteValue(raw)} holds the hidden character ${hidden.name}`,
      "delete the character, or type the text anew",
    );
  }
  const normal = raw.normalize("NFC");
  const text = shape === "line" ? normal.replaceAll(/\s+/g, " ").trim() : normal.trim();
  return text === "" ? missing() : { value: text };
}

function missing(): Parsed<string> {
  return {
    problem: {
      code: "FIELD_MISSING",
      message: "the value is empty",
      fix: "write a value, or take the line out if the field is optional",
    },
  };
}

function invalid(message: string, fix: string): Parsed<string> {
  return { problem: { code: "FIELD_INVALID", message, fix } };
}
