/** A stretch of a text: offsets in UTF-16 units, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longest stretch that is compared and quoted, in UTF-16 units. */
export const LONGEST_SENTENCE = 1000;

/** A period after one of these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Jany|Feby|Febry|Septr|Octr|Novr|Decr|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Rev|Hon|Pres|Sen|Gov|Jr|Sr|No|Nos|Vol|Art|Fig|pp|vs|ca|cf|approx|[Ee]st)$/u;
/** `3. April`, `1st. May`, `3. 4. 1920`: the stop belongs to the day. */
const DAY_BEFORE = /(?<![\p{L}\d])\d{1,2}(?:st|nd|rd|th)?$/u;
const MONTH_AFTER =
  /^\.\s{1,3}(?:\d{1,2}\.\s?\d{4}|\d{4}(?!\d)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\.?[ ,]{1,2}\d{4}|[IVX]{1,4}\.?\s?\d{4}(?!\d))/u;

/**
 * Splits English prose into sentences. A blank line, a heading and a list item end one; a single
 * line feed does not, since archived texts are often wrapped. Stretches longer than
 * LONGEST_SENTENCE are cut at a space. Linear in the text.
 */
export function splitSentences(text: string): readonly Stretch[] {
  return splitWholeSentences(text).flatMap((sentence) => cutLong(text, sentence));
}

/** Splits English prose into sentences, however long: a table without full stops is one. */
export function splitWholeSentences(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    const sentence = trim(text, { start, end });
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  };
  for (const match of text.matchAll(BREAK)) {
    const [found, stop] = match;
    const after = match.index + (stop ?? "").length;
    const isStop = stop !== undefined && !found.includes("\n\n");
    if (isStop && stop.startsWith(".")) {
      const earlier = before(text, match.index);
      if (ABBREVIATION.test(earlier)) continue;
      const later = text.slice(match.index, match.index + 32);
      if (DAY_BEFORE.test(earlier) && MONTH_AFTER.test(later)) continue;
    }
    close(stop === undefined ? match.index : after);
  }
  close(text.length);
  return sentences;
}

/**
 * Finds what stands around a date in its sentence: the sentence, or of one longer than
 * LONGEST_SENTENCE the piece that the date is in, and never less than the date.
 *
 * @returns Takes the dates in the order of the text.
 */
export function stretchFinder(text: string, sentence: Stretch): (date: Stretch) => Stretch {
  if (sentence.end - sentence.start <= LONGEST_SENTENCE) return () => sentence;
  const pieces = cutLong(text, sentence);
  let index = 0;
  return ({ start, end }) => {
    while ((pieces[index]?.end ?? Infinity) <= start) index++;
    const piece = pieces[index] ?? sentence;
    return { start: Math.min(piece.start, start), end: Math.max(piece.end, end) };
  };
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

function cutLong(text: string, { start, end }: Stretch): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let first = start;
  while (end - first > LONGEST_SENTENCE) {
    const limit = first + LONGEST_SENTENCE;
    const space = text.lastIndexOf(" ", limit);
    const cut = space > first + LONGEST_SENTENCE / 2 ? space : limit;
    pieces.push({ start: first, end: cut });
    first = cut;
  }
  if (end > first) pieces.push({ start: first, end });
  return pieces;
}
