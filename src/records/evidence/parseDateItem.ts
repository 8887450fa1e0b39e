import type { DateToken, MonthDay, NumericToken } from "./dateTokens.ts";
import { isCounted } from "./isCounted.ts";
import { isYear } from "./isYear.ts";

/** What a text is parsed from. */
export interface TokenText {
  /** Masked and squeezed. */
  readonly text: string;
  readonly tokens: readonly DateToken[];
}

/** One date as written, with what it leaves to its neighbours: `4`, `May 4`, `4 May 1919`. */
export interface DateItem {
  /** Where it ends: index of the token after it. */
  readonly next: number;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly weekday?: number | undefined;
  /** A day alone, or `7/8/1968` with its two readings. */
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly numeric?: readonly MonthDay[] | undefined;
  /** Whether a day alone that follows belongs to this item's month. */
  readonly isMonthFirst: boolean;
  /** `28.8.1968` */
  readonly isDotted?: boolean | undefined;
  readonly year?: WrittenYear | undefined;
}

/** A year as written after a month or a day. */
export interface WrittenYear {
  readonly next: number;
  /** Astronomical, and surely a year. */
  readonly year?: number | undefined;
  /** The second of `1731/32`. */
  readonly other?: number | undefined;
  /** Two digits; without an apostrophe they may be something else. */
  readonly short?: number | undefined;
  readonly hasApostrophe?: boolean | undefined;
  /** A year or a count. */
  readonly maybe?: number | undefined;
}

const LAST_DAY = 31;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

/**
 * Parses one date at a token: a day, a day with its month in either order, a month, each with its
 * year if it has one.
 *
 * @param monthBefore Whether a day alone can take the month before it: `May 4 and 5, 1919`.
 */
export function parseDateItem(
  source: TokenText,
  at: number,
  monthBefore: boolean,
): DateItem | undefined {
  const item = parseItem(source, at, monthBefore);
  if (item?.month === undefined || item.day === undefined || item.weekday !== undefined) {
    return item;
  }
  const after = parseWeekdayAfter(source.tokens, item.next);
  const named = after === undefined ? item : { ...item, ...after };
  return named.year === undefined ? takeYearBehind(source, named, after !== undefined) : named;
}

/** `20 August (Tuesday), 1968`, `20 August (N.S.) 1968`, `20 August - a Tuesday - 1968`. */
function takeYearBehind(source: TokenText, item: DateItem, hasRemark: boolean): DateItem {
  const { tokens } = source;
  const at = hasRemark ? item.next : skipRemark(tokens, item.next);
  if (at === undefined) return item;
  const year = parseWrittenYear(source, at, true);
  if (year?.year === undefined) return item;
  return { ...item, next: year.next, end: tokens[year.next - 1]?.end ?? item.end, year };
}

const MOST_IN_A_REMARK = 8;

/** Skips what stands in brackets or between dashes and has no number or month in it. */
function skipRemark(tokens: readonly DateToken[], at: number): number | undefined {
  const open = tokens[at];
  if (open?.kind !== "mark") return undefined;
  const isDash = open.text.startsWith("-") && open.hasGap;
  if (!isDash && !/^[([]/.test(open.text)) return undefined;
  for (let next = at + 1; next < at + MOST_IN_A_REMARK; next++) {
    const token = tokens[next];
    if (token === undefined || /^(?:number|numeric|month)$/.test(token.kind)) return undefined;
    if (isDash ? isMark(token, "-") && token.hasGap : /^[)\]]/.test(token.text)) return next + 1;
  }
  return undefined;
}

/** `(Sunday)`, `(a Sunday)`, `, a Sunday`. */
function parseWeekdayAfter(tokens: readonly DateToken[], at: number) {
  const isOpen = isMark(tokens[at], "(");
  if (!isOpen && !isMark(tokens[at], ",")) return undefined;
  const hasArticle = isWord(tokens[at + 1], "a");
  const next = hasArticle ? at + 2 : at + 1;
  const token = tokens[next];
  if (token?.kind !== "weekday" || !(isOpen || hasArticle)) return undefined;
  if (isOpen && !isMark(tokens[next + 1], ")")) return undefined;
  return { weekday: token.value, next: isOpen ? next + 2 : next + 1 };
}

function parseItem(source: TokenText, at: number, monthBefore: boolean): DateItem | undefined {
  const { tokens } = source;
  const token = tokens[at];
  switch (token?.kind) {
    case "weekday": {
      const item = parseDateItem(source, skipAfterWeekday(tokens, at + 1), monthBefore);
      return item && item.weekday === undefined && item.day !== undefined
        ? { ...item, start: token.start, weekday: token.value }
        : undefined;
    }
    case "numeric":
      return token.options.length === 0 || isAttached(tokens, at)
        ? undefined
        : {
            ...{ next: at + 1, start: token.start, end: token.end },
            ...{ day: token.options[0]?.day, month: token.options[0]?.month },
            ...{ numeric: token.options, isMonthFirst: /^\d{4}/.test(token.text) },
            isDotted: /^\d{1,2}\./.test(token.text),
            year: yearOf(token, at + 1),
          };
    case "number":
      return isDay(token) ? parseDayFirst(source, at, monthBefore) : parseYearFirst(source, at);
    case "month":
      return parseMonthFirst(source, at);
    default:
      return undefined;
  }
}

function yearOf({ year, short }: NumericToken, next: number): WrittenYear | undefined {
  if (short !== undefined) return { next, short, hasApostrophe: true };
  return year === undefined ? undefined : { next, year };
}

/** `4 May`, `the 4th of May`, `4th day of May`, `3. April`, `1st. May`, `4-May-1919`, `4`. */
function parseDayFirst(source: TokenText, at: number, monthBefore: boolean): DateItem | undefined {
  const { tokens } = source;
  const token = tokens[at];
  if (token?.kind !== "number" || isAttached(tokens, at)) return undefined;
  const { start, value: day } = token;
  const monthAt = skipToMonth(tokens, at + 1);
  const month = tokens[monthAt];
  const isSpelled = token.digits === 0;
  if (month?.kind === "month" && !(isSpelled && monthAt === at + 1)) {
    const isHyphened = isMark(tokens[at + 1], "-");
    const year =
      (isHyphened ? parseHyphenedYear(source, monthAt + 1) : undefined) ??
      parseWrittenYear(source, monthAt + 1, true);
    const next = year?.next ?? monthAt + 1;
    const isSure = month.isFirm || year?.year !== undefined;
    if (isSure && !(isHyphened && year === undefined)) {
      const end = endOf(tokens, year, month);
      return { next, start, end, day, month: month.value, isMonthFirst: false, year };
    }
  }
  // Nothing but a day: its neighbours must have the month.
  const dot = isMark(tokens[at + 1], ".") && !tokens[at + 1]?.hasGap;
  const next = dot && /^[-/,]/.test(tokens[at + 2]?.text ?? "") ? at + 2 : at + 1;
  const after = tokens[next];
  if (isDecimal(tokens, next - 1) || after?.text === "%" || after?.text === "#") return undefined;
  const year = monthBefore ? parseWrittenYear(source, next, true) : undefined;
  if (monthBefore && year === undefined && isCounted(source.text.slice(token.end, token.end + 40)))
    return undefined;
  const last = year?.next ?? next;
  const end = endOf(tokens, year, token);
  return { next: last, start, end, day, isMonthFirst: false, year };
}

/** `May 4, 1919`, `October the 13th, 1307`, `May 1919`, `March 44 BC`, `late May`, `May`. */
function parseMonthFirst(source: TokenText, at: number): DateItem | undefined {
  const { text, tokens } = source;
  const token = tokens[at];
  if (token?.kind !== "month") return undefined;
  const { value: month, start } = token;
  const dayAt = isWord(tokens[at + 1], "the") ? at + 2 : at + 1;
  const day = tokens[dayAt];
  const afterDay = tokens[dayAt + 1];
  const isYearOfEra = afterDay?.kind === "era" && dayAt === at + 1;
  const hasDay =
    token.isFirm &&
    isDay(day) &&
    (day.hasGap || token.text.endsWith(".")) &&
    !isYearOfEra &&
    !isDecimal(tokens, dayAt) &&
    // Of "In May 4 June" and the like the day belongs to what follows.
    !(afterDay?.kind === "month" && afterDay.isFirm && !/[-/]/.test(afterDay.text));
  if (hasDay) {
    const year = parseWrittenYear(source, dayAt + 1, true);
    if (year !== undefined || !isCounted(text.slice(day.end, day.end + 40))) {
      const next = year?.next ?? dayAt + 1;
      const end = endOf(tokens, year, day);
      return { next, start, end, day: day.value, month, isMonthFirst: true, year };
    }
  }
  const year = parseWrittenYear(source, at + 1, false);
  if (year !== undefined && isNamedMarch(text, tokens, at)) return undefined;
  if (!token.isFirm) return undefined;
  const next = year?.next ?? at + 1;
  const from = startOfPart(text, start);
  return { next, start: from, end: endOf(tokens, year, token), month, isMonthFirst: true, year };
}

/** `1919 May 4`, `1919, 4 May`. */
function parseYearFirst(source: TokenText, at: number): DateItem | undefined {
  const { tokens } = source;
  const token = tokens[at];
  if (token?.kind !== "number" || token.digits !== 4 || isAttached(tokens, at)) return undefined;
  if (token.value < FIRST_YEAR || token.value > LAST_YEAR || token.isOrdinal) return undefined;
  const comma = isMark(tokens[at + 1], ",") ? 1 : 0;
  const item = parseMonthFirst(source, at + 1 + comma);
  if (item?.day === undefined || item.year !== undefined) return undefined;
  return { ...item, start: token.start, year: { next: item.next, year: token.value } };
}

/**
 * Parses a year after a month or a day: `1919`, `, 1919`, `of 1919`, `44 BC`, `AD 79`, `1731/32`,
 * `'68`, `in the year 1307`.
 *
 * @param afterDay Whether a day stands before it, so that two or three digits may be a year.
 */
function parseWrittenYear(
  source: TokenText,
  at: number,
  afterDay: boolean,
): WrittenYear | undefined {
  const { text, tokens } = source;
  const comma = isMark(tokens[at], ",") ? at + 1 : at;
  const start = skipYearLead(tokens, comma);
  const isLed = start > comma + 1;
  const first = tokens[start];
  if (first?.kind === "era") {
    const number = tokens[start + 1];
    if (number?.kind !== "number" || number.digits === 0 || number.isOrdinal) return undefined;
    const year = first.isBefore ? 1 - number.value : number.value;
    return { next: start + 2, year };
  }
  if (first?.kind !== "number" || first.isOrdinal || first.digits === 0) return undefined;
  if (!first.hasGap && comma === at) return undefined;
  const after = tokens[start + 1];
  if (first.isShort) return { next: start + 1, short: first.value, hasApostrophe: true };
  const era = after?.kind === "era" ? after : undefined;
  if (era !== undefined && first.digits <= 4) {
    return { next: start + 2, year: era.isBefore ? 1 - first.value : first.value };
  }
  if (isDecimal(tokens, start)) return undefined;
  if (isLed && first.digits <= 4) return { next: start + 1, year: first.value };
  if (first.digits === 4) {
    if (first.value > LAST_YEAR || first.value < 1) return undefined;
    const rest = text.slice(first.end, first.end + 40);
    // "On 25 April 1974 troops came" is a year all the same; "On August 20, 2000 tanks" is none.
    if (afterDay && first.value % 100 === 0 && isCounted(rest)) return undefined;
    if (!afterDay && !isYear("in ", first.value, rest.replace(/^[-/].*/s, ""))) return undefined;
    return { ...parseDualYear(tokens, start, first.value) };
  }
  if (!afterDay || start !== comma) return undefined;
  const isEnd = after === undefined || (after.kind === "mark" && !/^[-/%#$]/.test(after.text));
  if (first.digits === 2) {
    const isNoDay = first.value > LAST_DAY || comma === at;
    return isEnd && isNoDay ? { next: start + 1, short: first.value } : undefined;
  }
  const isOpen =
    after?.kind === "word" && (/^\p{Lu}/u.test(after.text) || AFTER_YEAR.has(after.value));
  if (first.digits !== 3 || comma !== at || !(isEnd || isOpen)) return undefined;
  return { next: start + 1, maybe: first.value };
}

/** `1731/32`, `1648/9`, `1731-32`: the year of the Old Style and the one of the New. */
function parseDualYear(tokens: readonly DateToken[], at: number, year: number): WrittenYear {
  const [mark, second, after] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const isDual =
    (isMark(mark, "/") || isMark(mark, "-")) &&
    !mark?.hasGap &&
    second?.kind === "number" &&
    !second.hasGap &&
    !second.isOrdinal &&
    second.digits > 0 &&
    after?.kind !== "month" &&
    !isWord(after, "of") &&
    !(isMark(after, "/") || isMark(after, "-")) &&
    (year + 1) % 10 ** second.digits === second.value;
  return isDual ? { next: at + 3, year, other: year + 1 } : { next: at + 1, year };
}

/** Where a date's text ends: what may be a count is no part of it. */
function endOf(
  tokens: readonly DateToken[],
  year: WrittenYear | undefined,
  last: DateToken,
): number {
  if (year === undefined || year.maybe !== undefined) return last.end;
  if (year.short !== undefined && !year.hasApostrophe) return last.end;
  return tokens[year.next - 1]?.end ?? last.end;
}

function parseHyphenedYear({ tokens }: TokenText, at: number): WrittenYear | undefined {
  const year = tokens[at + 1];
  if (!isMark(tokens[at], "-") || year?.kind !== "number" || year.hasGap) return undefined;
  return year.digits === 4 ? { next: at + 2, year: year.value } : undefined;
}

const YEAR_LEAD = /^(?:of|(?:of|in) the year(?: of our lord)?|(?:both|all) (?:of|in))$/;
const YEAR_LEADS = new Set(["of", "in", "the", "year", "our", "lord", "both", "all"]);

function skipYearLead(tokens: readonly DateToken[], at: number): number {
  const next = skipWords(tokens, at, YEAR_LEADS);
  const words = tokens.slice(at, next).map(({ text }) => text.toLowerCase());
  return YEAR_LEAD.test(words.join(" ")) ? next : at;
}

/** What can follow a year of three digits; a count is followed by what it counts. */
const AFTER_YEAR = new Set(
  "the a an in at on and or when by he she they it his her was were is had as to from until after before with".split(
    " ",
  ),
);

/** Skips to the month of a day: `of`, `day of`, `of the month of`, a full stop, a hyphen. */
function skipToMonth(tokens: readonly DateToken[], at: number): number {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined) return at;
  if (isMark(first, ".") && !first.hasGap && second?.kind === "month") return at + 1;
  if (isMark(first, "-") && !first.hasGap && second?.kind === "month" && !second.hasGap) {
    return at + 1;
  }
  const words = skipWords(tokens, at, new Set(["day", "of", "the", "month"]));
  const last = tokens[words - 1];
  return words === at || isWord(last, "of") ? words : at;
}

function skipAfterWeekday(tokens: readonly DateToken[], at: number): number {
  const comma = isMark(tokens[at], ",") ? at + 1 : at;
  return skipWords(tokens, comma, new Set(["the", "on"]));
}

const MOST_WORDS = 6;

/** Skips up to six of some words. */
export function skipWords(
  tokens: readonly DateToken[],
  at: number,
  words: ReadonlySet<string>,
): number {
  let next = at;
  while (next < at + MOST_WORDS) {
    const token = tokens[next];
    if (token?.kind !== "word" || !words.has(token.value)) break;
    next++;
  }
  return next;
}

function isDay(
  token: DateToken | undefined,
): token is DateToken & { kind: "number"; value: number } {
  return (
    token?.kind === "number" &&
    !token.isShort &&
    token.value >= 1 &&
    token.value <= LAST_DAY &&
    token.digits <= 2
  );
}

// The "4" of "M4", "3.4" and "$4" is no day.
function isAttached(tokens: readonly DateToken[], at: number): boolean {
  const [token, before, earlier] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (token === undefined || before === undefined || token.hasGap) return false;
  if (before.kind !== "mark") return before.kind !== "month";
  if (/^[$€£¥№§+*=^\\#]/.test(before.text)) return true;
  return /^[.,:]/.test(before.text) && earlier?.kind === "number" && !before.hasGap
    ? before.text !== "," || earlier.value > LAST_DAY
    : false;
}

function isDecimal(tokens: readonly DateToken[], at: number): boolean {
  const [mark, digits] = [tokens[at + 1], tokens[at + 2]];
  if (mark === undefined || mark.hasGap) return false;
  if (mark.text === "%") return true;
  return (
    /^[.:]$/.test(mark.text) && digits !== undefined && !digits.hasGap && digits.kind === "number"
  );
}

// "the Long March of 1934" is no month.
function isNamedMarch(text: string, tokens: readonly DateToken[], at: number): boolean {
  const [month, of] = [tokens[at], tokens[at + 1]];
  if (month?.kind !== "month" || !isWord(of, "of") || !/^m/i.test(month.text)) return false;
  return /(?:\bthe|\p{Lu}\p{L}+) $/u.test(text.slice(Math.max(0, month.start - 30), month.start));
}

const PART = /(?<!\p{L})(?:early|mid|late)[ -](?:in )?(?:the )?$/iu;

function startOfPart(text: string, start: number): number {
  const from = Math.max(0, start - 16);
  const part = PART.exec(text.slice(from, start));
  return part === null ? start : from + part.index;
}

/** Whether a token is a mark and begins with a sign. */
export function isMark(token: DateToken | undefined, sign: string): boolean {
  return token?.kind === "mark" && token.text.startsWith(sign);
}

/** Whether a token is a word, in any case. */
export function isWord(token: DateToken | undefined, word: string): boolean {
  return token?.kind === "word" && token.value === word;
}
