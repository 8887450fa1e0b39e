/** Offsets of the first and the last byte, both inclusive. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Parses an HTTP `Range` for a body of `size` bytes (RFC 9110, section 14.2).
 * @returns undefined when the header is to be ignored and the whole body sent: absent, malformed, of
 * another unit, or of several ranges, which a gateway need not support; "unsatisfiable" for 416
 */
export function parseByteRange(
  header: string | undefined,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const groups = /^bytes=[ \t]*(?<first>\d*)-(?<last>\d*)[ \t]*$/i.exec(header ?? "")?.groups;
  if (groups === undefined) return undefined;
  const { first = "", last = "" } = groups;
  if (first === "") {
    if (last === "") return undefined;
    // The last so many bytes.
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { first: size - length, last: size - 1 };
  }
  const start = Number(first);
  const end = last === "" ? Number.POSITIVE_INFINITY : Number(last);
  if (end < start) return undefined;
  return start >= size ? "unsatisfiable" : { first: start, last: Math.min(end, size - 1) };
}
