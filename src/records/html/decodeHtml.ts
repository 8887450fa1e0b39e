import type { Parsed } from "../parsed.ts";
import { quoteValue } from "../quoteValue.ts";

/** A page says its encoding within so many bytes; browsers look at 1024. */
const HEAD = 4096;

const META = /<meta\b[^<>]{0,500}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i;
const XML = /^\s{0,99}<\?xml\b[^<>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i;

/**
 * Decodes an HTML page: by its byte order mark, else by what it says of its encoding, else as
 * UTF-8. CRLF and a lone CR become LF.
 *
 * @param encoding What the caller says, which counts before what the page says of itself.
 * @returns The text, or FILE_NOT_UTF8 with the line (from 1) of the first bytes that do not fit.
 */
export function decodeHtml(
  bytes: Uint8Array,
  encoding = "",
): Parsed<string> & { readonly line?: number } {
  const marked = encodingOfMark(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const said = XML.exec(head)?.[1] ?? META.exec(head)?.[1] ?? "";
  // A page whose first bytes read as ASCII is not in UTF-16, whatever it says: browsers do so too.
  const declared = /^utf-?16/i.test(said) ? "utf-8" : said;
  const name = marked ?? (encoding || declared || "utf-8");
  const decoder = decoderOf(name);
  if (decoder === undefined) {
    return {
      line: 1,
      problem: {
        code: "FILE_NOT_UTF8",
        message: `the page is in the encoding ${quoteValue(name)}, which is not known`,
        fix: "save the page as UTF-8",
      },
    };
  }
  try {
    return { value: decoder.decode(bytes).replaceAll(/\r\n?/g, "\n") };
  } catch {
    const isSaid = marked !== undefined || encoding !== "" || declared !== "";
    const line = firstWrongLine(bytes, name);
    return {
      line,
      problem: {
        code: "FILE_NOT_UTF8",
        message: `line ${line} holds bytes that are not ${name.toUpperCase()}${isSaid ? ", which the page says it is in" : ", and the page names no other encoding"}`,
        fix: isSaid
          ? 'save the page as UTF-8, with `<meta charset="utf-8">` in its head'
          : 'save the page as UTF-8, or name its encoding in its head: `<meta charset="windows-1252">`',
      },
    };
  }
}

/** The encoding of a byte order mark. */
export function encodingOfMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function decoderOf(name: string): { decode: (bytes: Uint8Array) => string } | undefined {
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    return undefined;
  }
}

/** The line on which decoding stops: half of the bytes at a time. */
function firstWrongLine(bytes: Uint8Array, name: string): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // An unfinished character at the cut is no mistake.
    if (decodes(bytes.subarray(0, middle), name)) good = middle;
    else bad = middle;
  }
  let line = 1;
  for (let index = 0; index < good; index++) if (bytes[index] === 0x0a) line++;
  return line;
}

function decodes(bytes: Uint8Array, name: string): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
