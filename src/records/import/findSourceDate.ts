import type { LabelledValue, SourceLabel } from "./findSourceLabels.ts";
import { findWrittenDays, type WrittenDay } from "./findWrittenDays.ts";
import type { SourceLine } from "./sourceLines.ts";
import type { SourceProposal } from "./sourceProposal.ts";

/** A line that holds a document's date, without a label, is among the first. */
const HEAD = 15;
const LONGEST_DATE_LINE = 80;
/** That many lines are searched for how the document orders day and month. */
const MOST_LINES = 20_000;

/**
 * Finds when a document was last updated, or else published. A date such as `07/08/2016` counts
 * only when another date of the document shows which of the two is the month.
 */
export function findSourceDate(
  lines: readonly SourceLine[],
  labels: ReadonlyMap<SourceLabel, LabelledValue>,
): SourceProposal {
  const labelled = [labels.get("updated"), labels.get("published")]
    .filter((each) => each !== undefined)
    .map(({ value, line }) => ({ text: value, line }));
  const alone = lines.slice(0, HEAD).filter(({ text }) => isDateLine(text));
  for (const { text, line } of [...labelled, ...alone]) {
    const [day] = findWrittenDays(text);
    if (day?.iso !== undefined) return { proposed: { value: day.iso, line }, notes: [] };
    if (day?.readings !== undefined) return settle(day, day.readings, line, lines);
    const year = /^(\d{4})$/.exec(text)?.[1];
    if (year !== undefined) return { proposed: { value: year, line }, notes: [] };
  }
  return { notes: ["No line looks like the document's date."] };
}

/** Whether a line holds a date and nothing else but words around dates. */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST_DATE_LINE) return false;
  const [day] = findWrittenDays(text);
  if (day === undefined) return false;
  return !/\p{L}/u.test(text.replace(day.text, "").replaceAll(AROUND_DATES, ""));
}

const AROUND_DATES =
  /\bT\d\d:?\d\d[\d:.,+-]{0,20}Z?|\b(?:last|first|updated?|modified|published|posted|date|on|at|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|[ap]m|gmt|utc|cet|cest|est|edt|pst|pdt)\b/gi;

function settle(
  { text }: WrittenDay,
  [dayFirst, monthFirst]: readonly [string, string],
  line: number,
  lines: readonly SourceLine[],
): SourceProposal {
  const shown = lines.slice(0, MOST_LINES).flatMap((each) =>
    findWrittenDays(each.text)
      .filter(({ order }) => order !== undefined)
      .map((day) => ({ ...day, line: each.line })),
  );
  const orders = new Set(shown.map(({ order }) => order));
  const [witness] = shown;
  if (witness === undefined || orders.size > 1) {
    return {
      notes: [
        `Line ${line} says \`${text}\`, which is ${dayFirst} or ${monthFirst}; it was left out. Add \`updated: …\` to the source if you know which.`,
      ],
    };
  }
  const isDayFirst = witness.order === "day-first";
  return {
    proposed: { value: isDayFirst ? dayFirst : monthFirst, line },
    notes: [
      `Line ${line} says \`${text}\`; it was read with the ${isDayFirst ? "day" : "month"} first, as in \`${witness.text}\` on line ${witness.line}.`,
    ],
  };
}
