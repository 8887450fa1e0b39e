import { writeLineBreaks } from "../import/literalBreaks.ts";
import { cleanText } from "../import/cleanText.ts";
import { isEmptyValue } from "../emptyValue.ts";
import { completeDecade } from "../normalise/completeDecade.ts";
import { normaliseDate } from "../normalise/normaliseDate.ts";
import type { NormalisedValue } from "../normalise/normalisedValue.ts";
import { normaliseImage } from "../normalise/normaliseImage.ts";
import { normaliseValue } from "../normalise/normaliseValue.ts";
import type { AmountUnit } from "../parseAmount.ts";
import { parseEventDate } from "../parseEventDate.ts";
import type { Problem } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";
import type { Collection } from "../record.ts";
import { isYamlList, isYamlMap, type YamlMap, type YamlValue } from "../yamlValue.ts";
import { useOfTrait } from "./columnUse.ts";
import type { CsvField } from "./csvFields.ts";
import { takeExact } from "./exactCell.ts";
import { unguardCell } from "./guardCell.ts";
import { hasEmptyPart, hasLiteralBreak, takeMarked } from "./markedCell.ts";
import { type Column, nameColumn } from "./mapColumns.ts";
import { joinNames, splitNames } from "./nameList.ts";
import { parseFieldCell } from "./parseFieldCell.ts";
import { parseTraitCell } from "./parseTraitCell.ts";
import type { NormalisedCell } from "./tableReport.ts";

/** What is known besides the cells of a row. */
export interface RowContext {
  readonly collection: Collection;
  /** Paths of images in the collection, relative to its folder. */
  readonly images?: readonly string[] | undefined;
  /** Values for what a row lacks, by the names of the front matter. */
  readonly defaults?: YamlMap | undefined;
}

/** The values of a row, in the spelling of a record. */
export interface TakenCells {
  /** By the names of the front matter; the about text is not here. */
  readonly raw: Readonly<Record<string, YamlValue>>;
  readonly about: string;
  /** The column that gave a field. */
  readonly columnOf: ReadonlyMap<string, Column>;
  readonly problems: readonly (readonly [problem: Problem, field: string])[];
  /** Fields whose value is among the problems. */
  readonly refused: ReadonlySet<string>;
  /** What cells held that counts as no value, by field. */
  readonly emptied: ReadonlyMap<string, string>;
  readonly normalised: readonly Omit<NormalisedCell, "row">[];
  /** Fields that `defaults` gave. */
  readonly defaulted: readonly string[];
}

interface Cell {
  readonly text: string;
  readonly column: Column;
  /** Whether an apostrophe stood before it, which keeps a text as it is. */
  readonly wasGuarded: boolean;
}

/** Takes the values out of the cells of one row. */
export function takeCells(
  cells: readonly string[],
  columns: readonly Column[],
  { collection, images, defaults }: RowContext,
): TakenCells {
  const raw = Object.create(null) as Record<string, YamlValue>;
  const columnOf = new Map<string, Column>();
  const traits = new Map<string, readonly string[]>();
  const problems: (readonly [problem: Problem, field: string])[] = [];
  const refused = new Set<string>();
  const emptied = new Map<string, string>();
  const normalised: Omit<NormalisedCell, "row">[] = [];
  const listed: (readonly [name: string, value: string, column: Column])[] = [];
  const pairs = new Map<string, { name?: Cell; value?: Cell }>();
  let about = "";
  let order: readonly string[] = [];

  const tell = (field: string, column: Column, before: string, after: string, why: string) =>
    normalised.push({ column: nameColumn(column), field, before, after, why });
  const report = (problem: Problem, field: string) => {
    problems.push([problem, field]);
    refused.add(field);
  };

  function take(field: CsvField, cell: Cell, unit?: AmountUnit): void {
    const { text, column, wasGuarded } = cell;
    columnOf.set(field, column);
    if (field === "about") {
      const marked = takeMarked(text, hasLiteralBreak);
      about = marked ?? writeLineBreaks(text);
      if (marked === undefined && about !== text) {
        tell(field, column, "\\n", "line breaks", "a backslash and an n are no text");
      }
      return;
    }
    if (field === "sample" || field === "sources" || field === "claims") {
      const read = parseFieldCell(field, text);
      problems.push(...read.problems.map((problem) => [problem, field] as const));
      raw[field] = field === "claims" ? withDates(read.value, column) : read.value;
      return;
    }
    if (field === "country" && splitNames(text).includes("")) {
      const read = parseFieldCell(field, text);
      for (const problem of read.problems) report(problem, field);
      return;
    }
    const exact =
      wasGuarded && isEmptyValue(text)
        ? text.trim()
        : (takeExact(field, text.trim()) ?? exactPath(field, text));
    if (exact !== undefined) {
      raw[field] = exact;
      return;
    }
    // An exported date is EDTF, whatever else a person may have meant by it.
    const isEdtf =
      field === "date" && wasGuarded && parseEventDate(text.trim()).value !== undefined;
    const cleaned = field === "image" ? { text: text.trim(), why: [] } : cleanText(text);
    const normal: NormalisedValue = isEdtf
      ? { value: text.trim(), why: [] }
      : field === "image"
        ? normaliseImage(cleaned.text, images ?? [])
        : normaliseValue(field, cleaned.text.trim(), { collection, priceUnit: unit });
    if (normal.problem !== undefined) return report(normal.problem, field);
    const before = text.trim();
    const after = showValue(normal.value);
    if (after !== before) {
      const why = [...cleaned.why, ...normal.why].join("; ") || "no spare spaces";
      tell(field, column, before, after, why);
    }
    if (normal.value === undefined) emptied.set(field, before);
    else raw[field] = normal.value;
  }

  function withDates(value: YamlValue, column: Column): YamlValue {
    if (!isYamlList(value)) return value;
    return value.map((claim) => {
      const date = isYamlMap(claim) ? claim["date"] : undefined;
      if (!isYamlMap(claim) || typeof date !== "string" || parseEventDate(date).value) return claim;
      const normal = normaliseDate(date);
      if (typeof normal.value !== "string" || normal.value === date) return claim;
      tell("claims", column, date, normal.value, normal.why.join("; "));
      return Object.assign(Object.create(null) as YamlMap, claim, { date: normal.value });
    });
  }

  function takeTrait(name: string, value: string, column: Column): void {
    if (isEmptyValue(value)) {
      if (value !== "") tell(`traits.${name}`, column, value, "", "counts as no value");
      return;
    }
    const use = useOfTrait(name);
    if (use.kind !== "field") {
      traits.set(name, [...(traits.get(name) ?? []), value]);
      return;
    }
    const { field, unit } = use;
    const former = raw[field];
    if (former === undefined) {
      if (!refused.has(field)) take(field, { text: value, column, wasGuarded: false }, unit);
      return;
    }
    if (field === "country") {
      const names = isYamlList(former) ? former : [former];
      if (!names.includes(value)) raw[field] = [...names, value];
      return;
    }
    const { value: repeated } = normaliseValue(field as "type", value, { collection });
    if (repeated === former || field === "number") return;
    const message = `the trait ${quoteValue(name)} says ${quoteValue(value)}, but the ${field} is ${quoteValue(former)}`;
    report({ code: "FIELD_INVALID", message, fix: "keep one of the two" }, field);
  }

  function takeList(name: string, text: string, column: Column): void {
    const marked = takeMarked(text, hasEmptyPart);
    const names = splitNames(marked ?? text);
    const filled = names.filter(
      (each) => marked !== undefined || each === "" || !isEmptyValue(each),
    );
    const isCut = names.length > 1 && filled.length < names.length;
    if (isCut) {
      const why = "a part of the list counts as no value";
      tell(`traits.${name}`, column, text.trim(), joinNames(filled), why);
      if (filled.length === 0) return;
    }
    traits.set(name, isCut ? filled : names);
  }

  columns.forEach((column, index) => {
    const { use } = column;
    const written = cells[index] ?? "";
    if (use.kind === "field") columnOf.set(use.field, column);
    if (use.kind === "ignored" || use.kind === "foreignPrice" || written.trim() === "") return;
    if (isEmptyValue(written)) {
      const field =
        use.kind === "field" ? use.field : use.kind === "trait" ? `traits.${use.name}` : use.kind;
      emptied.set(field, written.trim());
      tell(field, column, written.trim(), "", "counts as no value");
      return;
    }
    const text = unguardCell(written);
    const cell: Cell = { text, column, wasGuarded: text !== written };
    switch (use.kind) {
      case "trait":
        takeList(use.name, text, column);
        break;
      case "traitOrder":
        order = splitNames(text);
        break;
      case "traits": {
        const list = parseTraitCell(text);
        columnOf.set("traits", column);
        if (list.problem) report(list.problem, "traits");
        else listed.push(...list.value.map(([name, value]) => [name, value, column] as const));
        break;
      }
      case "traitPair":
        pairs.set(use.pair, { ...pairs.get(use.pair), [use.part]: cell });
        break;
      default:
        take(use.field, cell, use.unit);
    }
  });
  for (const { name, value } of pairs.values()) {
    if (name && value) listed.push([name.text.trim(), value.text.trim(), value.column]);
  }
  for (const trait of listed) takeTrait(...trait);

  takeYearForDate(raw, columnOf, refused, emptied);
  const date = parseEventDate(raw["date"] ?? "").value;
  const decade = raw["decade"];
  if (date && typeof decade === "string") raw["decade"] = completeDecade(decade, date);
  const group = raw["group"];
  delete raw["group"];
  if (typeof group === "string" && group !== collection.group) {
    report(
      {
        code: "GROUP_MISMATCH",
        message: `the row is of the group ${quoteValue(group)}, the collection of ${quoteValue(collection.group)}`,
        fix: "name the table's collection with --collection, or correct the group",
      },
      "group",
    );
  }
  const defaulted = Object.keys(defaults ?? {}).filter(
    (field) => raw[field] === undefined && !refused.has(field),
  );
  for (const field of defaulted) raw[field] = defaults?.[field] ?? null;
  if (traits.size > 0) raw["traits"] = inOrder(traits, order);
  return { raw, about, columnOf, problems, refused, emptied, normalised, defaulted };
}

/** A year is the date, unless the row has one. */
function takeYearForDate(
  raw: Record<string, YamlValue>,
  columnOf: Map<string, Column>,
  refused: Set<string>,
  emptied: ReadonlyMap<string, string>,
): void {
  if (raw["date"] !== undefined || refused.has("date")) return;
  const column = columnOf.get("year");
  if (refused.has("year")) refused.add("date");
  else if (raw["year"] !== undefined) {
    raw["date"] = raw["year"];
    delete raw["year"];
  }
  if (column && !emptied.has("date")) columnOf.set("date", columnOf.get("date") ?? column);
}

/** A path in quotes, as quotePath writes one. */
function exactPath(field: CsvField, text: string): YamlValue | undefined {
  if (field !== "image" || !text.trim().startsWith('"')) return undefined;
  return parseFieldCell("image", text).value;
}

function showValue(value: YamlValue | undefined): string {
  if (value === undefined) return "";
  return isYamlList(value) ? joinNames(value as readonly string[]) : String(value);
}

function inOrder(
  traits: ReadonlyMap<string, readonly string[]>,
  order: readonly string[],
): YamlValue {
  const map = Object.create(null) as Record<string, YamlValue>;
  for (const name of [...order.filter((each) => traits.has(each)), ...traits.keys()]) {
    map[name] = traits.get(name) ?? [];
  }
  return map;
}
