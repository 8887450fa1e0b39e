import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { type Issue, KronikaError } from "../../errors.ts";
import { LARGEST_TEXT_FILE } from "../parseRecord.ts";
import { columnLetters } from "./csvFields.ts";
import type { TableRow } from "./parseRecordRow.ts";
import { readTableText } from "./readTableText.ts";
import { readWorkbookRows } from "./readWorkbook.ts";
import { isWorkbook, type TableFormat, type TextFormat } from "./sniffTable.ts";

// No record file may be larger than half of it; an unclosed quote takes the rest of the file in.
const LARGEST_ROW = 2 * LARGEST_TEXT_FILE;
// Of 64 KiB each. The parser counts only what is in the cells, so a row of separators is found by
// what goes in while no row comes out; about twenty pieces may wait in between.
const MOST_PIECES_A_ROW = 64;

/**
 * Reads the rows of a table (RFC 4180, with the separator that was found) one at a time, the header
 * included. Empty rows are counted and passed over.
 *
 * @param shown The path as the editor named it, for the error.
 * @throws KronikaError CSV_INVALID with row and line, where quotes do not match or a row is larger
 *   than LARGEST_ROW; FILE_NOT_UTF8; FILE_UNREADABLE. Rows right before it
 *   may not have been yielded.
 */
export function readTableRows(
  path: string,
  shown: string,
  format: TableFormat,
): AsyncGenerator<TableRow, void, undefined> {
  return isWorkbook(format)
    ? readWorkbookRows(path, shown, format)
    : readTextRows(path, shown, format);
}

async function* readTextRows(
  path: string,
  shown: string,
  format: TextFormat,
): AsyncGenerator<TableRow, void, undefined> {
  const parser = parse({
    delimiter: format.delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    max_record_size: LARGEST_ROW,
    on_record: (cells: string[], { lines }) => {
      parsedLines = lines;
      return cells;
    },
  });
  let row = 1;
  let line = 1 + format.linesBefore;
  // The parser is ahead of the rows that are taken from it, and what it fails at is there.
  let parsedLines = 0;
  const failing = () => ({
    row: parser.info.records + 1,
    line: parsedLines + 1 + format.linesBefore,
  });

  async function* pieces(): AsyncGenerator<string> {
    let records = 0;
    let count = 0;
    for await (const piece of readTableText(path, shown, format)) {
      count = parser.info.records === records ? count + 1 : 0;
      records = parser.info.records;
      if (count > MOST_PIECES_A_ROW) throw rowTooLarge(shown, failing());
      yield piece;
    }
  }

  const flow = pipeline(Readable.from(pieces()), parser);
  // What fails is thrown by the loop; without a handler the promise would end the process first.
  flow.catch(() => undefined);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (cells.some((cell) => cell.trim() !== "")) yield { row, line, cells };
      row += 1;
      line += 1 + cells.reduce((lines, cell) => lines + countLineFeeds(cell), 0);
    }
  } catch (error) {
    throw error instanceof KronikaError ? error : explain(error, shown, failing());
  }
}

interface RowPlace {
  readonly row: number;
  readonly line: number;
}

function countLineFeeds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** The parser's error as an issue; others are faults and stay as they are. */
function explain(error: unknown, file: string, place: RowPlace): unknown {
  const { code, column: index } = error as { readonly code?: string; readonly column?: unknown };
  const column = typeof index === "number" ? columnLetters(index) : undefined;
  const fail = (message: string, fix: string): KronikaError => {
    const issue: Issue = { code: "CSV_INVALID", message, fix, file, ...place, column };
    return new KronikaError(issue, { cause: error });
  };
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return fail(
        "a quote is opened and never closed, so the rest of the file is one cell",
        'close it with `"`, and write a quote inside of a text twice: `""`',
      );
    case "INVALID_OPENING_QUOTE":
      return fail(
        "a quote stands in the middle of a text that is not in quotes",
        'put the whole cell in quotes, and write the quote twice: `"5"" gun"`',
      );
    case "CSV_INVALID_CLOSING_QUOTE":
      return fail(
        "there is text behind the quote that ends the cell",
        'write a quote inside of a text twice: `"the ""Spring"" of 1968"`',
      );
    case "CSV_MAX_RECORD_SIZE":
      return rowTooLarge(file, place);
    default:
      return error;
  }
}

function rowTooLarge(file: string, place: RowPlace): KronikaError {
  return new KronikaError({
    code: "CSV_INVALID",
    message: `the row is larger than ${LARGEST_ROW} characters, or never ends`,
    fix: "look for a quote that is opened in it and not closed; shorten its cells",
    file,
    ...place,
  });
}
