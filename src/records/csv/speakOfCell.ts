import type { Problem } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";
import type { Issue } from "../../errors.ts";
import type { YamlMap } from "../yamlValue.ts";

const ENTRY = /^(source|claim)s\[(\d+)\](?:\.(\w+))?/;
// How spreadsheets write dates: 20.08.1968, 8/20/1968, Aug-68, 20 August 1968.
const SPREADSHEET_DATE = /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|.{0,12}\p{L}{3,12}.{0,12}\d{2,4})$/u;

/**
 * Says a problem of a record in the words of a table: a record file's lines are cells here, and
 * sources and claims stand in one.
 *
 * @param raw The values that the row gave, by field.
 * @param options `emptied`: what the cell holds that counts as no value; `hasColumn`: whether the
 *   table has a column for the field.
 */
export function speakOfCell(
  { code, message, fix, field = "" }: Issue,
  raw: YamlMap,
  { emptied, hasColumn }: { readonly emptied: string | undefined; readonly hasColumn: boolean },
): Problem {
  const [entry, kind, index, key] = ENTRY.exec(field) ?? [];
  if (entry !== undefined) {
    const place = `${kind} ${Number(index) + 1}${key === undefined ? "" : `, ${key}`}`;
    return { code, message: `${place}: ${message}`, fix };
  }
  if (code === "FIELD_MISSING" && raw[field] === undefined) {
    if (!hasColumn) {
      return {
        code,
        message: `the row has no ${field}`,
        fix: `add a column ${field} and fill it in`,
      };
    }
    if (emptied !== undefined) {
      const told = `the cell says ${quoteValue(emptied)}, which counts as empty`;
      return { code, message: told, fix: "write the value" };
    }
    return { code, message: "the cell is empty", fix: "fill in the cell" };
  }
  const value = raw[field];
  if (code === "DATE_INVALID" && typeof value === "string" && SPREADSHEET_DATE.test(value)) {
    const why = "where the spreadsheet changes dates, format the column as text";
    return { code, message, fix: `${fix}; ${why}` };
  }
  return { code, message, fix };
}
