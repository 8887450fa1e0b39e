import { formatYear } from "../records/formatYear.ts";
import { NAME_PLACEHOLDER, type NamePart } from "../records/parseNameFormat.ts";
import type { Collection, EventRecord } from "../records/record.ts";
import { formatYears } from "./plate/formatEdtf.ts";

/** The `name` of an edition's token: the title, or what the collection's `name_format` makes of it. */
export function editionName(
  { title, number, date }: Pick<EventRecord, "title" | "number" | "date">,
  { nameFormat = "{title}", size, group }: Pick<Collection, "nameFormat" | "size" | "group">,
): string {
  const parts: Readonly<Record<NamePart, string>> = {
    title,
    number: String(number),
    size: String(size),
    group,
    // Where no one year is named, what a plate shows: `1960s`, `1667 or 1668`.
    year: formatYear(date) ?? formatYears(date.edtf),
  };
  return nameFormat.replaceAll(NAME_PLACEHOLDER, (_, part: NamePart) => parts[part]);
}
