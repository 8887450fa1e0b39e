/**
 * Names the decade of an astronomical year: 1968 is in the `1960s`; -43, which is 44 BCE, in the
 * `40s BCE`. The first decade of each era has nine years and is `0s`.
 */
export function decadeOf(year: number): string {
  if (year > 0) return `${year - (year % 10)}s`;
  const beforeOurEra = 1 - year;
  return `${beforeOurEra - (beforeOurEra % 10)}s BCE`;
}
