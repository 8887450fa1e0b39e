import type { WrittenRecord } from "../../parseRecord.ts";
import type { TextEdit } from "../lintRule.ts";
import { bodyStart, editsOf, mendable, valueSlices } from "../mendable.ts";

/** Spaces too many, and hard spaces. */
export const spacesStray = mendable({
  code: "SPACES_STRAY",
  reason:
    "Double spaces come along when text is copied. In a line of the front matter, hard spaces and runs of spaces are read as one space, and the file should say so (a tab is bad input there, and mended likewise); in the about text double spaces would be minted.",
  example: "`country: [Czechoslovakia, Soviet  Union]`",
  fix: "leave one space",
  mend: (written) => [...editsInValues(written), ...editsInAbout(written)],
  tell: ({ start, end }, { text }) => {
    const run = text.slice(start, end);
    if (/^ +$/.test(run))
      return run.length > 1 ? "there are several spaces in a row" : "a stray space";
    return "there is a hard space between words";
  },
});

const STRAY = /\s\s|[^\S ]|^\s|\s$/;

function editsInValues(written: WrittenRecord): TextEdit[] {
  return [...valueSlices(written)].flatMap(({ slice, start, isKey, isQuoted }) => {
    if (isKey || !STRAY.test(slice)) return [];
    const inner = editsOf(slice, start, /\s+/g, () => " ");
    if (!isQuoted || slice.trim() === "") return inner;
    // Inside quotes, spaces at the ends are part of the value.
    const [lead, trail] = [slice.length - slice.trimStart().length, slice.trimEnd().length];
    const ends = [
      { start, end: start + lead, insert: "" },
      { start: start + trail, end: start + slice.length, insert: "" },
    ].filter((edit) => edit.end > edit.start);
    const between = inner.filter((edit) => edit.start >= start + lead && edit.end <= start + trail);
    return [...ends, ...between].toSorted((a, b) => a.start - b.start);
  });
}

// Spaces at the beginning and the end of a line mean something in Markdown, and all of them do in
// code and in tables.
function editsInAbout(written: WrittenRecord): TextEdit[] {
  const edits: TextEdit[] = [];
  let offset = bodyStart(written);
  let isFenced = false;
  for (const line of written.body.split("\n")) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced;
    else if (!isFenced && !/^(?: {4}|\t)|[|`]/.test(line)) {
      edits.push(...doubleSpaces(line, offset));
    }
    offset += line.length + 1;
  }
  return edits;
}

function doubleSpaces(line: string, offset: number): readonly TextEdit[] {
  const text = line.trimEnd();
  const lead = text.length - text.trimStart().length;
  // A list's mark is followed by as many spaces as the author likes.
  const mark = /^(?:[-*+]|\d{1,9}[.)]) */.exec(text.slice(lead))?.[0].length ?? 0;
  return editsOf(text.slice(lead + mark), offset + lead + mark, / {2,}/g, () => " ");
}
