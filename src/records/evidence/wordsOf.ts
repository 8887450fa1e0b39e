import { contentWords } from "./contentWords.ts";
import { splitSentences } from "./splitSentences.ts";
import type { Archive } from "./verdict.ts";

const ALWAYS_TELLING = 3;
const LARGEST_SHARE = 0.12;

/** Says whether a word tells one event of these sources from another. */
export type IsTelling = (stem: string) => boolean;

/**
 * Counts in how many sentences of the sources each word stands: the names that fill every page
 * tell nothing, `tanks` does. Counted when first asked, since most records never need it.
 */
export function wordsOf(archives: readonly Archive[]): IsTelling {
  let counted: { counts: Map<string, number>; most: number } | undefined;
  return (stem) => {
    counted ??= countWords(archives);
    return (counted.counts.get(stem) ?? 0) <= counted.most;
  };
}

function countWords(archives: readonly Archive[]) {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const { text } of archives) {
    if (text === undefined) continue;
    for (const { start, end } of splitSentences(text)) {
      sentences++;
      for (const stem of contentWords(text.slice(start, end))) {
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
      }
    }
  }
  return { counts, most: Math.max(ALWAYS_TELLING, sentences * LARGEST_SHARE) };
}
