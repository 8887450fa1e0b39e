import { stringify } from "csv-stringify/sync";

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Writes rows as a table of RFC 4180: commas, CRLF behind each row, quotes where they are needed.
 *
 * @param options `isStart`: a byte order mark goes first, without which Excel does not take the
 *   file for UTF-8.
 */
export function renderTable(
  rows: readonly (readonly string[])[],
  { isStart }: { readonly isStart: boolean },
): string {
  const text = stringify([...rows], {
    record_delimiter: "windows",
    // A line feed alone inside of a cell needs quotes as well.
    quote_record_delimiter: true,
  });
  return isStart ? `${BYTE_ORDER_MARK}${text}` : text;
}
