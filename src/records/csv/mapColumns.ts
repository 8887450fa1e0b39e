import { nearestName } from "../nearestName.ts";
import type { Problem } from "../parsed.ts";
import { parseTraitName } from "../parseExtraTraits.ts";
import { quoteValue } from "../quoteValue.ts";
import { type ColumnUse, columnUseOf, describeColumnUse, IGNORED } from "./columnUse.ts";
import {
  columnLetters,
  CSV_FIELDS,
  type CsvField,
  headerKey,
  IMAGE_FILE_HEADERS,
} from "./csvFields.ts";
import { unguardCell } from "./guardCell.ts";
import { readPriceHeader } from "./priceHeader.ts";
import { type HeaderCell, placeColumnChoices } from "./placeColumnChoices.ts";

/** One column of a table. */
export interface Column extends HeaderCell {
  readonly use: ColumnUse;
  /** `named`: its header is known; `guessed`: it is near one that is; `chosen`: by the editor. */
  readonly how: "named" | "guessed" | "chosen" | "unknown";
}

// More than a spreadsheet of records needs; keeps the work on a broken file small.
const MOST_COLUMNS = 2000;
// A short word is near too many others.
const SHORTEST_GUESS = 5;
const LONGEST_HEADER = 40;

/** How to map columns. */
export interface MapOptions {
  /** As placeColumnChoices reads them. */
  readonly choices?: string;
  /** Unknown columns become extra traits instead of being left out. */
  readonly extra?: boolean;
  /** Fields that need no column, since they are given otherwise. */
  readonly given?: readonly string[];
}

/**
 * Decides by its header which column is what, and finds everything that is wrong with the header.
 *
 * @param headers The cells of the header, as they stand in the file.
 * @returns The columns, and CSV_INVALID or OPTION_INVALID for each problem: columns that become
 *   the same, a field without a column, a name that no trait may have, prices that are not in ETH,
 *   choices that make no sense.
 */
export function mapColumns(
  headers: readonly string[],
  { choices = "", extra = false, given = [] }: MapOptions = {},
): { readonly columns: readonly Column[]; readonly problems: readonly Problem[] } {
  if (headers.length > MOST_COLUMNS) {
    const message = `the header has ${headers.length} columns`;
    return { columns: [], problems: [invalid(message, `keep ${MOST_COLUMNS} at the most`)] };
  }
  const cells = headers.map((cell, index) => ({
    letters: columnLetters(index),
    header: unguardCell(cell).trim(),
  }));
  const chosen = placeColumnChoices(choices, cells);
  const known = cells.map((cell, index): Column => {
    const choice = chosen.uses.get(index);
    if (choice) return { ...cell, use: withUnit(choice, cell.header), how: "chosen" };
    const use = columnUseOf(cell.header);
    return use ? { ...cell, use, how: "named" } : { ...cell, use: IGNORED, how: "unknown" };
  });
  const columns = guessFields(leaveOut(known)).map((column): Column => {
    const isKept = extra && column.how === "unknown" && column.header !== "";
    return isKept ? { ...column, use: { kind: "trait", name: column.header } } : column;
  });
  return {
    columns,
    problems: [
      ...chosen.problems,
      ...findTraitProblems(columns),
      ...findForeignPrices(columns),
      ...findDateParts(columns),
      ...findFieldProblems(columns, new Set(given)),
    ],
  };
}

/** Leaves out what another column says better, and halves of pairs without the other half. */
function leaveOut(columns: readonly Column[]): readonly Column[] {
  const has = (isSuch: (column: Column) => boolean) => columns.some(isSuch);
  const isField = (field: CsvField) => (column: Column) =>
    column.use.kind === "field" && column.use.field === field;
  const hasFileName = has((column) => isField("image")(column) && isImageFile(column));
  const isGenerated = has(({ header }) => ["dna", "compiler"].includes(headerKey(header)));
  const hasPrice = has(isField("price"));
  return columns.map((column): Column => {
    const { use, how } = column;
    if (how !== "named") return column;
    const without = (why: string): Column => ({ ...column, use: { kind: "ignored", why } });
    if (hasFileName && isField("image")(column) && !isImageFile(column)) {
      return without("another column names the file");
    }
    if (isGenerated && isField("date")(column)) return without("when the token was generated");
    if (use.kind === "foreignPrice" && hasPrice) return without("another column is in ETH");
    if (use.kind !== "traitPair") return column;
    const hasPartner = has(
      ({ use: other }) =>
        other.kind === "traitPair" && other.pair === use.pair && other.part !== use.part,
    );
    return hasPartner ? column : { ...column, use: IGNORED, how: "unknown" };
  });
}

/** A column that is chosen for the price has its unit from its header. */
function withUnit(use: ColumnUse, header: string): ColumnUse {
  if (use.kind !== "field" || use.field !== "price" || use.unit) return use;
  const unit = readPriceHeader(header)?.unit;
  return unit === undefined ? use : { ...use, unit };
}

const IMAGE_FILES: ReadonlySet<string> = new Set(IMAGE_FILE_HEADERS);

function isImageFile({ header }: Column): boolean {
  return IMAGE_FILES.has(headerKey(header));
}

/** Names a column by its letters and its header: `B (Title)`. */
export function nameColumn({ letters, header }: HeaderCell): string {
  const short = header.length > LONGEST_HEADER ? `${header.slice(0, LONGEST_HEADER)}…` : header;
  return short === "" ? letters : `${letters} (${short})`;
}

/** A header that is near a field's name stands for it, if no other column does. */
function guessFields(columns: readonly Column[]): readonly Column[] {
  const taken = new Set(columns.map(({ use }) => describeColumnUse(use)));
  return columns.map((column): Column => {
    if (column.how !== "unknown" || column.header.length < SHORTEST_GUESS) return column;
    const open = CSV_FIELDS.filter(({ field }) => !taken.has(field));
    const header = nearestName(
      column.header,
      open.map((each) => each.header),
    );
    const field = open.find((each) => each.header === header)?.field;
    if (field === undefined) return column;
    taken.add(field);
    return { ...column, use: { kind: "field", field }, how: "guessed" };
  });
}

const IN_LISTS: ReadonlySet<string> = new Set([
  ...["date", "region", "country", "type", "impact", "number"],
]);

function findTraitProblems(columns: readonly Column[]): readonly Problem[] {
  return columns.flatMap((column): Problem[] => {
    const { letters, use } = column;
    const problem = use.kind === "trait" ? parseTraitName(use.name).problem : undefined;
    if (problem === undefined) return [];
    const choice = `\`--columns "${letters}="\` leaves the column out`;
    return [invalid(`column ${nameColumn(column)}: ${problem.message}`, choice)];
  });
}

function findForeignPrices(columns: readonly Column[]): readonly Problem[] {
  return columns.flatMap((column): Problem[] => {
    const { letters, use } = column;
    if (use.kind !== "foreignPrice") return [];
    return [
      invalid(
        `column ${nameColumn(column)}: prices in ${use.currency}, but an edition's price is in ETH`,
        `put the prices in ETH into a column \`Price (ETH)\`, or leave this one out: \`--columns "${letters}="\``,
      ),
    ];
  });
}

const DATE_PART =
  /^(?:(?:event|start|end|date) )?(?:day|month|dd|mm)(?: (?:of (?:the )?month|number|name))?$/;

/** A day and a month beside the year would be lost. */
function findDateParts(columns: readonly Column[]): readonly Problem[] {
  const isField = (field: CsvField) =>
    columns.some(({ use }) => use.kind === "field" && use.field === field);
  if (isField("date") || !isField("year")) return [];
  const parts = columns.filter(
    ({ how, header }) => how === "unknown" && DATE_PART.test(headerKey(header)),
  );
  if (parts.length === 0) return [];
  const named = parts.slice(0, 5).map(nameColumn).join(" and ");
  const without = parts.slice(0, 5).map(({ letters }) => `${letters}=`);
  return [
    invalid(
      `the date stands in several columns: ${named} beside the year`,
      `join them into one column \`Date\`, such as \`1968-08-20\`, or leave them out: \`--columns "${without.join(",")}"\``,
    ),
  ];
}

function findFieldProblems(
  columns: readonly Column[],
  given: ReadonlySet<string>,
): readonly Problem[] {
  const byUse = new Map<string, readonly Column[]>();
  for (const column of columns) {
    const { kind } = column.use;
    if (kind === "ignored" || kind === "foreignPrice" || kind === "traits") continue;
    const use = describeColumnUse(column.use);
    byUse.set(use, [...(byUse.get(use) ?? []), column]);
  }
  // A list of traits in one cell may hold any of these.
  const hasList = columns.some(({ use }) => use.kind === "traits" || use.kind === "traitPair");
  const missing = CSV_FIELDS.filter(({ required, field }) => {
    if (!required || byUse.has(field) || given.has(field)) return false;
    if (field === "date" && byUse.has("year")) return false;
    return !(hasList && IN_LISTS.has(field));
  });
  if (byUse.size === 0) {
    return [
      invalid(
        "no column has the name of a field, so this is no header",
        `put a first row with the names ${missing.map(({ header }) => header).join(", ")} above the records, and take out what stands above it, such as a title`,
      ),
    ];
  }
  const doubles = [...byUse].flatMap(([use, [first, ...others]]): Problem[] => {
    if (first === undefined || others.length === 0) return [];
    const named = [first, ...others].slice(0, 5).map(nameColumn);
    return [
      invalid(
        `the columns ${named.join(" and ")} both become ${quoteValue(use)}`,
        `keep one: \`--columns "${others[0]?.letters ?? ""}="\` leaves the other one out`,
      ),
    ];
  });
  if (missing.length === 0) return doubles;
  const names = missing.map(({ field }) => field).join(", ");
  const fix = `add the ${missing.length === 1 ? "column" : "columns"} ${missing.map(({ header }) => header).join(", ")}, or say which ${missing.length === 1 ? "it is" : "they are"}: \`--columns "…=${missing[0]?.field ?? ""}"\``;
  return [...doubles, invalid(`no column becomes ${names}, which every record needs`, fix)];
}

function invalid(message: string, fix: string): Problem {
  return { code: "CSV_INVALID", message, fix };
}
