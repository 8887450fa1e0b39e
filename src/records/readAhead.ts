/**
 * Reads one thing after the other, a few ahead of the one asked for, so that the disk works while
 * what was read is looked at. The order stays.
 *
 * @param width How many are read or wait at once; bounds the memory.
 * @param read Must not reject: what was read ahead may never be asked for.
 */
export async function* readAhead<From, To>(
  sources: readonly From[],
  width: number,
  read: (source: From) => Promise<To>,
): AsyncGenerator<To, void, undefined> {
  const waiting: Promise<To>[] = [];
  for (const source of sources) {
    waiting.push(read(source));
    const first = waiting.length >= width ? waiting.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const rest of waiting) yield await rest;
}
