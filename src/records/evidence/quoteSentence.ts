const LONGEST = 200;

/** Shortens a sentence to what stands around a date in it, on one line. */
export function quoteSentence(sentence: string, date: string): string {
  const line = sentence.replaceAll(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  const found = Math.max(0, line.indexOf(date));
  const room = Math.floor((LONGEST - date.length) / 2);
  const start = Math.max(0, Math.min(found - room, line.length - LONGEST));
  const end = Math.min(line.length, start + LONGEST);
  const from = start === 0 ? 0 : line.indexOf(" ", start) + 1;
  const cut = end === line.length ? end : line.lastIndexOf(" ", end);
  if (from > found || cut < found + date.length) return `…${line.slice(start, end)}…`;
  return `${from === 0 ? "" : "…"}${line.slice(from, cut)}${cut === line.length ? "" : "…"}`;
}
