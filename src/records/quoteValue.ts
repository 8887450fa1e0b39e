import { printable } from "./printable.ts";
import { isYamlList, type YamlValue } from "./yamlValue.ts";

const LONGEST = 60;

/** Quotes a value for a message: in backticks, on one line, hidden characters shown, shortened. */
export function quoteValue(value: YamlValue | undefined): string {
  if (isYamlList(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "a map";
  const text = String(value ?? "");
  const shown = [...text.slice(0, LONGEST * 2)];
  const short = shown.length > LONGEST ? `${shown.slice(0, LONGEST).join("")}…` : shown.join("");
  return `\`${printable(short)}\``;
}
