import { KronikaError } from "../../errors.ts";
import { quoteValue } from "../quoteValue.ts";

/**
 * Parses the name of an encoding, such as `windows-1252`, `iso-8859-2`, `macintosh`, `shift_jis`.
 *
 * @returns The label by which TextDecoder knows it.
 * @throws KronikaError OPTION_INVALID
 */
export function parseEncoding(text: string): string {
  try {
    return new TextDecoder(text.trim()).encoding;
  } catch (cause) {
    const message = `${quoteValue(text)} is no encoding`;
    const fix = "write a name such as utf-8, windows-1252, iso-8859-2 or macintosh";
    throw new KronikaError(
      { code: "OPTION_INVALID", message, field: "--encoding", fix },
      { cause },
    );
  }
}

/**
 * Gives the bytes of a text in UTF-8.
 *
 * @param encoding As parseEncoding takes it.
 * @throws KronikaError OPTION_INVALID
 */
export function toUtf8(bytes: Uint8Array, encoding: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(parseEncoding(encoding)).decode(bytes));
}
