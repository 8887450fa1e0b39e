import { formatYear } from "../formatYear.ts";
import type { EventRecord, ExtraTrait } from "../record.ts";
import { CSV_FIELDS, type CsvField, TRAIT_ORDER, TRAIT_PREFIX } from "./csvFields.ts";
import { renderEntries } from "./entriesCell.ts";
import { keepExact } from "./exactCell.ts";
import { guardCell } from "./guardCell.ts";
import { hasEmptyPart, hasLiteralBreak, markCell } from "./markedCell.ts";
import { joinNames } from "./nameList.ts";
import { quotePath } from "./quotePath.ts";

/** Which columns a table of records has beyond those of the fields. */
export interface TableShape {
  /** Names of all extra traits, in the order of their columns. */
  readonly traits: readonly string[];
  /** Whether some record has its extra traits in another order than the columns. */
  readonly hasTraitOrder: boolean;
}

const DERIVED: ReadonlySet<CsvField> = new Set(["decade", "year", "group"]);
const EXPORTED = CSV_FIELDS.filter(({ field }) => !DERIVED.has(field));

/** The cells of the header. */
export function renderHeaderRow({ traits, hasTraitOrder }: TableShape): readonly string[] {
  return [
    ...EXPORTED.map(({ header }) => header),
    ...traits.map((name) => guardCell(`${TRAIT_PREFIX}${name}`)),
    ...(hasTraitOrder ? [TRAIT_ORDER] : []),
  ];
}

/**
 * The cells of a record, below the header of the same shape: parseRecordRow gives the record back,
 * and no cell does harm in a spreadsheet. What a record does not have is an empty cell.
 */
export function renderRecordRow(
  record: EventRecord,
  { traits, hasTraitOrder }: TableShape,
): readonly string[] {
  const own = new Map(record.traits?.map(({ name, values }) => [name, joinNames(values)]));
  const order = isInOrder(record.traits ?? [], traits) ? "" : joinNames([...own.keys()]);
  return [
    ...EXPORTED.map(({ field }) => keepExact(field, renderField(record, field))),
    ...traits.map((name) => markCell(own.get(name) ?? "", hasEmptyPart)),
    ...(hasTraitOrder ? [order] : []),
  ].map(guardCell);
}

/** Whether a record's extra traits stand in the order of the columns. */
export function isInOrder(own: readonly ExtraTrait[], columns: readonly string[]): boolean {
  const places = own.map(({ name }) => columns.indexOf(name));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

function renderField(record: EventRecord, field: CsvField): string {
  switch (field) {
    case "date":
      return record.date.edtf;
    case "about":
      return markCell(record.about, hasLiteralBreak);
    case "country":
      return joinNames(record.country);
    case "price":
      return record.price?.display ?? "";
    case "image":
      return record.image === undefined ? "" : quotePath(record.image);
    case "sample":
      return record.sample ? "yes" : "";
    case "sources":
      return renderEntries(
        record.sources.map((source) => {
          const { archive } = source;
          return archive === undefined ? { ...source } : { ...source, archive: quotePath(archive) };
        }),
      );
    case "claims":
      return renderEntries(
        record.claims.map(({ says, date, sources }) => ({
          says,
          date: date?.edtf,
          sources: sources.join(", "),
        })),
      );
    case "decade":
      return record.date.decade ?? "";
    case "year":
      return formatYear(record.date) ?? "";
    case "group":
      return "";
    default:
      return String(record[field] ?? "");
  }
}
