import { EMPTY_VALUE_SOURCE } from "../emptyValue.ts";

// What a spreadsheet takes for the start of a formula: the four signs, as full-width, small and
// mathematical forms too.
const FORMULA = "[=+\\-@＝＋－＠﹦﹢﹣﹫−]";
// What may stand before it unseen, or is taken off when a cell is read.
const UNSEEN = String.raw`(?:(?![\n\r\t])[\s"'\p{C}])*`;
// A whole cell that a spreadsheet reads as a date, a number or a truth value and writes back
// otherwise: `1968-08-20` as 20.08.1968, `007` as 7, `true` as TRUE. A plain number stays itself.
const REWRITTEN = String.raw`(?!(?:0|[1-9]\d{0,14})$)(?:\d[\d .,:/eE+\-]*|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$`;
// A whole cell that the import takes for no value: `None`, `null`, `?`.
const EMPTY = String.raw`(?:${EMPTY_VALUE_SOURCE})\s*$`;

const HEAD = `(?=${UNSEEN}(?:${FORMULA}|[\\n\\r\\t]|${REWRITTEN}|${EMPTY}))`;
const INNER = `(?=${UNSEEN}${FORMULA})`;
// A program that takes a semicolon or a tab for the separator, as spreadsheets in much of Europe
// do, starts a cell behind one, and a row behind a line feed.
const BEHIND = String.raw`(?<=[\n\r;\t])`;

const UNGUARDED = [new RegExp(`^${HEAD}`, "u"), new RegExp(`${BEHIND}${INNER}`, "gu")] as const;
const GUARDED = [new RegExp(`^'${HEAD}`, "u"), new RegExp(`${BEHIND}'${INNER}`, "gu")] as const;

/**
 * Makes a text safe to be opened in a spreadsheet, wherever the spreadsheet lets a cell begin: an
 * apostrophe goes before what would be run as a formula (OWASP's "CSV Injection") or be rewritten
 * as a date or number, or be taken for no value. It takes linear time; unguardCell undoes it exactly.
 *
 * @param text With LF line ends.
 */
export function guardCell(text: string): string {
  return UNGUARDED.reduce((guarded, place) => guarded.replace(place, "'"), text);
}

/**
 * Takes off the apostrophes that guardCell puts, and no others. Every text comes back: what begins
 * with an apostrophe and would look guarded gets another one.
 */
export function unguardCell(text: string): string {
  return GUARDED.reduce((bare, place) => bare.replace(place, ""), text);
}
