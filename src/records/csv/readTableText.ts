import { createReadStream } from "node:fs";
import { KronikaError } from "../../errors.ts";
import type { TextFormat } from "./sniffTable.ts";

/**
 * Reads a table's text piece by piece, with LF line ends, without the byte order mark and the lines
 * before the first row.
 *
 * @param shown The path as the editor named it, for the error.
 * @throws KronikaError FILE_NOT_UTF8 with the line, or FILE_UNREADABLE.
 */
export async function* readTableText(
  path: string,
  shown: string,
  { encoding, linesBefore }: TextFormat,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let toDrop: number = linesBefore;
  let held = "";
  const normalise = (decoded: string, isLast: boolean): string => {
    const whole = held + decoded;
    // A carriage return at the end of a piece may be half of a line end.
    held = !isLast && whole.endsWith("\r") ? "\r" : "";
    let text = whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, "\n");
    for (; toDrop > 0 && text.includes("\n"); toDrop--) text = text.slice(text.indexOf("\n") + 1);
    return text;
  };
  for await (const chunk of readChunks(path, shown)) {
    let decoded: string;
    try {
      decoded = decoder.decode(chunk, { stream: true });
    } catch {
      throw notText(shown, encoding, line + countLines(chunk, encoding));
    }
    line += decoded.split("\n").length - 1;
    yield normalise(decoded, false);
  }
  try {
    yield normalise(decoder.decode(), true);
  } catch {
    throw notText(shown, encoding, line);
  }
}

async function* readChunks(path: string, shown: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Buffer;
  } catch (cause) {
    const { code = "unknown" } = cause as NodeJS.ErrnoException;
    const message = `the file cannot be read (${code})`;
    const fix = "check that you may read it";
    throw new KronikaError({ code: "FILE_UNREADABLE", message, file: shown, fix }, { cause });
  }
}

/** Line feeds in a chunk before the line that does not decode. */
function countLines(chunk: Buffer, encoding: string): number {
  if (encoding !== "utf-8") return 0;
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 0;
  // The first line may begin within a character; it is looked at only from its next character on.
  let start = chunk.findIndex((byte) => (byte & 0xc0) !== 0x80);
  for (let end = chunk.indexOf("\n", start); end !== -1; end = chunk.indexOf("\n", start)) {
    try {
      decoder.decode(chunk.subarray(start, end));
    } catch {
      return lines;
    }
    lines += 1;
    start = end + 1;
  }
  return lines;
}

function notText(file: string, encoding: string, line: number): KronikaError {
  return new KronikaError({
    code: "FILE_NOT_UTF8",
    message: `line ${line} holds bytes that are not ${encoding.toUpperCase()}`,
    file,
    line,
    fix: "save the table as `CSV UTF-8` in the spreadsheet, or name its encoding: `--encoding windows-1252` is what Excel writes in Western Europe and America",
  });
}
