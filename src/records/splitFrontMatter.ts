import type { Parsed } from "./parsed.ts";

/** A Markdown file in its two parts. */
export interface FrontMatter {
  readonly yaml: string;
  /** Line of the file, from 1, on which `yaml` begins. */
  readonly yamlLine: number;
  readonly body: string;
  /** Line of the file, from 1, on which `body` begins. */
  readonly bodyLine: number;
}

const FIX = "begin the file with a line `---`, then the fields, then another line `---`";

/**
 * Splits a Markdown text (LF line ends) into its YAML front matter and its body.
 *
 * @returns The parts, or FRONT_MATTER_MISSING when the first line is not `---` or no line ends it.
 */
export function splitFrontMatter(text: string): Parsed<FrontMatter> {
  const lines = text.split("\n");
  if (!isFence(lines[0])) return missing("the file does not begin with `---`", FIX);
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end === -1) {
    return missing(
      "the front matter is never closed",
      "put a line `---` after the last field, before the about text",
    );
  }
  return {
    value: {
      yaml: lines.slice(1, end).join("\n"),
      yamlLine: 2,
      body: lines.slice(end + 1).join("\n"),
      bodyLine: end + 2,
    },
  };
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line);
}

function missing(message: string, fix: string): Parsed<FrontMatter> {
  return { problem: { code: "FRONT_MATTER_MISSING", message, fix } };
}
