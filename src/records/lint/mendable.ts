import type { WrittenRecord } from "../parseRecord.ts";
import { fieldName } from "../toIssues.ts";
import { countBelow, lineAtOffset } from "./lineAtOffset.ts";
import type { Found, LintRecord, LintRule, TextEdit } from "./lintRule.ts";

/** A rule that finds what it can mend: once a file, at the first place. */
export function mendable(
  rule: Omit<LintRule, "start" | "mend" | "severity"> & {
    readonly mend: NonNullable<LintRule["mend"]>;
    /** What is wrong at the first place. */
    readonly tell: (edit: TextEdit, written: WrittenRecord) => string;
  },
): LintRule {
  const { tell, ...rest } = rule;
  const find = ({ record, written }: LintRecord): readonly Found[] => {
    const edits = rule.mend(written);
    const [first] = edits;
    if (first === undefined) return [];
    const others = edits.length - 1;
    const more =
      others === 0 ? "" : `, and so in ${others} more ${others === 1 ? "place" : "places"}`;
    return [
      {
        file: record.file,
        line: lineAtOffset(written.text, first.start),
        record: record.number,
        field: fieldFinder(written)(first.start),
        message: tell(first, written) + more,
      },
    ];
  };
  return {
    ...rest,
    severity: "warning",
    start: () => ({ record: find, texts: find }),
  };
}

/** Tells of an offset of the text in which field it lies; below the front matter, in `about`. */
export function fieldFinder({ scalars }: WrittenRecord): (offset: number) => string {
  const starts = scalars.map(({ start }) => start);
  return (offset) => {
    const scalar = scalars[countBelow(starts, offset + 1) - 1];
    return scalar && offset <= scalar.end ? fieldName(scalar.path) : "about";
  };
}

// Paths must match the disk, and addresses a server, to the byte.
const EXACT = new Set(["image", "archive", "url"]);

/** The values of the front matter that are plain text in one line, without their quotes. */
export function* valueSlices({ text, scalars }: WrittenRecord): Generator<{
  readonly slice: string;
  readonly start: number;
  readonly isKey: boolean;
  readonly isQuoted: boolean;
}> {
  for (const { path, isKey, start, end } of scalars) {
    const slice = text.slice(start, end);
    if ((!isKey && EXACT.has(String(path.at(-1)))) || slice.includes("\n")) continue;
    const isQuoted = /^(["']).*\1$/s.test(slice);
    yield isQuoted
      ? { slice: slice.slice(1, -1), start: start + 1, isKey, isQuoted }
      : { slice, start, isKey, isQuoted };
  }
}

/** Offset of the about text in the file's text. */
export function bodyStart({ text, body }: WrittenRecord): number {
  return text.length - body.length;
}

/** Edits for every match of a global expression in a text that begins at `start`. */
export function editsOf(
  text: string,
  start: number,
  pattern: RegExp,
  insert: (match: string) => string,
): TextEdit[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }): TextEdit[] => {
    const inserted = insert(match);
    if (inserted === match) return [];
    const at = start + index;
    return [{ start: at, end: at + match.length, insert: inserted }];
  });
}
