/** A stretch of a text: offsets in UTF-16 units, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longest stretch, in UTF-16 units: what is slower than linear in it stays small. */
export const LONGEST_SENTENCE = 1000;

/** A period after one of these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Rev|Hon|Pres|Sen|Gov|Jr|Sr|No|Nos|Vol|Art|Fig|pp|vs|ca|cf|approx|[Ee]st)$/u;

/**
 * Splits English prose into sentences. A blank line, a heading and a list item end one; a single
 * line feed does not, since archived texts are often wrapped. Stretches longer than
 * LONGEST_SENTENCE are cut at a space. Linear in the text.
 */
export function splitSentences(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    cutLong(text, trim(text, { start, end }), sentences);
    start = end;
  };
  for (const match of text.matchAll(BREAK)) {
    const [found, stop] = match;
    const after = match.index + (stop ?? "").length;
    const isStop = stop !== undefined && !found.includes("\n\n");
    if (isStop && stop.startsWith(".") && ABBREVIATION.test(before(text, match.index))) continue;
    close(stop === undefined ? match.index : after);
  }
  close(text.length);
  return sentences;
}

// A full stop with what closes after it, before a space and what can begin a sentence; or an empty
// line; or a line feed before a heading or a list item. No part of it can match in two ways.
const BREAK =
  /([.!?…][.!?…]{0,5}["'”’»)\]*_]{0,5})(?=\s{1,20}["'“‘«([*_]{0,5}[\p{Lu}\p{N}])|\n(?=[ \t\r]{0,20}\n)|\n(?=[ \t]{0,20}(?:#{1,6}[ \t]|[-*•+>][ \t]))/gu;

function before(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 8), offset);
}

function trim(text: string, { start, end }: Stretch): Stretch {
  let [first, last] = [start, end];
  while (first < last && isSpace(text, first)) first++;
  while (last > first && isSpace(text, last - 1)) last--;
  return { start: first, end: last };
}

function isSpace(text: string, offset: number): boolean {
  return /\s/.test(text.charAt(offset));
}

function cutLong(text: string, { start, end }: Stretch, sentences: Stretch[]): void {
  let first = start;
  while (end - first > LONGEST_SENTENCE) {
    const limit = first + LONGEST_SENTENCE;
    const space = text.lastIndexOf(" ", limit);
    const cut = space > first + LONGEST_SENTENCE / 2 ? space : limit;
    sentences.push({ start: first, end: cut });
    first = cut;
  }
  if (end > first) sentences.push({ start: first, end });
}
