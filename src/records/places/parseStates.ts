import { hasKind } from "./nameForms.ts";
import type { State, StateName } from "./state.ts";

/**
 * Parses a table of states. A line is `names; codes; years`:
 *
 * - The first name is the one to prefer. `|` parts names that are as good, ` / ` comes before
 *   those that should give way to it: abbreviations, official long forms, native names. `{a|b}`
 *   stands for both. ` + ` parts states that share codes and years, and so does `[a|b]`.
 * - Codes are ISO 3166-1 alpha-3, of present countries.
 * - Years are astronomical, `from..until`, each end may be open. `~` says that a year is uncertain,
 *   and widens the span. In parentheses, or absent, they say nothing against a name in another year.
 *   A name without a word such as `Kingdom` is the name of a place as well, and good in any year,
 *   unless the years end in `!`.
 *
 * Lines that begin with `#`, and empty ones, do not count.
 */
export function parseStates(table: string): readonly State[] {
  const lines = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const open = new Set<string>();
  const parsed = lines.flatMap((line) => {
    const [names = "", codes = "", years] = line.split("; ");
    const groups = names.split(" + ").flatMap((group) => expand(group, /\[([^\]]*)\]/));
    return groups.map((group) => {
      const [good = "", other] = group.split(" / ");
      const span = years === undefined ? undefined : parseYears(years);
      const isSoft = span === undefined || years?.startsWith("(") === true;
      const isStrict = years?.endsWith("!") === true;
      const read = (part: string, isGood: boolean) =>
        splitNames(part).map((name): StateName => {
          return { name, isGood, isBound: !isSoft && (isStrict || hasKind(name) || !isGood) };
        });
      const all = [...read(good, true), ...(other === undefined ? [] : read(other, false))];
      const usual = all[0]?.name ?? "";
      if (span === undefined) open.add(usual);
      return { usual, names: all, codes: codes.split(" "), years: span };
    });
  });
  return parsed.map((state) => {
    const id = open.has(state.usual) ? state.usual : `${state.usual} ${state.years?.from}`;
    return { ...state, id };
  });
}

// Bars within braces belong to the braces.
function splitNames(part: string): readonly string[] {
  return part.split(/\|(?![^{]*\})/).flatMap((name) => expand(name.trim(), /\{([^}]*)\}/));
}

function expand(text: string, pattern: RegExp): readonly string[] {
  const match = pattern.exec(text);
  if (match === null) return [text];
  return (match[1] ?? "").split("|").flatMap((choice) =>
    expand(
      text.replace(pattern, () => choice),
      pattern,
    ),
  );
}

function parseYears(text: string): { readonly from: number; readonly until: number } {
  const [from = "", until = ""] = text.replaceAll(/[()!]/g, "").split("..");
  return { from: parseYear(from, -1), until: parseYear(until, 1) };
}

// How far off an uncertain year may be: the older, the further.
function parseYear(text: string, sign: 1 | -1): number {
  if (text === "") return sign * Infinity;
  if (!text.startsWith("~")) return Number(text);
  const year = Number(text.slice(1));
  const margin = year < 500 ? 150 : year < 1500 ? 75 : 25;
  return year + sign * margin;
}
