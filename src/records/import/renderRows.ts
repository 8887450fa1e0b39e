import Table from "cli-table3";
import { BORDERLESS } from "../borderless.ts";
import { printable } from "../printable.ts";

/** Lines of columns for a person, indented, without borders; everything is made printable. */
export function renderRows(rows: readonly (readonly string[])[]): readonly string[] {
  const table = new Table({
    chars: BORDERLESS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  for (const row of rows) table.push(["", ...row.map(printable)]);
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}
