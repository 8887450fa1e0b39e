import type { Place } from "../errors.ts";

/** Sorts what was found by file and line; equals keep their order. */
export function sortIssues<T extends Place>(found: readonly T[]): readonly T[] {
  return found.toSorted((a, b) => {
    if (a.file !== b.file) return (a.file ?? "") < (b.file ?? "") ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0);
  });
}
