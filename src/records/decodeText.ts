import type { Parsed } from "./parsed.ts";

const LINE_FEED = 0x0a;

/**
 * Decodes the bytes of a UTF-8 text file. A byte order mark is dropped and CRLF or a lone CR
 * becomes LF. Text stays as it was composed: paths must match the disk byte for byte.
 *
 * @returns The text, or FILE_NOT_UTF8 with the line (from 1) of the first invalid byte.
 */
export function decodeText(bytes: Uint8Array): Parsed<string> & { readonly line?: number } {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { value: text.replaceAll(/\r\n?/g, "\n") };
  } catch {
    const line = firstInvalidLine(bytes);
    return {
      line,
      problem: {
        code: "FILE_NOT_UTF8",
        message: `line ${line} holds bytes that are not UTF-8`,
        fix: "save the file as UTF-8 in your editor",
      },
    };
  }
}

// A line feed byte never occurs inside a multi-byte character, so lines decode one by one.
function firstInvalidLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    const stop = end === -1 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return line;
}
