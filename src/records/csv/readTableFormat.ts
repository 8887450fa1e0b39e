import { open, stat } from "node:fs/promises";
import { KronikaError } from "../../errors.ts";
import { isAbsent } from "../readFileInside.ts";
import { sniffTable, type TableFormat } from "./sniffTable.ts";

/** The largest table, in bytes: ten thousand records of a hundred kilobytes. */
const LARGEST_TABLE = 1024 ** 3;
const HEAD_BYTES = 64 * 1024;

/**
 * Reads the beginning of a table and finds out how it is written.
 *
 * @param shown The path as the editor named it, for the error.
 * @throws KronikaError FILE_UNREADABLE, also for what is no regular file and could not be read
 *   twice, or FILE_TOO_LARGE.
 */
export async function readTableFormat(path: string, shown: string): Promise<TableFormat> {
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
    return sniffTable(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
