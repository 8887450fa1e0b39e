import { isInCalendar } from "../isInCalendar.ts";

/** A month and a day in it. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
  /** Of `7/8/1968`: whether the day was taken as first or second. */
  readonly order?: "day-first" | "month-first" | undefined;
}

/** A word, number or mark of a text, with what it can be in a date. */
export type DateToken = TokenPlace &
  (
    | NumberToken
    | NumericToken
    | { readonly kind: "month"; readonly value: number; readonly isFirm: boolean }
    | { readonly kind: "weekday"; readonly value: number }
    | { readonly kind: "era"; readonly isBefore: boolean }
    | { readonly kind: "word"; readonly value: string }
    | { readonly kind: "time" }
    | { readonly kind: "mark" }
  );

interface TokenPlace {
  /** As masked. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A space stands before it. */
  readonly hasGap: boolean;
}

/** `4`, `4th`, `fourth`, `1919`, `'19`; not `25,000` nor `1960s`. */
export interface NumberToken {
  readonly kind: "number";
  readonly value: number;
  /** How many digits were written; 0 for a word. */
  readonly digits: number;
  readonly isOrdinal: boolean;
  /** Written after an apostrophe. */
  readonly isShort: boolean;
}

/** `1968-08-28`, `28.8.1968`, `7/8/1968`. */
export interface NumericToken {
  readonly kind: "numeric";
  readonly year: number;
  readonly options: readonly MonthDay[];
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
/** What else they can be where they are not written large. */
const ALSO_WORDS = /^(?:may|march|mar|august|jan|jun|dec|sep|oct|nov)$/;
/** Short names that are no abbreviations. */
const WHOLE = /^(?:may|june|july)$/i;
const WEEKDAYS = "sun mon tue wed thu fri sat".split(" ");
const WEEKDAY_NAME =
  /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|Sun|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|SUN|MON|TUES?|WED|THU(?:RS?)?|FRI|SAT)$/;
const UNITS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const SPELLED: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index): [string, number] => [word, index + 1]),
  ["twentieth", 20],
  ["thirtieth", 30],
  ...UNITS.slice(0, 9).map((word, index): [string, number] => [`twenty-${word}`, index + 21]),
  ["thirty-first", 31],
]);

const NUMERIC = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}`;
const NUMERIC_END = String.raw`(?![\p{L}\d])(?![.:,]\d|[-/](?!${NUMERIC}|\d\d(?!\d))\d)`;
const TOKEN = new RegExp(
  [
    String.raw`(?<ymd>\d{4}(?<a>[-/.])\d{1,2}\k<a>\d{1,2}${NUMERIC_END})`,
    String.raw`(?<dmy>(?:\d{1,2}(?<b>[-/.])\d{1,2}\k<b>|\d{1,2}\. ?\d{1,2}\. ?)\d{4}${NUMERIC_END})`,
    String.raw`(?<amount>\d{1,3}(?:,\d{3})+(?!\d))`,
    String.raw`(?<short>'\d\d(?![\p{L}\d]))`,
    String.raw`(?<number>\d+)(?!\d)(?<suffix>st|nd|rd|th|ST|ND|RD|TH|(?<=(?<!\d)2?[23])d)?(?!\p{L})`,
    String.raw`(?<unit>\d+\p{L}[\p{L}\p{M}\d]*)`,
    String.raw`(?<era>(?:B\.?C\.?(?:E\.?)?|C\.?E\.?|A\.?D\.?|bce?|a\.d\.|b\.c\.(?:e\.)?|c\.e\.)(?![\p{L}\d]))`,
    String.raw`(?<spelled>(?:[Tt]wenty|[Tt]hirty)[- ](?:${UNITS.slice(0, 9).join("|")})(?!\p{L}))`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}']*)`,
    String.raw`(?<time>@+)`,
    String.raw`(?<mark>-+|\S)`,
  ].join("|"),
  "gu",
);

/** Splits a masked and squeezed text into the words, numbers and marks of dates. */
export function dateTokens(text: string): readonly DateToken[] {
  const tokens: DateToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { 0: found, index } = match;
    const last = tokens.at(-1);
    let end = index + found.length;
    const read = readToken(match.groups ?? {}, found);
    // The full stop of `Aug.` and `Tues.` is theirs.
    const isShort = read.kind === "month" || read.kind === "weekday";
    if (isShort && found.length < 5 && text.charAt(end) === "." && !WHOLE.test(found)) end++;
    const isDot = found === "." && last !== undefined && last.end > index;
    if (isDot) continue;
    const hasGap = last === undefined || last.end < index;
    tokens.push({ ...read, text: text.slice(index, end), start: index, end, hasGap });
  }
  return tokens;
}

type Read = DateToken extends infer Each
  ? Each extends TokenPlace
    ? Omit<Each, keyof TokenPlace>
    : never
  : never;

function readToken(groups: Readonly<Record<string, string | undefined>>, found: string): Read {
  if (groups["ymd"] !== undefined) return readYearFirst(found);
  if (groups["dmy"] !== undefined) return readYearLast(found);
  if (groups["time"] !== undefined) return { kind: "time" };
  if (groups["short"] !== undefined) return numberOf(Number(found.slice(1)), 2, false, true);
  if (groups["number"] !== undefined) {
    const { number, suffix } = groups;
    return numberOf(Number(number), number.length, suffix !== undefined, false);
  }
  if (groups["era"] !== undefined) return { kind: "era", isBefore: /^b/i.test(found) };
  if (groups["spelled"] !== undefined) return readWord(found.replace(" ", "-"));
  if (groups["word"] !== undefined) return readWord(found);
  return groups["mark"] === undefined ? { kind: "word", value: "#" } : { kind: "mark" };
}

function readWord(word: string): Read {
  const lower = word.toLowerCase();
  const spelled = SPELLED.get(lower);
  if (spelled !== undefined) return numberOf(spelled, 0, true, false);
  if (MONTH_NAME.test(word)) {
    const value = MONTHS.indexOf(lower.slice(0, 3)) + 1;
    return { kind: "month", value, isFirm: !ALSO_WORDS.test(word) };
  }
  if (WEEKDAY_NAME.test(word) || /^[A-Z]?[a-z]*day$/i.test(word)) {
    const value = WEEKDAYS.indexOf(lower.slice(0, 3));
    const isName = /^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/.test(lower);
    if (value !== -1 && (isName || WEEKDAY_NAME.test(word))) return { kind: "weekday", value };
  }
  return { kind: "word", value: lower };
}

function numberOf(value: number, digits: number, isOrdinal: boolean, isShort: boolean): Read {
  return { kind: "number", value, digits, isOrdinal, isShort };
}

function readYearFirst(found: string): Read {
  const [year = 0, month = 0, day = 0] = found.split(/[-/.]/).map(Number);
  return { kind: "numeric", year, options: inCalendar(year, { month, day }) };
}

function readYearLast(found: string): Read {
  const [a = 0, b = 0, year = 0] = found.split(/[-/.] ?/).map(Number);
  const dayFirst: MonthDay = { month: b, day: a, order: "day-first" };
  // 7/8/1968 is July in one country and August in another: both are kept. With full stops the
  // day comes first everywhere.
  const isBoth = !found.includes(".") && a !== b;
  const monthFirst: MonthDay = { month: a, day: b, order: "month-first" };
  const options = isBoth ? [dayFirst, monthFirst] : [dayFirst];
  return { kind: "numeric", year, options: inCalendar(year, ...options) };
}

function inCalendar(year: number, ...days: readonly MonthDay[]): readonly MonthDay[] {
  return days.filter(({ month, day }) => isInCalendar(year, month, day));
}
