// Behind the end of a word or sentence and before the start of one, so that a path such as
// C:\new stays.
const LITERAL =
  /(?<=[.!?…,;"”’)\]]|\p{L}{2}:?)(?: ?(?:\\r)?\\n){1,20} ?(?=$|[\s\p{Lu}\p{N}\-*>#“"‘(])/gu;

/** Writes line breaks where a program wrote a backslash and an `n` for them. */
export function writeLineBreaks(text: string): string {
  if (!text.includes("\\n")) return text;
  return text.replaceAll(LITERAL, (run) => "\n".repeat(run.split("\\n").length - 1));
}
