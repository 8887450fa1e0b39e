import { eachFile } from "../eachFile.ts";
import type { LintRule } from "../lintRule.ts";

/** A byte order mark at the beginning of a file. */
export const byteOrderMark: LintRule = {
  code: "BYTE_ORDER_MARK",
  severity: "warning",
  reason:
    "UTF-8 needs no byte order mark, and other tools than this one take it for a part of the text.",
  example: "a record saved as “UTF-8 with BOM”",
  fix: "save the file as UTF-8 without a byte order mark",
  start: eachFile((bytes) => {
    if (!(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)) return undefined;
    return { line: 1, message: "the file begins with a byte order mark" };
  }),
  // Decoding has done it: the text of a record has none.
  mend: () => [],
};
