/**
 * The canonical bytes of a JSON document: UTF-8, two-space indent, keys in the order in which they
 * were built, LF, one LF at the end, `undefined` left out. BigInts are refused by `JSON.stringify`,
 * so integers beyond 2^53 have to be decimal strings already.
 */
export function renderCanonicalJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
