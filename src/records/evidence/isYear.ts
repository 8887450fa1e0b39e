import { isCounted } from "./isCounted.ts";

const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

/** After one of these a number of four digits is a year, whatever follows. */
const BEFORE_YEAR =
  /(?<![\p{L}\d])(?:in|since|until|till|of|during|early|late|mid|from|year|years|spring|summer|autumn|fall|winter|circa|ca\.|c\.)[ -]{1,3}$/iu;
/** After one of these it is a count, or the name or number of a thing. */
const BEFORE_NUMBER =
  /(?<![\p{L}\d])(?:than|over|nearly|almost|exactly|approximately|least|most|only|another|some|further|total|number|numbers|nos?\.?|№|pp?\.?|pages?|resolutions?|flights?|articles?|art\.|sections?|rooms?|acts? no\.?|orders?|decrees?|cases?|files?|docs?\.?|documents?|boxe?s?|folders?|models?|types?|boeing|airbus|windows|routes?|highways?|channels?|vol\.?|volumes?|figures?|fig\.|chapters?|paragraphs?|items?|lots?|serial|phone|tel\.?|call|fax|suite|rfc|iso|isbn|issn|doi|area|zip|code|version|ext\.?|killed|wounded|arrested|executed|injured|carrying|costs?|paid|worth)[ :]{1,3}$/iu;
const ADJACENT_BEFORE = /(?:[\d.,:/$€£¥#№§+*=^~\\]|(?<!\p{L})-)$/u;
const ADJACENT_AFTER =
  /^(?:[\p{L}\d_#%°]|[.,:/-]\d| \d|:\p{L}|-(?:strong|seat|foot|metre|meter|mile|page|man|men)\b)/u;

/**
 * Whether four digits in prose are a year: `the 1968 invasion` and `(1989)`, but not `1968 people`,
 * `Resolution 1441`, `page 1968` or `1,968`.
 *
 * @param before The text before the digits; its last 24 characters are enough.
 * @param after The text after them; its first 40 are enough.
 */
export function isYear(before: string, number: number, after: string): boolean {
  if (number < FIRST_YEAR || number > LAST_YEAR) return false;
  if (ADJACENT_BEFORE.test(before) || ADJACENT_AFTER.test(after)) return false;
  if (BEFORE_YEAR.test(before)) return true;
  return !BEFORE_NUMBER.test(before) && !isCounted(after);
}
