import { posix } from "node:path";
import { findHiddenCharacter } from "./findHiddenCharacter.ts";
import type { Parsed, Problem } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { YamlValue } from "./yamlValue.ts";

const LONGEST = 300;

/**
 * Parses the path of a file inside the collection folder, with `/`. It is not NFC normalised,
 * since it must match the disk.
 *
 * @param code What to report for a path that is absolute, has `..`, a backslash, a drive letter,
 *   a scheme or a hidden character.
 * @param example A good path for the fix.
 * @returns The path without `./` and double slashes.
 */
export function parseFolderPath(
  raw: YamlValue,
  code: Problem["code"],
  example: string,
): Parsed<string> {
  const fix = `write a path inside the collection folder, such as \`${example}\``;
  const fail = (message: string): Parsed<string> => ({ problem: { code, message, fix } });
  if (typeof raw !== "string" || raw === "") {
    const message = raw === null || raw === "" ? "the path is empty" : "the path is not text";
    return { problem: { code: "FIELD_INVALID", message, fix } };
  }
  const hidden = findHiddenCharacter(raw, "line");
  if (hidden) return fail(`${quoteValue(raw)} holds the hidden character ${hidden.name}`);
  if (raw.length > LONGEST) return fail(`the path has ${raw.length} characters`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(raw)) return fail(`${quoteValue(raw)} is no path in the folder`);
  if (raw.includes("\\")) return fail(`${quoteValue(raw)} has a backslash`);
  if (raw.startsWith("/")) return fail(`${quoteValue(raw)} is absolute`);
  if (raw.split("/").includes("..")) return fail(`${quoteValue(raw)} has the part \`..\``);
  const path = posix.normalize(raw);
  return path === "." || path.endsWith("/")
    ? fail(`${quoteValue(raw)} is a folder`)
    : { value: path };
}
