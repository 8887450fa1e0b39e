import { isEmptyValue } from "../emptyValue.ts";
import { writeLineBreaks } from "../import/literalBreaks.ts";
import { splitNames } from "./nameList.ts";

/** Which texts the import reads otherwise than they stand: a list with a word such as `None`. */
export function hasEmptyPart(text: string): boolean {
  const names = splitNames(text);
  return names.length > 1 && names.some(isEmptyValue);
}

/** Likewise a text with a backslash and an n instead of a line break. */
export function hasLiteralBreak(text: string): boolean {
  return writeLineBreaks(text) !== text;
}

type IsChanged = (text: string) => boolean;

/** Puts an apostrophe before a text that the import would change: takeMarked gives the text back. */
export function markCell(text: string, isChanged: IsChanged): string {
  return needsMark(text, isChanged) ? `'${text}` : text;
}

/** The text that markCell has marked; undefined for every other text. */
export function takeMarked(text: string, isChanged: IsChanged): string | undefined {
  return text.startsWith("'") && needsMark(text, isChanged) ? text.slice(1) : undefined;
}

function needsMark(text: string, isChanged: IsChanged): boolean {
  return isChanged(text.replace(/^'+/, ""));
}
