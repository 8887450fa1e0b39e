import { readFile } from "node:fs/promises";
import type { CellValue, Sheet } from "hucre/xlsx";
import { KronikaError } from "../../errors.ts";
import { parseZipDirectory, unzippedBytes } from "../import/zipDirectory.ts";
import { nearestName } from "../nearestName.ts";
import { quoteValue } from "../quoteValue.ts";
import type { TableRow } from "./parseRecordRow.ts";
import type { WorkbookFormat } from "./sniffTable.ts";
import { writeWorkbookCell } from "./workbookCell.ts";

/** The largest workbook, in bytes: zipped, and unzipped, which is held in memory. */
export const LARGEST_WORKBOOK = 32 * 1024 ** 2;
const LARGEST_UNZIPPED = 128 * 1024 ** 2;

/**
 * Finds the sheet of a workbook (.xlsx) that holds the table: the one that is named, else the first
 * that shows anything.
 *
 * @param shown The path as the editor named it, for the error.
 * @param sheet Its name; empty: none is named.
 * @throws KronikaError CSV_INVALID for what is no whole workbook, FILE_TOO_LARGE when it unzips to
 *   more than is sane, OPTION_INVALID for a sheet that is not there.
 */
export async function readWorkbookFormat(
  path: string,
  shown: string,
  sheet: string,
): Promise<WorkbookFormat> {
  const sheets = await readSheets(path, shown);
  const names = sheets.map(({ name }) => name);
  const isFilled = ({ rows }: Sheet) =>
    rows.some((row) => row.some((cell) => cell !== null && cell !== ""));
  const wanted =
    names.find((name) => name === sheet) ?? names.find((name) => fold(name) === fold(sheet));
  const filled = sheets.filter(isFilled);
  const chosen =
    sheet === ""
      ? (filled.find(({ hidden, veryHidden }) => !hidden && !veryHidden) ?? filled[0] ?? sheets[0])
      : sheets.find(({ name }) => name === wanted);
  if (chosen === undefined) {
    const nearest = nearestName(sheet, names) ?? names[0] ?? "";
    throw new KronikaError({
      code: "OPTION_INVALID",
      message: `${shown} has no sheet ${quoteValue(sheet)}; it has ${names.map(quoteValue).join(", ")}`,
      field: "--sheet",
      fix: `name one of its sheets, such as ${quoteValue(nearest)}`,
    });
  }
  const withoutResult = [...(chosen.cells?.values() ?? [])].filter(
    ({ formula, value }) => formula !== undefined && value === null,
  ).length;
  const others = filled.map(({ name }) => name).filter((name) => name !== chosen.name);
  return { encoding: "xlsx", sheet: chosen.name, others, withoutResult };
}

/** Reads the rows of a sheet that are not empty, numbered as the spreadsheet does. */
export async function* readWorkbookRows(
  path: string,
  shown: string,
  { sheet }: WorkbookFormat,
): AsyncGenerator<TableRow, void, undefined> {
  const found = (await readSheets(path, shown)).find(({ name }) => name === sheet);
  for (const [index, row] of (found?.rows ?? []).entries()) {
    const cells = row.map((value: CellValue, column) =>
      writeWorkbookCell({ value, format: found?.cells?.get(`${index},${column}`)?.style?.numFmt }),
    );
    if (cells.some((cell) => cell.trim() !== "")) yield { row: index + 1, line: index + 1, cells };
  }
}

async function readSheets(path: string, shown: string): Promise<readonly Sheet[]> {
  const fail = (
    code: "CSV_INVALID" | "FILE_TOO_LARGE",
    message: string,
    fix: string,
    cause?: unknown,
  ) => new KronikaError({ code, message, file: shown, fix }, { cause });
  const bytes = new Uint8Array(await readFile(path));
  const size = unzippedBytes(parseZipDirectory(bytes) ?? []);
  if (bytes.length > LARGEST_WORKBOOK || size > LARGEST_UNZIPPED) {
    const fix = "save the sheet as `CSV UTF-8`, which may be larger, or split it";
    const most = `${LARGEST_WORKBOOK} bytes, and ${LARGEST_UNZIPPED} unzipped`;
    throw fail(
      "FILE_TOO_LARGE",
      `the workbook is larger than ${most}, or does not say its size`,
      fix,
    );
  }
  // Only who imports a workbook waits for the library.
  const { readXlsx } = await import("hucre/xlsx");
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return sheets;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "unknown";
    const fix = "open it in a spreadsheet and save it anew, or as `CSV UTF-8`";
    throw fail("CSV_INVALID", `the workbook cannot be read: ${quoteValue(reason)}`, fix, cause);
  }
}

function fold(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
