import type { Problem } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";

/** A source or a claim as it stands in a cell, by the names of the front matter. */
export type Entry = Readonly<Record<string, string>>;

/**
 * Writes sources or claims into one cell: one `name: value` a line, an empty line between two.
 *
 * @param entries Values of one line each; what is undefined is left out.
 */
export function renderEntries(
  entries: readonly Readonly<Record<string, string | undefined>>[],
): string {
  return entries
    .map((entry) =>
      Object.entries(entry)
        .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
        .join("\n"),
    )
    .join("\n\n");
}

/**
 * Reads what renderEntries has written, and what an editor makes of it: names in whatever case,
 * spare spaces and empty lines, names without a value.
 *
 * @returns The entries, and a problem for each line that has no name, or one that its entry has.
 */
export function parseEntries(text: string): {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
} {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  let entry: Record<string, string> | undefined;
  for (const line of text.split("\n")) {
    if (line.trim() === "") {
      entry = undefined;
      continue;
    }
    if (entry === undefined) entries.push((entry = emptyEntry()));
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name === "") {
      const message = `the line ${quoteValue(line)} has no name and colon before its value`;
      problems.push({ code: "FIELD_INVALID", message, fix: "write `name: value`" });
    } else if (name in entry) {
      const message = `entry ${entries.length} has ${quoteValue(name)} twice`;
      const fix = "keep one, or put an empty line between two entries";
      problems.push({ code: "KEY_DUPLICATE", message, fix });
    } else {
      const value = line.slice(colon + 1).trim();
      if (value !== "") entry[name] = value;
    }
  }
  return { entries, problems };
}

// Without a prototype, a name such as `constructor` is only a name.
function emptyEntry(): Record<string, string> {
  return Object.create(null) as Record<string, string>;
}
