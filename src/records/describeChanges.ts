import { printable } from "./printable.ts";
import type { EventRecord } from "./record.ts";

/** A field that another version of a record has otherwise. */
export interface FieldChange {
  readonly field: string;
  /** As a person reads it; empty: there is none. Long text is cut to where it differs first. */
  readonly before: string;
  readonly after: string;
}

const FIELDS = [
  ...(["number", "title", "date", "region", "country", "conflict", "politics", "type"] as const),
  ...(["impact", "artist", "price", "image", "sample", "traits", "sources", "claims"] as const),
  "about",
] as const;
const AROUND = 24;
const LONGEST = 60;

/** Compares two versions of a record, field by field. */
export function describeChanges(former: EventRecord, next: EventRecord): readonly FieldChange[] {
  return FIELDS.flatMap((field): FieldChange[] => {
    const [before, after] = [textOf(former, field), textOf(next, field)];
    return before === after ? [] : [{ field, ...cutAround(before, after) }];
  });
}

function textOf(record: EventRecord, field: (typeof FIELDS)[number]): string {
  switch (field) {
    case "date":
      return record.date.edtf;
    case "price":
      return record.price?.display ?? "";
    case "country":
      return record.country.join(" + ");
    case "sample":
      return record.sample ? "yes" : "";
    case "traits":
      return (record.traits ?? [])
        .map(({ name, values }) => `${name}: ${values.join(" + ")}`)
        .join("; ");
    case "sources":
      return record.sources.map((source) => linesOf(source)).join("; ");
    case "claims":
      return record.claims
        .map(({ date, ...claim }) => linesOf({ ...claim, date: date?.edtf }))
        .join("; ");
    default:
      return String(record[field] ?? "");
  }
}

function linesOf(entry: object): string {
  return Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(", ");
}

/** The neighbourhood of the first place where two long texts differ. */
function cutAround(before: string, after: string): { before: string; after: string } {
  if (before.length <= LONGEST && after.length <= LONGEST) {
    return { before: printable(before), after: printable(after) };
  }
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const cut = (text: string) => {
    const part = printable(text.slice(Math.max(0, at - AROUND), at + AROUND));
    return `${at > AROUND ? "…" : ""}${part}${at + AROUND < text.length ? "…" : ""}`;
  };
  return { before: cut(before), after: cut(after) };
}
