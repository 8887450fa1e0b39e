import { isInCalendar } from "../isInCalendar.ts";
import { daysOf } from "./daySpan.ts";
import type { DatePhrase } from "./foundDate.ts";
import { isCounted } from "./isCounted.ts";
import { MONTH, monthNumber } from "./monthNames.ts";

const NAMED = new RegExp(MONTH, "iu");
const DAY_BEFORE = /(?<![\d,.:/])(\d{1,2})(?:st|nd|rd|th)?(?:,| and| or| &) (?:the )?$/;
const DAY_AFTER =
  /^(?: and| or| &|,(?= \d{1,2}(?:,| and| or| &) \d)|, and) (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?![\d\w]|[.,:/-]\d)/;
const ENDS_IN_DAY = /\d(?:st|nd|rd|th)?$/;
const LONGEST_ITEM = 24;
const MOST_IN_A_LIST = 10;

/**
 * Finds the other days of a list that names its month once: `20 and 21 August 1968`, `May 4, 5 and
 * 6, 1919`.
 *
 * @param phrase A day with a month, found in `masked`.
 * @returns All days of the list, `phrase` among them.
 */
export function findListedDays(phrase: DatePhrase, masked: string): readonly DatePhrase[] {
  const text = masked.slice(phrase.start, phrase.end);
  const month = monthNumber(NAMED.exec(text)?.[0] ?? "");
  if (month === 0) return [phrase];
  let { start, end, year } = phrase;
  const others: { day: number; start: number; end: number }[] = [];
  while (/^\d/.test(text) && others.length < MOST_IN_A_LIST) {
    const match = DAY_BEFORE.exec(masked.slice(Math.max(0, start - LONGEST_ITEM), start));
    if (match === null) break;
    start -= match[0].length;
    others.unshift({ day: Number(match[1]), start, end });
  }
  while (year === undefined && others.length < MOST_IN_A_LIST && ENDS_IN_DAY.test(text)) {
    const match = DAY_AFTER.exec(masked.slice(end, end + LONGEST_ITEM));
    if (match === null || isCounted(masked.slice(end + match[0].length))) break;
    end += match[0].length;
    year = match[2] === undefined ? undefined : Number(match[2]);
    others.push({ day: Number(match[1]), start, end });
  }
  return [
    { ...phrase, year },
    ...others.map((other): DatePhrase => ({
      ...{ start: other.start, end: other.end, precision: "day", year },
      spansOf: (inYear) =>
        isInCalendar(inYear, month, other.day) ? [daysOf(inYear, month, other.day)] : [],
    })),
  ];
}
