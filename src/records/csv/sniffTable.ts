/** How a table is written. */
export type TableFormat = TextFormat | WorkbookFormat;

/** A table in text. */
export interface TextFormat {
  /** A label of TextDecoder: `utf-8`, `utf-16le`, or what the editor named. */
  readonly encoding: string;
  readonly delimiter: "," | ";" | "\t" | "|";
  /** Lines before the first row: 1 where Excel's `sep=;` stands there. */
  readonly linesBefore: 0 | 1;
}

/** A table in a workbook (.xlsx). */
export interface WorkbookFormat {
  readonly encoding: "xlsx";
  readonly sheet: string;
  /** Names of further sheets that hold something. */
  readonly others: readonly string[];
  /** How many cells hold a formula whose result the workbook lacks. */
  readonly withoutResult: number;
}

/** Whether a table is in a workbook. */
export function isWorkbook(format: TableFormat): format is WorkbookFormat {
  return "sheet" in format;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?(?:\r\n?|\n)/i;

/**
 * Finds out from its first bytes how a table is written: the encoding by its byte order mark (no
 * mark: UTF-8, or UTF-16 where the first letter shows it), the separator by Excel's line `sep=;`, or as the one that stands most often in the
 * first row outside of quotes.
 *
 * @param bytes The beginning of the file; 64 KiB hold every sensible header.
 * @param named The encoding, where the editor has named one.
 */
export function sniffTable(bytes: Uint8Array, named = ""): TextFormat {
  const encoding = named === "" ? encodingOf(bytes) : named;
  const text = new TextDecoder(encoding).decode(bytes);
  const written = SEPARATOR_LINE.exec(text)?.[1];
  const delimiter = DELIMITERS.find((each) => each === written);
  if (delimiter) return { encoding, delimiter, linesBefore: 1 };
  return { encoding, delimiter: commonest(text), linesBefore: 0 };
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // No text has NUL, which is half of every Latin letter in UTF-16.
  if (first !== 0 && second === 0) return "utf-16le";
  if (first === 0 && second !== 0 && second !== undefined) return "utf-16be";
  return "utf-8";
}

function commonest(text: string): TextFormat["delimiter"] {
  const counts = new Map<string, number>(DELIMITERS.map((each) => [each, 0]));
  let isQuoted = false;
  let isBlank = true;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === "\n" || character === "\r")) {
      if (!isBlank) break;
    } else if (!isQuoted) {
      const count = counts.get(character);
      if (count !== undefined) counts.set(character, count + 1);
    }
    if (character.trim() !== "") isBlank = false;
  }
  const most = Math.max(...counts.values());
  return DELIMITERS.find((each) => counts.get(each) === most) ?? ",";
}
