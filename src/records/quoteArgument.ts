import { printable } from "./printable.ts";

/**
 * Writes a text as one argument of a command that a person copies into a terminal: as it is where
 * every shell takes it so; in double quotes where it has spaces, which Windows knows as well; else
 * in single quotes, as POSIX shells have them. Hidden characters are shown, not kept.
 */
export function quoteArgument(text: string): string {
  const shown = printable(text);
  if (/^[\p{L}\p{N}_./:@%+=,-]+$/u.test(shown)) return shown;
  if (!/["$`\\!]/.test(shown)) return `"${shown}"`;
  return `'${shown.replaceAll("'", `'\\''`)}'`;
}
