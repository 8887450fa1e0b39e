import type { PageField } from "./parsePageLabel.ts";

/** A trait's value is no longer than this, and does not end as a sentence does. */
export const LONGEST_VALUE = 80;
const LONGEST_NAMES = 250;

const ABBREVIATED =
  /(?:^|[\s([])(?:(?:\p{L}\.){1,6}|etc\.|[js]r\.|st\.|ca?\.|approx\.|est\.|nos?\.|vol\.|inc\.|ltd\.|co\.|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.)[)\]]?["”’»]?$/iu;

/** Whether a value is too long for a trait, or ends as a sentence does. */
export function isSentence(value: string): boolean {
  if (value.length > LONGEST_VALUE) return true;
  return /[.!?…:;]["”’»)]?$/.test(value) && !ABBREVIATED.test(value);
}

const DATE_WORDS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|century|centuries|decade|millennium|year|early|late|mid|middle|beginning|end|circa|approx\w*|about|around|before|after|between|from|until|till|through|and|the|old|new|style|bce?|ce|ad|julian|gregorian|calendar|unknown|undated|uncertain|disputed|probably|possibly|perhaps|sometime)\b/giu;
const SAYS_WHEN = /\d|\b(?:century|bce?|unknown|undated|spring|summer|autumn|winter)\b/iu;

/**
 * Whether what stands behind a field's label can be meant as its value, right or wrong, and is no
 * sentence of a text that begins with the same word: `Date: 4 May 1904 (O.S.)` is a value,
 * `Date: the palm fruit was scarce.` is not. A wrong value is one still, so that it is reported.
 *
 * @param value With single plain spaces.
 */
export function isFieldValue(field: PageField, value: string): boolean {
  if (value === "" || value.length > LONGEST_NAMES) return false;
  const words = value.split(" ");
  switch (field) {
    case "about":
      return false;
    case "date":
    case "year":
    case "decade":
      return isWhen(value, words);
    case "number":
    case "impact":
    case "price":
      return words.length <= (isSentence(value) ? (/\d/.test(value) ? 6 : 2) : 8);
    case "title":
      return !isProse(value, 3);
    case "country":
      return !isProse(value, 3) && (words.length <= 8 || /[,;+/&]| and /.test(value));
    case "image":
      return words.length <= 8 && !isProse(value, 1);
    default:
      return value.length <= LONGEST_VALUE && words.length <= 8 && !isProse(value, 3);
  }
}

function isWhen(value: string, words: readonly string[]): boolean {
  if (value.length > 120) return false;
  const foreign = value.replaceAll(DATE_WORDS, " ").match(/\p{L}{3,}/gu)?.length ?? 0;
  if (!SAYS_WHEN.test(value)) return words.length <= 3 && !isSentence(value) && isNamed(value);
  return foreign <= 2 || (foreign <= 6 && !isSentence(value));
}

/** Whether a value ends as a sentence does and has more words than a value that ends with a point. */
function isProse(value: string, most: number): boolean {
  if (!isSentence(value) || (value.length > LONGEST_VALUE && !/[.!?…:;]["”’»)]?$/.test(value))) {
    return false;
  }
  const words = value.split(" ");
  return words.length > most || !isNamed(value);
}

/** Whether a value begins as a name does, or not with a letter. */
function isNamed(value: string): boolean {
  return !/^["“(]?\p{Ll}/u.test(value) || !value.includes(" ");
}
