import { nearestName } from "../nearestName.ts";
import type { Problem } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";
import { type ColumnUse, columnUseOf, IGNORED } from "./columnUse.ts";
import { CSV_FIELDS, headerKey } from "./csvFields.ts";

/** A column before it is known what it becomes. */
export interface HeaderCell {
  /** As a spreadsheet names the column: `A`. */
  readonly letters: string;
  /** The text in the header; may be empty. */
  readonly header: string;
}

const EXAMPLE = "write them as `Event name=title,Text=about,Notes=`";
const FIELDS: readonly string[] = CSV_FIELDS.map(({ field }) => field);

/**
 * Reads what an editor chose for columns, `Event name=title,C=about,Notes=`: a header or a
 * column's letters, and what it becomes; nothing: it is left out.
 *
 * @returns The uses by the column's index, and OPTION_INVALID for each choice that makes no sense.
 */
export function placeColumnChoices(
  choices: string,
  cells: readonly HeaderCell[],
): { readonly uses: ReadonlyMap<number, ColumnUse>; readonly problems: readonly Problem[] } {
  const uses = new Map<number, ColumnUse>();
  const problems: Problem[] = [];
  const report = (message: string, fix: string) =>
    problems.push({ code: "OPTION_INVALID", message, fix });
  for (const choice of choices.split(",").filter((each) => each.trim() !== "")) {
    const end = choice.lastIndexOf("=");
    if (end === -1) {
      report(`${quoteValue(choice)} has no \`=\``, EXAMPLE);
      continue;
    }
    const [name, wanted] = [choice.slice(0, end).trim(), choice.slice(end + 1).trim()];
    const index = findColumn(name, cells);
    const use = wanted === "" ? IGNORED : columnUseOf(wanted);
    if (index === undefined) {
      const nearest = nearestName(
        name,
        cells.slice(0, 100).map(({ header }) => header),
      );
      const fix = nearest
        ? `write \`${nearest}\``
        : "write a header of the file, or a column's letters";
      report(`no column is named ${quoteValue(name)}`, fix);
    } else if (use === undefined) {
      const nearest = nearestName(wanted, FIELDS);
      const fix = nearest
        ? `write \`${nearest}\``
        : `write one of ${FIELDS.join(", ")}, or \`Trait: …\``;
      report(`no field is named ${quoteValue(wanted)}`, fix);
    } else if (uses.has(index)) {
      report(`column ${cells[index]?.letters ?? ""} is chosen twice`, "choose it once");
    } else {
      uses.set(index, use);
    }
  }
  return { uses, problems };
}

/** By header; else by letters, so that a column named `A` is found by its name. */
function findColumn(name: string, cells: readonly HeaderCell[]): number | undefined {
  const key = headerKey(name);
  const byHeader = cells.findIndex(({ header }) => key !== "" && headerKey(header) === key);
  if (byHeader !== -1) return byHeader;
  const byLetters = cells.findIndex(({ letters }) => letters === name.toUpperCase());
  return byLetters === -1 ? undefined : byLetters;
}
