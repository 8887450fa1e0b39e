import Table from "cli-table3";
import { BORDERLESS } from "../borderless.ts";
import { printable } from "../printable.ts";
import { describeColumnUse } from "./columnUse.ts";
import type { Column } from "./mapColumns.ts";
import { isWorkbook, type TableFormat, type TextFormat } from "./sniffTable.ts";

const DELIMITER_NAMES: Readonly<Record<TextFormat["delimiter"], string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};
const MOST_COLUMNS = 60;
const WIDTHS = [8, 34, 38];

/** Shows which column of a table becomes what, as plain text of 80 columns. */
export function renderColumns(
  file: string,
  format: TableFormat,
  columns: readonly Column[],
): string {
  const table = new Table({
    chars: BORDERLESS,
    colWidths: WIDTHS,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 1 },
  });
  for (const column of columns.slice(0, MOST_COLUMNS)) {
    table.push([`  ${column.letters}`, printable(column.header), printable(describe(column))]);
  }
  const hidden = columns.length - MOST_COLUMNS;
  return [
    ...describeFormat(file, format, columns.length),
    ...table
      .toString()
      .split("\n")
      .map((line) => line.trimEnd()),
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
    "",
  ].join("\n");
}

function describeFormat(file: string, format: TableFormat, count: number): readonly string[] {
  const columns = `${printable(file)}: ${count} columns`;
  if (!isWorkbook(format)) {
    const { delimiter, encoding } = format;
    return [`${columns}, parted by ${DELIMITER_NAMES[delimiter]}, ${encoding.toUpperCase()}`];
  }
  const { sheet, others, withoutResult } = format;
  const named = others
    .slice(0, 10)
    .map((name) => printable(name))
    .join(", ");
  return [
    `${columns} of the sheet ${printable(sheet)}`,
    ...(others.length > 0 ? [`  --sheet NAME reads another one: ${named}`] : []),
    ...(withoutResult > 0
      ? [
          `  ${withoutResult} cells hold formulas without a result, and count as empty: open the workbook`,
          "  in a spreadsheet and save it",
        ]
      : []),
  ];
}

const WHY: Readonly<Record<Column["how"], string>> = {
  named: "",
  guessed: ", by its likeness",
  chosen: ", as chosen",
  unknown: "",
};

function describe({ header, use, how }: Column): string {
  if (use.kind === "ignored" && header === "") return "nothing: it has no header";
  if (use.kind === "ignored" && use.why !== undefined) return `nothing: ${use.why}`;
  if (use.kind === "ignored") return how === "chosen" ? "nothing, as chosen" : "nothing: unknown";
  if (use.kind === "foreignPrice") return `nothing: prices in ${use.currency}`;
  const unit = use.kind === "field" && use.unit ? ` in ${use.unit}` : "";
  return `${describeColumnUse(use)}${unit}${WHY[how]}`;
}
