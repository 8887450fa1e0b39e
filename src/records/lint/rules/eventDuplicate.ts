import { quoteValue } from "../../quoteValue.ts";
import { foldValue } from "../foldValue.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

// Of one date; more are not compared, so that the work stays in proportion.
const MOST_COMPARED = 50;
// A date that names no day is that of many events.
const DAY = /^-?\d{4}-\d\d-\d\d/;

/** Two records of one date with nearly the same title. */
export const eventDuplicate: LintRule = {
  code: "EVENT_DUPLICATE",
  severity: "warning",
  reason:
    "Two records of the same day whose titles share most words probably tell of the same event.",
  example: "`1969 – Moon landing` and `1969 – The Moon landing of Apollo 11`, both of 1969-07-20",
  fix: "keep one of the two records, or let the titles say how the events differ",
  start() {
    const byDate = new Map<string, { readonly file: string; readonly words: Set<string> }[]>();
    const titles = new Set<string>();
    return {
      record(each) {
        const { file, title, date } = each.record;
        // The same title is another rule's.
        const key = foldValue(title) || title;
        if (!DAY.test(date.edtf) || titles.has(key)) return [];
        titles.add(key);
        const words = wordsOf(title);
        const same = byDate.get(date.edtf) ?? [];
        byDate.set(date.edtf, same);
        const like = same.find((other) => isLike(words, other.words));
        if (same.length < MOST_COMPARED) same.push({ file, words });
        if (like === undefined) return [];
        const message = `${like.file} has the date ${quoteValue(date.edtf)} and nearly the same title`;
        return [foundAt(each, ["title"], message)];
      },
    };
  },
};

// The year and short words say nothing of the event.
function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{M}]{3,}|\d+/gu) ?? [];
  return new Set(words.filter((word) => !/^(?:\d{3,4}|the|and|of|first)$/.test(word)));
}

function isLike(a: Set<string>, b: Set<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size === 0) return false;
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared * 3 >= few.size * 2 && (shared > 1 || few.size === 1);
}
