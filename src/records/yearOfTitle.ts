/**
 * Reads the year that a title begins with: `1968 – Prague Spring`, `1914–1918: …`, `44 BCE – …`.
 * A number that is part of the name (`300 Spartans`) is none.
 *
 * @returns The astronomical year, or undefined.
 */
export function yearOfTitle(title: string): number | undefined {
  const text = title.trim();
  const beforeOurEra = /^(\d{1,4}) ?BCE?\b/.exec(text);
  if (beforeOurEra) return 1 - Number(beforeOurEra[1]);
  const year = /^(\d{3,4})(?=:|\s+[-–—]\s|\s?[-–—]\s?\d{4}\b)/.exec(text);
  return year ? Number(year[1]) : undefined;
}
