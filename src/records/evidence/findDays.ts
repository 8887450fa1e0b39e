import { type DateToken, dateTokens } from "./dateTokens.ts";
import { dayNameAt } from "./findDayNames.ts";
import type { DateHold, DatePhrase } from "./foundDate.ts";
import { type DateChain, parseDateChain } from "./parseDateChain.ts";
import { isWord } from "./parseDateItem.ts";

const MAYBE_DAY = /\d|(?<!\p{L})(?:[Ff]irst|[Tt]hird|[A-Za-z-]{2,12}(?:th|nd))(?!\p{L})/u;

/**
 * Finds the days and months of one sentence, with what they share: `28 August 1968`, `Aug. 28`,
 * `the night of 20-21 August`, `28 April-2 May 1919`, `May 4, 5 and 6, 1919`, `late May/early June
 * 1919`, `1968-08-28`, `8/28/1968`.
 *
 * @param text Masked and squeezed.
 */
export function findDays(text: string): readonly DatePhrase[] {
  if (!MAYBE_DAY.test(text)) return [];
  const tokens = dateTokens(text);
  const source = { text, tokens };
  const found: DatePhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!MAY_BEGIN.has(tokens[at]?.kind ?? "")) continue;
    const chain = parseDateChain(source, at);
    if (chain === undefined) continue;
    const judged = judgeChain(tokens, at, chain);
    found.push(...findDayBefore(tokens, at, judged), ...judged);
    at = chain.next - 1;
  }
  return found;
}

const MAY_BEGIN: ReadonlySet<string> = new Set(["number", "numeric", "month", "weekday"]);

function judgeChain(
  tokens: readonly DateToken[],
  at: number,
  { next, phrases }: DateChain,
): readonly DatePhrase[] {
  // Months without a year are for findYearless, which looks at the words around them.
  const kept = phrases.filter(({ precision, year, joined, shortYear }) => {
    return precision === "day" || (year ?? joined ?? shortYear) !== undefined;
  });
  const [first] = kept;
  if (first === undefined) return [];
  const hasYear = first.year !== undefined;
  const name = first.precision === "day" ? dayNameAt(tokens, at, next, hasYear) : undefined;
  if (name === "none") return kept.map((each) => ({ ...each, spansOf: () => [], year: undefined }));
  const hold: DateHold | undefined =
    name ?? (isDoubtful(tokens, at, next) || isPart(tokens, at, next) ? "part" : undefined);
  return hold === undefined ? kept : kept.map((each) => ({ ...each, hold }));
}

const MOST_TOKENS_BETWEEN = 12;
const AFTER_LONE_DAY = /^(?:and|or|but|to|until|till|when|while|with|at|in|by|the|he|she|they|it)$/;

/** `opened on Sunday the 4th and closed on the 9th of May 1919`: the 4th takes month and year. */
function findDayBefore(
  tokens: readonly DateToken[],
  at: number,
  judged: readonly DatePhrase[],
): readonly DatePhrase[] {
  const [phrase, second] = judged;
  const starts = tokens[at]?.kind === "weekday" ? tokens[at + 2] : tokens[at];
  if (phrase?.precision !== "day" || second !== undefined) return [];
  if (starts?.kind !== "number" || !starts.isOrdinal) return [];
  for (let index = at - 1; index > Math.max(1, at - MOST_TOKENS_BETWEEN); index--) {
    const token = tokens[index];
    if (token?.kind === "month" || token?.kind === "numeric") return [];
    if (token?.kind !== "number") continue;
    const [after, lead] = [tokens[index + 1], tokens[index - 2]];
    const isLed = isWord(lead, "on") || lead?.kind === "weekday";
    const isDay = token.isOrdinal && token.digits > 0 && token.value < starts.value;
    if (!isDay || !isLed || !isWord(tokens[index - 1], "the")) return [];
    const isFree = after?.kind === "word" ? AFTER_LONE_DAY.test(after.value) : after?.text === ",";
    if (!isFree) return [];
    const earlier = starts.value - token.value;
    const spansOf = (year: number) =>
      phrase.spansOf(year).map(({ first }) => ({ first: first - earlier, last: first - earlier }));
    const { weekdays: _, ...rest } = phrase;
    return [{ ...rest, start: token.start, end: token.end, hold: "part", spansOf }];
  }
  return [];
}

/** `3.10.90` may be a version, and the May of `Captain May 4` a person. */
function isDoubtful(tokens: readonly DateToken[], at: number, next: number): boolean {
  const isBare = tokens.slice(at, next).some((each) => each.kind === "numeric" && each.isDoubtful);
  if (isBare) return true;
  const [month, before] = [tokens[at], tokens[at - 1]];
  if (month?.kind !== "month" || month.text !== "May" || at < 2) return false;
  return before?.kind === "word" && month.hasGap && NAME_BEFORE.test(before.text);
}

const NAME_BEFORE =
  /^(?!(?:On|In|The|By|Since|Until|Till|From|To|Before|After|During|Early|Mid|Late|Of|And|Or|This|That|Last|Next|Between|Around|About|Through)$)\p{Lu}\p{Ll}+$/u;

/** Whether something stands around a date that it may go on with, or that moves it. */
function isPart(tokens: readonly DateToken[], at: number, next: number): boolean {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  const after = tokens[next];
  if (isDatePart(before)) return true;
  const isStop = earlier?.kind === "mark" && earlier.text === "." && !earlier.hasGap;
  if (isJoint(before) && (isDatePart(earlier) || isStop)) return true;
  // "4 May 1919 and 6 others" is read whole.
  const isCount = tokens[next + 2]?.kind === "word" && after?.kind === "word";
  if (isJoint(after) && isDatePart(tokens[next + 1]) && !isCount) return true;
  const start = isWord(before, "the") ? at - 2 : at - 1;
  const pointer = tokens[start];
  const unit = tokens[start - 1];
  if (pointer?.kind !== "word" || unit?.kind !== "word") return false;
  if (/^(?:after|before|following|preceding|from|prior)$/.test(pointer.value)) {
    return UNIT.test(unit.value);
  }
  return pointer.value === "of" && /^(?:eve|morrow|ides|nones|kalends|calends)$/.test(unit.value);
}

const UNIT = /^(?:days?|nights?|mornings?|evenings?|weeks?|fortnight|months?|years?|eve|hours?)$/;

function isDatePart(token: DateToken | undefined): boolean {
  if (token?.kind === "month" || token?.kind === "numeric") return true;
  return token?.kind === "number" && token.digits > 0 && token.digits <= 2 && token.value <= 31;
}

function isJoint(token: DateToken | undefined): boolean {
  if (token?.kind === "mark")
    return /^[-/+&~|,.:\\]/.test(token.text) && !/^[,|.:]/.test(token.text);
  return token?.kind === "word" && /^(?:to|and|or|until|till|through)$/.test(token.value);
}
