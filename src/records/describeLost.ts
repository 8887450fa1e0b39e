import type { WrittenRecord } from "./parseRecord.ts";
import type { EventRecord } from "./record.ts";

/** How much a record has of what a page or a table may not carry. */
export type RecordParts = Readonly<Record<keyof typeof NAMES, number>>;

const NAMES = {
  source: (count: number) => plural(count, "source"),
  claim: (count: number) => plural(count, "claim"),
  trait: (count: number) => plural(count, "extra trait"),
  image: () => "the image",
  price: () => "the price",
  sample: () => "the mark `sample: true`",
  comment: (count: number) => plural(count, "comment"),
} as const;

/**
 * Counts the parts of a record.
 *
 * @param written The file behind it, whose comments count; absent for a record that is to be written.
 */
export function partsOf(record: EventRecord | undefined, written?: WrittenRecord): RecordParts {
  return {
    source: record?.sources.length ?? 0,
    claim: record?.claims.length ?? 0,
    trait: record?.traits?.length ?? 0,
    image: record?.image === undefined ? 0 : 1,
    price: record?.price === undefined ? 0 : 1,
    sample: record?.sample ? 1 : 0,
    comment: written === undefined ? 0 : countComments(written),
  };
}

/**
 * Names what a record has and the one in its place would not: `4 sources, 1 claim and the image`;
 * empty when nothing is lost.
 */
export function describeLost(old: RecordParts, replacement: RecordParts): string {
  const names = Object.keys(NAMES) as (keyof typeof NAMES)[];
  const lost = names
    .filter((part) => old[part] > 0 && replacement[part] === 0)
    .map((part) => NAMES[part](old[part]));
  const [last = ""] = lost.slice(-1);
  return lost.length < 2 ? last : `${lost.slice(0, -1).join(", ")} and ${last}`;
}

/** Lines of the front matter with a comment: a `#` behind a space that is in no key or value. */
function countComments({ text, body, scalars }: WrittenRecord): number {
  const end = text.length - body.length;
  let count = 0;
  let at = 0;
  for (const { start, end: stop } of [...scalars, { start: end, end }]) {
    if (start < at) continue;
    count += text.slice(at, start).match(/(?<=^|\s)#.*/gm)?.length ?? 0;
    at = stop;
  }
  return count;
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
