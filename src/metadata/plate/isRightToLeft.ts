/** Hebrew, Arabic and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * Whether a paragraph runs from right to left: its first letter decides, as in rules P2 and P3 of
 * the Unicode bidirectional algorithm (https://www.unicode.org/reports/tr9/#P2).
 */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}
