import { formatNumberList } from "../formatNumberList.ts";
import { printable } from "../printable.ts";
import type { PagePlace } from "./pageReport.ts";
import type { ParsedPage } from "./parsePage.ts";
import { renderRows } from "./renderRows.ts";

const MOST_ROWS = 40;

/**
 * The account of a page, for a person: what was taken from where, what was normalised, what has no
 * place. Everything from the page is made printable.
 */
export function renderPageReport(page: ParsedPage): string {
  const { taken, normalised, unplaced, chrome, hints } = page;
  const sections = [
    section(
      "Taken from the page",
      taken.map((each) => [
        placeOf(each),
        each.field,
        each.note === undefined ? each.value : `${each.value} (${each.note})`,
      ]),
    ),
    section(
      "Changed on the way",
      normalised.flatMap((each) => [
        [placeOf(each), each.field, each.before.replaceAll("\n", " / ")],
        ["", "", `→ ${each.after} (${each.why})`],
      ]),
    ),
    section(
      "Not placed: look at these",
      unplaced.flatMap((each) => [
        [placeOf(each), each.text],
        ["", `  ${each.why}`],
      ]),
    ),
    ...(chrome.length > 0
      ? [
          `Left out, as part of the web site or the title again: ${chrome.length === 1 ? "line" : "lines"} ${formatNumberList(chrome).replaceAll(",", ", ")}.`,
        ]
      : []),
    ...(hints.length > 0 ? [hints.map((hint) => `- ${printable(hint)}`).join("\n")] : []),
  ];
  return sections.filter((text) => text !== "").join("\n\n");
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const more = rows.length - MOST_ROWS;
  return [
    title,
    ...renderRows(rows.slice(0, MOST_ROWS)),
    ...(more > 0 ? [`  and ${more} more; --json has all`] : []),
  ].join("\n");
}

function placeOf({ line, toLine = line }: PagePlace): string {
  return toLine === line ? `line ${line}` : `lines ${line}-${toLine}`;
}
