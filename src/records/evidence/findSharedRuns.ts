import { findQuotations } from "./findQuotations.ts";
import type { Stretch } from "./splitSentences.ts";
import { splitWords, type TextWord } from "./splitWords.ts";

/** The same words in two texts. */
export interface SharedRun {
  readonly words: number;
  readonly own: Stretch;
  readonly other: Stretch;
}

const LARGEST_SHARE_OF_NAMES = 0.6;

/**
 * Finds the runs of at least `shortest` words that a text shares with another, outside of its
 * quotations; case, accents and punctuation aside. Long names, of which most words are capitalised,
 * are passed over. The work is linear in both texts; of the other one only the current run is kept.
 */
export function findSharedRuns(own: string, other: string, shortest: number): readonly SharedRun[] {
  const words = unquotedWords(own);
  const ids = new Map<string, number>();
  const numbers = words.map((each) => (each === undefined ? 0 : numberOf(each.word, ids)));
  const starts = indexRuns(numbers, shortest);
  if (starts.size === 0) return [];

  const found = new Map<number, OpenRun>();
  let recent: { number: number; word: TextWord }[] = [];
  let open: OpenRun | undefined;
  const close = () => {
    // A source may repeat itself.
    if (open && open.length > (found.get(open.at)?.length ?? 0)) found.set(open.at, open);
    open = undefined;
  };
  for (const word of splitWords(other)) {
    const number = ids.get(word.word) ?? 0;
    if (open !== undefined) {
      if (number !== 0 && numbers[open.at + open.length] === number) {
        open = { ...open, length: open.length + 1, end: word.end };
        continue;
      }
      close();
      recent = [];
    }
    recent = number === 0 ? [] : [...recent.slice(1 - shortest), { number, word }];
    const [first] = recent;
    if (recent.length < shortest || first === undefined) continue;
    const at = starts.get(recent.map((each) => each.number).join());
    if (at !== undefined) open = { at, length: shortest, start: first.word.start, end: word.end };
  }
  close();
  return firstOfEach([...found.values()])
    .filter((run) => !isName(words, run))
    .map((run) => toRun(words, run));
}

interface OpenRun {
  /** Index of its first word, in the text that is looked at. */
  readonly at: number;
  /** Words. */
  readonly length: number;
  /** Where it stands in the other text. */
  readonly start: number;
  readonly end: number;
}

/** The words, with a gap in place of what is quoted. */
function unquotedWords(text: string): readonly (TextWord | undefined)[] {
  const quotations = findQuotations(text).toSorted((a, b) => a.start - b.start);
  const words: (TextWord | undefined)[] = [];
  let [next, quotedUntil] = [0, 0];
  for (const word of splitWords(text)) {
    for (let each = quotations[next]; each && each.start <= word.start; each = quotations[next]) {
      quotedUntil = Math.max(quotedUntil, each.end);
      next++;
    }
    if (word.start >= quotedUntil) words.push(word);
    else if (words.at(-1) !== undefined) words.push(undefined);
  }
  return words;
}

function numberOf(word: string, ids: Map<string, number>): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  ids.set(word, ids.size + 1);
  return ids.size;
}

/** Where each run of words begins first. */
function indexRuns(numbers: readonly number[], length: number): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (let at = 0; at + length <= numbers.length; at++) {
    const run = numbers.slice(at, at + length);
    const gap = run.lastIndexOf(0);
    if (gap !== -1) {
      at += gap;
      continue;
    }
    const key = run.join();
    if (!starts.has(key)) starts.set(key, at);
  }
  return starts;
}

function toRun(words: readonly (TextWord | undefined)[], run: OpenRun): SharedRun {
  const [first, last] = [words[run.at], words[run.at + run.length - 1]];
  return {
    words: run.length,
    own: { start: first?.start ?? 0, end: last?.end ?? 0 },
    other: { start: run.start, end: run.end },
  };
}

function isName(words: readonly (TextWord | undefined)[], { at, length }: OpenRun): boolean {
  const capitalized = words.slice(at, at + length).filter((word) => word?.isCapitalized === true);
  return capitalized.length > length * LARGEST_SHARE_OF_NAMES;
}

/** Of runs that overlap, the one that begins first; in the order of the text. */
function firstOfEach(runs: readonly OpenRun[]): readonly OpenRun[] {
  let end = 0;
  return runs
    .toSorted((a, b) => a.at - b.at)
    .filter(({ at, length }) => {
      if (at < end) return false;
      end = at + length;
      return true;
    });
}
