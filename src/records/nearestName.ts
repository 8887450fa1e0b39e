import { editDistance } from "./editDistance.ts";

/**
 * Finds the known name that takes the fewest edits (insert, delete, replace, swap neighbours:
 * the optimal string alignment distance) to reach from what was written.
 *
 * @returns undefined when none is near: more than a third of the longer name would change.
 */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const word = written.slice(0, 64).toLowerCase();
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const name of known) {
    const edits = editDistance(word, name.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(word.length, name.length) / 3));
    if (edits <= allowed && edits < fewest) [nearest, fewest] = [name, edits];
  }
  return nearest;
}
