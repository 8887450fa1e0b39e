import { isInCalendar } from "../isInCalendar.ts";
import type { DateToken, MonthDay } from "./dateTokens.ts";
import { dayNumber } from "./dayNumber.ts";
import { type DaySpan, monthSpan } from "./daySpan.ts";
import type { DatePhrase, Weekdays } from "./foundDate.ts";
import {
  type DateItem,
  isMark,
  isWord,
  parseDateItem,
  skipWords,
  type TokenText,
} from "./parseDateItem.ts";

/** Dates that hang together, `28 April-2 May 1919` or `May 4, 5 and 6, 1919`, with what they mean. */
export interface DateChain {
  /** Index of the token after it. */
  readonly next: number;
  readonly phrases: readonly DatePhrase[];
}

/** How a date is joined to the one before it. */
interface Join {
  readonly kind: "range" | "list" | "slash" | "calendar";
  /** Index of the token after it. */
  readonly next: number;
  /** The date stands in parentheses. */
  readonly isOpen?: boolean;
  /** `on` stands after it, so a clause may begin. */
  readonly isClause?: boolean;
}

interface Link {
  readonly item: DateItem;
  /** Absent for the first. */
  readonly join?: Join | undefined;
}

const MOST_IN_A_CHAIN = 16;
const MOST_IN_A_BRACKET = 3;

/**
 * Parses the dates that begin at a token and share what they leave out: a month, a year.
 *
 * @returns undefined where no date begins.
 */
export function parseDateChain(source: TokenText, at: number): DateChain | undefined {
  const links = readLinks(source, at);
  const months = giveMonths(links);
  const last = months.at(-1);
  if (last === undefined) return undefined;
  const phrases = unitsOf(giveYears(spanMonths(months))).flatMap((unit) => phrasesOf(unit));
  return { next: last.item.next, phrases };
}

function readLinks(source: TokenText, at: number): readonly Link[] {
  const { tokens } = source;
  const first = parseDateItem(source, at, false);
  if (first === undefined) return [];
  const links: Link[] = [{ item: first }];
  const before = skipBack(tokens, at);
  const isBetween = isWord(tokens[before], "between");
  // Whether a day alone takes the month before it.
  let monthBefore = first.month !== undefined && first.isMonthFirst && first.day !== undefined;
  while (links.length < MOST_IN_A_CHAIN) {
    const previous = links.at(-1)?.item ?? first;
    const join = parseJoin(tokens, previous.next, isBetween && links.length === 1);
    if (join === undefined) break;
    if (join.isOpen) {
      const inner = readBracket(source, previous, join, monthBefore);
      if (inner.length === 0) break;
      links.push(...inner);
      continue;
    }
    const item = parseDateItem(source, join.next, monthBefore);
    if (item === undefined || !isJoinable(source, previous, join, item)) break;
    if (item.month !== undefined) monthBefore = item.isMonthFirst && item.day !== undefined;
    links.push({ item, join });
  }
  return links;
}

/** The same day in the other calendar: `(7 November)`, `(6-7 November)`, `[16]`. */
function readBracket(
  source: TokenText,
  previous: DateItem,
  open: Join,
  monthBefore: boolean,
): readonly Link[] {
  const { tokens } = source;
  const links: Link[] = [];
  let join: Join | undefined = open;
  let isAfterMonth = monthBefore;
  while (join !== undefined && links.length < MOST_IN_A_BRACKET) {
    const item = parseDateItem(source, join.next, isAfterMonth);
    if (item === undefined || item.day === undefined) return [];
    if (item.month !== undefined) isAfterMonth = item.isMonthFirst;
    links.push({ item, join });
    if (/^[)\]]/.test(tokens[item.next]?.text ?? "")) break;
    join = parseJoin(tokens, item.next, false);
    if (join?.kind === "calendar") return [];
  }
  const last = links.at(-1)?.item;
  if (last === undefined || !/^[)\]]/.test(tokens[last.next]?.text ?? "")) return [];
  const hasMonth = links.some(({ item }) => item.month !== undefined);
  if (hasMonth) return [...links.slice(0, -1), { ...links.at(-1), item: takeYear(source, last) }];
  // A day alone: the month stands before both or behind both, and the calendars are so far apart.
  const apart = Math.abs((last.day ?? 0) - (previous.day ?? 0));
  if (links.length > 1 || apart < 10 || apart > 13) return [];
  if (previous.month !== undefined) {
    if (previous.year !== undefined || previous.numeric !== undefined) return [];
    const item = { ...takeYear(source, last), month: previous.month };
    return [{ item: { ...item, isMonthFirst: previous.isMonthFirst }, join: open }];
  }
  const { value: day } = tokens[last.next - 1] as { value?: number };
  const behind = parseDateItem(source, last.next + 1, false);
  if (behind?.month === undefined || behind.day !== undefined || day !== last.day) return [];
  return [{ item: { ...behind, start: last.start, day, isMonthFirst: false }, join: open }];
}

/** `25 October (7 November) 1917`: the year that follows is of both. */
function takeYear({ tokens, text }: TokenText, item: DateItem): DateItem {
  const comma = isMark(tokens[item.next + 1], ",") && tokens[item.next + 2]?.kind === "number";
  const next = item.next + (comma ? 2 : 1);
  const year = tokens[next];
  const isYear = year?.kind === "number" && year.digits === 4 && item.year === undefined;
  if (!isYear || year.value > 2100 || /^[.,]\d/.test(text.slice(year.end)))
    return { ...item, next: item.next + 1 };
  return { ...item, next: next + 1, end: year.end, year: { next: next + 1, year: year.value } };
}

// Before "between" stands what opens a range with "and": "between the 4th and the 6th of May".
function skipBack(tokens: readonly DateToken[], at: number): number {
  let before = at - 1;
  while (before > at - 4 && (isWord(tokens[before], "the") || tokens[before]?.kind === "weekday")) {
    before--;
  }
  return before;
}

const RANGE_WORDS = /^(?:to|through|thru|until|till|til)$/;
const LEADS = new Set(
  "the on about around night nights evening morning of from early mid late again then both up dawn dusk noon midnight sunrise sunset at".split(
    " ",
  ),
);

function parseJoin(tokens: readonly DateToken[], at: number, isBetween: boolean): Join | undefined {
  // "on 4 May at 10:00 to 5 May".
  let next = at;
  if (isWord(tokens[next], "at") && tokens[next + 1]?.kind === "time") next += 2;
  else if (tokens[next]?.kind === "time") next++;
  const comma = isMark(tokens[next], ",");
  if (comma) next++;
  // "from 20 August, 11 p.m., to 21 August".
  if (comma && tokens[next]?.kind === "time") next += isMark(tokens[next + 1], ",") ? 2 : 1;
  const token = tokens[next];
  let kind: Join["kind"] | undefined;
  let isOpen = false;
  if (isMark(token, "-")) kind = "range";
  else if (isMark(token, "/")) kind = "slash";
  else if (isMark(token, "&") || isMark(token, "+")) kind = "list";
  else if (isMark(token, "(") || isMark(token, "[")) {
    [kind, isOpen] = ["calendar", true];
    next = skipStyle(tokens, next + 1) - 1;
  } else if (token?.kind === "word") {
    if (RANGE_WORDS.test(token.value)) kind = "range";
    else if (token.value === "up" && isRangeWord(tokens[next + 1])) kind = "range";
    else if (/^(?:and|or|as)$/.test(token.value)) kind = isBetween ? "range" : "list";
  }
  if (kind === undefined) {
    if (!comma) return undefined;
    kind = "list";
    while (!isMark(tokens[next], ",") || next > at + 3) next--;
  }
  next++;
  // "up to", "through to", "and until", "as well as".
  while (isRangeWord(tokens[next]) || isWord(tokens[next], "well") || isWord(tokens[next], "as")) {
    if (isRangeWord(tokens[next])) kind = "range";
    next++;
  }
  if (tokens[next]?.kind === "time") next++;
  const start = skipWords(tokens, next, LEADS);
  const isClause = isWord(tokens[start - 1], "on") && start > next;
  // "mid-May", "c. 4 May".
  const hyphen = isMark(tokens[start], "-") && isPartWord(tokens[start - 1]) ? 1 : 0;
  const circa = isWord(tokens[start], "c") || isWord(tokens[start], "ca") ? 2 : 0;
  return { kind, next: start + hyphen + circa, isOpen, isClause };
}

function skipStyle(tokens: readonly DateToken[], at: number): number {
  let next = at;
  while (next < at + 6) {
    const token = tokens[next];
    const isStyle =
      token?.kind === "word" && /^(?:[ons]|s|old|new|style|julian|gregorian)$/.test(token.value);
    if (!isStyle && !(next > at && (isMark(token, ".") || isMark(token, ":")))) break;
    next++;
  }
  return next;
}

function isRangeWord(token: DateToken | undefined): boolean {
  return token?.kind === "word" && RANGE_WORDS.test(token.value);
}

function isPartWord(token: DateToken | undefined): boolean {
  return token?.kind === "word" && /^(?:early|mid|late)$/.test(token.value);
}

/** After a day alone one of these goes on; any other small letters are what it counts. */
const AFTER_DAY =
  /^(?:in|at|on|the|of|to|when|as|with|by|were|was|and|or|but|for|from|after|before|while|until|till|through|a|an|he|she|they|it|had|inclusive|respectively)$/;

/** Whether a date really goes on with the next, or `and 60 tanks` follows. */
function isJoinable(
  { tokens }: TokenText,
  previous: DateItem,
  { kind, isClause }: Join,
  item: DateItem,
): boolean {
  if (item.month !== undefined) {
    // "in May 1968, June brought": months alone go on with a range, "and" or a common year.
    if (item.day !== undefined || kind !== "list") return true;
    return previous.day === undefined
      ? item.year !== undefined || previous.year === undefined
      : true;
  }
  if (isClause && kind === "list" && previous.year !== undefined) return false;
  const after = tokens[item.next];
  const before = tokens[item.next - 1];
  if (item.year !== undefined || before?.text === "." || after === undefined) return true;
  if (after.kind === "month") return true;
  if (after.kind === "mark") {
    // "a 4-5-year plan"
    const isHyphen = isMark(after, "-") && !after.hasGap;
    return !(isHyphen && tokens[item.next + 1]?.kind === "word" && !tokens[item.next + 1]?.hasGap);
  }
  if (after.kind !== "word") return after.kind === "weekday" || after.kind === "time";
  const isComma = isMark(tokens[previous.next], ",") && kind === "list";
  const isAnd = isWord(tokens[previous.next], "and") || isWord(tokens[previous.next + 1], "and");
  if (isComma && !isAnd && !/^(?:and|or|to|of|until|through)$/.test(after.value)) return false;
  return AFTER_DAY.test(after.value) || /^\p{Lu}/u.test(after.text);
}

/** A date of a chain with its month known. */
interface Dated {
  readonly item: DateItem;
  readonly join?: Join | undefined;
  readonly month: number;
  /** Offsets of what it was read from, the month that it borrowed included. */
  readonly start: number;
  readonly end: number;
}

/** Cuts a chain before the first day that gets no month. */
function giveMonths(links: readonly Link[]): readonly Dated[] {
  const dated: Dated[] = [];
  for (const [index, { item, join }] of links.entries()) {
    const { start, end } = item;
    if (item.month !== undefined) {
      dated.push({ item, join, month: item.month, start, end });
      continue;
    }
    const earlier = dated.findLast((each) => each.item.month !== undefined);
    if (earlier?.item.isMonthFirst && earlier.item.day !== undefined) {
      dated.push({ item, join, month: earlier.month, start: earlier.start, end });
      continue;
    }
    const later = links.slice(index).find((each) => each.item.month !== undefined)?.item;
    if (later?.month === undefined || later.isMonthFirst) break;
    // "20-21.8.1968"; of 21/8/1968 nobody knows which is the month.
    const isTight = later === links[index + 1]?.item && links[index + 1]?.join?.kind !== "list";
    if (later.numeric && !(isTight && later.isDotted)) break;
    dated.push({ item, join, month: later.month, start, end: later.end });
  }
  // Without its month a day has nothing to say, nor has one after which the chain was cut.
  return dated;
}

/** Months that stand side by side are quoted together: `October and November 2015`. */
function spanMonths(dated: readonly Dated[]): readonly Dated[] {
  if (dated.length < 2 || dated.some(({ item }) => item.day !== undefined)) return dated;
  const [start, end] = [dated[0]?.start ?? 0, dated.at(-1)?.end ?? 0];
  return dated.map((each) => ({ ...each, start, end }));
}

/** A date of a chain with its year, as far as it is known. */
interface Yeared extends Dated {
  /** The year is written there or shared with a neighbour in the same month or range. */
  readonly year?: number | undefined;
  readonly other?: number | undefined;
  readonly short?: number | undefined;
  readonly hasApostrophe?: boolean | undefined;
  readonly maybe?: number | undefined;
  readonly joined?: readonly number[] | undefined;
  readonly isLoose?: boolean | undefined;
}

/** The last year written is the year of all dates before it that have none. */
function giveYears(dated: readonly Dated[]): readonly Yeared[] {
  const yeared: Yeared[] = [];
  for (const each of dated.toReversed()) {
    const { item } = each;
    const next = yeared[0];
    const written = item.year;
    if (written !== undefined || next === undefined) {
      yeared.unshift({ ...each, ...written });
      continue;
    }
    const { year, other, short, hasApostrophe, maybe } = next;
    const isSameMonth = item.month === undefined || next.item.month === undefined;
    const isOver = orderOf(each) > orderOf(next);
    const kind = next.join?.kind;
    const isMonths = item.day === undefined && next.item.day === undefined && !isOver;
    if (isSameMonth || isMonths || kind === "range" || kind === "slash") {
      // 28 December to 3 January 1945 began in 1944.
      const back = isOver && kind !== undefined ? 1 : 0;
      const joined = next.joined?.map((y) => y - back);
      const minus = (y: number | undefined) => (y === undefined ? undefined : y - back);
      const shared = { short, hasApostrophe, maybe: minus(maybe) };
      const years = { year: minus(year), other: minus(other), ...shared };
      yeared.unshift({ ...each, ...years, joined, isLoose: next.isLoose });
      continue;
    }
    const known = year === undefined ? (next.joined ?? []) : [year];
    // Of two calendars the earlier day may come first or last, and only over New Year in another year.
    const isTurn = Math.abs(each.month - next.month) === 11;
    const joined = known.flatMap((y) => {
      if (kind === "calendar") return isTurn ? [y - 1, y, y + 1] : [y];
      return isOver ? [y - 1, y] : [y];
    });
    const isLoose = next.isLoose === true || next.join?.isClause === true;
    yeared.unshift({ ...each, ...(joined.length > 0 && { joined, isLoose }) });
  }
  return yeared;
}

function orderOf({ month, item }: Dated): number {
  return month * 32 + (item.day ?? 0);
}

/** A single date, or the two ends of a range of days. */
type Unit = readonly [Yeared] | readonly [Yeared, Yeared];

function unitsOf(yeared: readonly Yeared[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let index = 0; index < yeared.length; index++) {
    const [each, next] = [yeared[index], yeared[index + 1]];
    if (each === undefined) continue;
    if (next !== undefined && isRange(each, next, yeared[index + 2])) {
      units.push([each, next]);
      index++;
    } else {
      units.push([each]);
    }
  }
  return units;
}

/** A night with a slash is two days that follow each other; others are two calendars, or a list. */
function isRange(each: Yeared, next: Yeared, third: Yeared | undefined): boolean {
  if (each.item.day === undefined || next.item.day === undefined) return false;
  if (next.join?.kind === "range") return true;
  if (next.join?.kind !== "slash" || third?.join?.kind === "slash") return false;
  const isOneMonth = each.month === next.month;
  return (
    isOneMonth || (each.item.day >= 28 && next.item.day <= 2) || each.item.numeric !== undefined
  );
}

function phrasesOf([from, to = from]: Unit): readonly DatePhrase[] {
  const { item } = from;
  const last = to === from ? to : lastYear(from, to);
  const { year, other: otherYear, short: shortYear, hasApostrophe, maybe: maybeYear } = last;
  const { joined, isLoose } = last;
  const years = { year, otherYear, shortYear, hasApostrophe, maybeYear, joined, isLoose };
  const start = from.start;
  const end = Math.max(from.end, to.end);
  if (item.day === undefined) {
    const { month } = from;
    return [
      { start, end, precision: "month", ...years, spansOf: (inYear) => [monthSpan(inYear, month)] },
    ];
  }
  // Where the ends name their own years, they may lie years apart.
  const apart = from.year !== undefined && to.year !== undefined ? to.year - from.year : undefined;
  const weekdays: Weekdays = { first: item.weekday, last: to.item.weekday };
  const hasWeekday = weekdays.first !== undefined || weekdays.last !== undefined;
  return [
    {
      ...{ start, end, precision: "day", ...years },
      ...(hasWeekday && { weekdays: to === from ? { first: item.weekday } : weekdays }),
      spansOf: (inYear) => spansBetween(from, to, inYear, apart),
    },
  ];
}

/**
 * The year of a range's end. `4 May 1919 to 28 June` ends in the year of its start, or the next;
 * `28 December to 3 January 1944/45` in the second of the two.
 */
function lastYear(from: Yeared, to: Yeared): Yeared {
  if (to.other !== undefined && orderOf(from) > orderOf(to)) {
    return { ...to, year: to.other, other: undefined };
  }
  if (to.year !== undefined) return to;
  if (from.year === undefined || to.short !== undefined || to.joined !== undefined) return to;
  const year = orderOf(from) > orderOf(to) ? from.year + 1 : from.year;
  return { ...to, year, other: from.other };
}

function spansBetween(
  from: Yeared,
  to: Yeared,
  inYear: number,
  apart: number | undefined,
): readonly DaySpan[] {
  const starts = optionsOf(from);
  const pairs =
    from === to
      ? starts.map((day) => [day, day] as const)
      : starts.flatMap((start) => optionsOf(to).map((end) => [start, end] as const));
  return pairs.flatMap(([start, end]): DaySpan[] => {
    // 1/2-3/2/1968 has one order.
    const isMixed = start.order !== undefined && end.order !== undefined;
    if (isMixed && start.order !== end.order) return [];
    const isOver = start.month * 32 + start.day > end.month * 32 + end.day;
    // "the 26th to the 1st of July" is no range over New Year.
    if (isOver && start.month === end.month && from.item.year === undefined) return [];
    const startYear = inYear - (apart ?? (isOver ? 1 : 0));
    if (!isInCalendar(startYear, start.month, start.day)) return [];
    if (!isInCalendar(inYear, end.month, end.day)) return [];
    const first = dayNumber({ year: startYear, month: start.month, day: start.day });
    const last = dayNumber({ year: inYear, month: end.month, day: end.day });
    return first <= last ? [{ first, last }] : [];
  });
}

function optionsOf({ item, month }: Yeared): readonly MonthDay[] {
  return item.numeric ?? [{ month, day: item.day ?? 1 }];
}
