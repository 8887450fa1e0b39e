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
  /** Absent where it has two digits, or none are written: `28.4.-2.5.1945`. */
  readonly year?: number | undefined;
  /** Two digits of a year. */
  readonly short?: number | undefined;
  /** So bare that it may be something else: `3.10.90`, `19891109`. */
  readonly isDoubtful?: boolean | undefined;
  readonly options: readonly MonthDay[];
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME =
  /^(?:jan(?:uary|y)?|feb(?:ruary|ry|y)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember|r)?|oct(?:ober|r)?|nov(?:ember|r)?|dec(?:ember|r)?)$/i;
const LONG_ABBREVIATION = /^(?:febry|septr)$/i;
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
const BARE_END = String.raw`(?![\p{L}\d]|[-.:,/]\d)`;
const TOKEN = new RegExp(
  [
    String.raw`(?<ymd>\d{4}(?<a>[-/.])\d{1,2}\k<a>\d{1,2}${NUMERIC_END})`,
    String.raw`(?<dmy>(?:\d{1,2}(?<b>[-/.])\d{1,2}\k<b>|\d{1,2}\. ?\d{1,2}\. ?)\d{4}${NUMERIC_END})`,
    String.raw`(?<!\d[-/.,: ]?)(?<compact>(?:1\d|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])${BARE_END})`,
    String.raw`(?<!\d[-/.,: ]?)(?<bare>(?:\d{1,2}(?<c>[-/.])\d{1,2}\k<c>|\d{1,2}\. \d{1,2}\. )\d\d${BARE_END})`,
    String.raw`(?<open>\d{1,2}\.\d{1,2}\.)(?= ?-+ ?\d{1,2}\.\d{1,2}\.\d{4}${BARE_END})`,
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
    const isCut = found.length < 5 || LONG_ABBREVIATION.test(found);
    if (isShort && isCut && text.charAt(end) === "." && !WHOLE.test(found)) end++;
    const isDot = found === "." && last !== undefined && last.end > index;
    if (isDot) continue;
    const hasGap = last === undefined || last.end < index;
    tokens.push({ ...read, text: text.slice(index, end), start: index, end, hasGap });
  }
  return readRomanMonths(tokens);
}

const ROMAN = "I II III IV V VI VII VIII IX X XI XII".split(" ");

/** `4.V.1919`, `3 V 1791`, `1.VIII-2.X.1944`: between a day and a year or a dash. */
function readRomanMonths(tokens: readonly DateToken[]): readonly DateToken[] {
  const read: DateToken[] = [];
  let isAfterMonth = false;
  for (const [index, token] of tokens.entries()) {
    const last = read.at(-1);
    if (isAfterMonth && token.text === "." && last?.kind === "month") {
      read[read.length - 1] = { ...last, text: `${last.text}.`, end: token.end };
      continue;
    }
    // Of "V.1919" the year stands alone.
    const isYear = isAfterMonth && token.kind === "number" && token.digits === 4;
    isAfterMonth = token.kind === "word" && isRomanMonth(tokens, index);
    if (isAfterMonth) {
      const { text, start, end, hasGap } = token;
      const value = ROMAN.indexOf(text) + 1;
      read.push({ text, start, end, hasGap, kind: "month", value, isFirm: true });
      continue;
    }
    read.push(isYear ? { ...token, hasGap: true } : token);
    isAfterMonth = false;
  }
  return read;
}

function isRomanMonth(tokens: readonly DateToken[], at: number): boolean {
  if (!ROMAN.includes(tokens[at]?.text ?? "")) return false;
  const isDot = tokens[at - 1]?.text === ".";
  const day = tokens[isDot ? at - 2 : at - 1];
  if (day?.kind !== "number" || day.digits === 0 || day.digits > 2 || day.value > LAST_DAY)
    return false;
  const next = tokens[at + 1];
  const behind = next?.text === "." ? tokens[at + 2] : next;
  if (behind?.kind === "number" && behind.digits === 4) return true;
  return isDot && behind?.kind === "mark" && behind.text.startsWith("-");
}

type Read = DateToken extends infer Each
  ? Each extends TokenPlace
    ? Omit<Each, keyof TokenPlace>
    : never
  : never;

function readToken(groups: Readonly<Record<string, string | undefined>>, found: string): Read {
  if (groups["ymd"] !== undefined) return readYearFirst(found);
  if (groups["dmy"] !== undefined) return readYearLast(found);
  if (groups["compact"] !== undefined) {
    const parts = [found.slice(0, 4), found.slice(4, 6), found.slice(6)];
    return { ...readYearFirst(parts.join("-")), isDoubtful: true };
  }
  if (groups["bare"] !== undefined) return readShortYear(found);
  if (groups["open"] !== undefined) {
    const [day = 0, month = 0] = found.split(".").map(Number);
    return { kind: "numeric", options: inCalendar(LEAP_YEAR, { month, day, order: "day-first" }) };
  }
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

const LEAP_YEAR = 2000;
const LAST_DAY = 31;

/** `2/10/68`, `3.10.90`, `89-11-09`. */
function readShortYear(found: string): Read {
  const parts = found.split(/[-/.] ?/).map(Number);
  const isYearFirst = found.includes("-") && (parts[0] ?? 0) > LAST_DAY;
  const [a = 0, b = 0, short = 0] = isYearFirst ? parts.toReversed() : parts;
  const dayFirst: MonthDay = { month: b, day: a, order: "day-first" };
  const monthFirst: MonthDay = { month: a, day: b, order: "month-first" };
  const isBoth = !found.includes(".") && !isYearFirst && a !== b;
  const options = isBoth ? [dayFirst, monthFirst] : [dayFirst];
  return { kind: "numeric", short, isDoubtful: true, options: inCalendar(LEAP_YEAR, ...options) };
}

function readYearFirst(found: string): Read & { readonly kind: "numeric" } {
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
