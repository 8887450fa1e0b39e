/**
 * Whether one text becomes the other by at most so many edits: insert, delete, replace, swap
 * neighbours. Linear in the texts, exponential in `most`, which is to be small.
 */
export function isWithinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [left, right] = [a.slice(at), b.slice(at)];
  if (left === right) return true;
  if (most === 0) return false;
  return (
    isWithinEdits(left.slice(1), right.slice(1), most - 1) ||
    isWithinEdits(left.slice(1), right, most - 1) ||
    isWithinEdits(left, right.slice(1), most - 1) ||
    (left[0] === right[1] &&
      left[1] === right[0] &&
      isWithinEdits(left.slice(2), right.slice(2), most - 1))
  );
}
