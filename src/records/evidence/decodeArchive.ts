const CHECKED = 64 * 1024;
const MOST_CONTROLS = 0.02;

/**
 * Decodes an archived document: UTF-8 or, with a byte order mark, UTF-16. Bytes that are not valid
 * become U+FFFD: dates are ASCII in whatever encoding a page was saved, and an archive must stay as
 * it was hashed. CRLF and a lone CR become LF.
 *
 * @returns undefined for what is no text, such as a PDF or an image.
 */
export function decodeArchive(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  const isPdf = first === 0x25 && second === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
  const text = new TextDecoder(encoding).decode(bytes);
  if (isPdf || isBinary(text.slice(0, CHECKED))) return undefined;
  return text.replaceAll(/\r\n?/g, "\n");
}

function isBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return controls > text.length * MOST_CONTROLS;
}
