import { open, stat } from "node:fs/promises";
import { KronikaError } from "../../errors.ts";
import { parseEncoding } from "../import/parseEncoding.ts";
import { isAbsent } from "../readFileInside.ts";
import { fileKindOf } from "../import/fileKind.ts";
import { LARGEST_WORKBOOK, readWorkbookFormat } from "./readWorkbook.ts";
import { sniffTable, type TableFormat } from "./sniffTable.ts";

/** The largest table, in bytes: ten thousand records of a hundred kilobytes. */
const LARGEST_TABLE = 1024 ** 3;
const HEAD_BYTES = 64 * 1024;

/** What the editor says of how a table is written; empty: nothing. */
export interface FormatOptions {
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** A label of TextDecoder, such as `windows-1252`. */
  readonly encoding?: string | undefined;
}

/**
 * Reads the beginning of a table and finds out how it is written.
 *
 * @param shown The path as the editor named it, for the error.
 * @throws KronikaError FILE_UNREADABLE, also for what is no regular file and could not be read
 *   twice; FILE_TOO_LARGE; CSV_INVALID for what is no table; OPTION_INVALID for options that do
 *   not fit the file.
 */
export async function readTableFormat(
  path: string,
  shown: string,
  { sheet = "", encoding = "" }: FormatOptions = {},
): Promise<TableFormat> {
  const fail = (code: "FILE_UNREADABLE" | "FILE_TOO_LARGE", message: string, fix: string) =>
    new KronikaError({ code, message, file: shown, fix });
  const refuse = (error: unknown): never => {
    throw isAbsent(error)
      ? fail("FILE_UNREADABLE", "there is no such file", "check the name behind --csv")
      : fail("FILE_UNREADABLE", "the file cannot be read", "check that you may read it");
  };
  // Before it is opened: a pipe would wait for someone to write.
  const found = await stat(path).catch(refuse);
  if (!found.isFile()) {
    const fix = "save the table as a file, which is read twice";
    throw fail("FILE_UNREADABLE", "this is no regular file", fix);
  }
  if (found.size > LARGEST_TABLE) {
    const fix = `split it into files of at most ${LARGEST_TABLE} bytes`;
    throw fail("FILE_TOO_LARGE", `the file has ${found.size} bytes`, fix);
  }
  const file = await open(path, "r").catch(refuse);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] !== undefined && head[2] < 8;
    if (isZip && found.size > LARGEST_WORKBOOK) {
      const fix = "save the sheet as `CSV UTF-8`, which may be larger, or split it";
      throw fail("FILE_TOO_LARGE", `the workbook has ${found.size} bytes`, fix);
    }
    const kind = fileKindOf(isZip ? new Uint8Array(await file.readFile()) : head);
    const wrongUse = (message: string, fix: string, field: string) =>
      new KronikaError({ code: "OPTION_INVALID", message, field, fix });
    if (kind?.kind === "xlsx") {
      if (encoding !== "") {
        const message = "a workbook says its encoding itself";
        throw wrongUse(message, "take --encoding out", "--encoding");
      }
      return await readWorkbookFormat(path, shown, sheet);
    }
    if (kind !== undefined) {
      const message = `this is ${kind.what}, no table`;
      throw new KronikaError({ code: "CSV_INVALID", message, file: shown, fix: kind.fix });
    }
    if (sheet !== "") {
      const message = "only a workbook (.xlsx) has sheets";
      throw wrongUse(message, "take --sheet out", "--sheet");
    }
    return sniffTable(head, encoding === "" ? "" : parseEncoding(encoding));
  } finally {
    await file.close();
  }
}
