/** The line, from 1, on which an offset of a text with LF line ends lies. */
export function lineAtOffset(text: string, offset: number): number {
  return lineFinder(text)(offset);
}

/** The same for many offsets of one text, each found in logarithmic time. */
export function lineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) ends.push(at);
  return (offset) => countBelow(ends, offset) + 1;
}

/** How many of the rising numbers are below a limit. */
export function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
