import { startYears } from "../../records/parseEdtf.ts";
import type { Collection, EventRecord } from "../../records/record.ts";
import { cleanText } from "./cleanText.ts";
import { formatEdtf, formatYears } from "./formatEdtf.ts";

/** What a plate says. All text is clean: one line, NFC, nothing invisible (see cleanText). */
export interface PlateFields {
  /** Without the year that the plate already shows. */
  readonly title: string;
  /** For display, `1914–1918`. */
  readonly years: string;
  /** The date in full, `28 July 1914 – 11 November 1918`; absent: the years say it all. */
  readonly date?: string | undefined;
  /** Astronomical year of the start, or one that is near it; chooses the palette. */
  readonly startYear: number;
  readonly countries: readonly string[];
  readonly region?: string | undefined;
  readonly conflict?: string | undefined;
  readonly type?: string | undefined;
  readonly artist?: string | undefined;
  readonly group: string;
  readonly number: number;
  readonly size: number;
  /** 1 to 10. */
  readonly impact: number;
  /** The record shows what a collection can look like and is no work for sale. */
  readonly sample: boolean;
}

/** Derives a record's plate from the record and its collection alone. */
export function plateFields(record: EventRecord, collection: Collection): PlateFields {
  const years = formatYears(record.date.edtf);
  const date = formatEdtf(record.date.edtf);
  const { year } = record.date;
  return {
    title: withoutYears(cleanText(record.title), [
      years,
      ...(year === undefined ? [] : [formatYears(String(year))]),
    ]),
    years: cleanText(years),
    date: date === years ? undefined : cleanText(date),
    startYear: year ?? guessStart(record.date.edtf),
    countries: record.country.map(cleanText).filter((country) => country !== ""),
    region: cleanOrAbsent(record.region),
    conflict: cleanOrAbsent(record.conflict),
    type: cleanOrAbsent(record.type),
    artist: cleanOrAbsent(record.artist ?? collection.artist),
    group: cleanText(collection.group),
    number: record.number,
    size: collection.size,
    impact: record.impact,
    sample: record.sample,
  };
}

/** Every text that a plate of these fields can draw, to look for glyphs that no font has. */
export function plateText(fields: PlateFields): string {
  const { title, years, date, countries, region, conflict, type, artist, group } = fields;
  return [title, years, date, ...countries, region, conflict, type, artist, group]
    .filter((text) => text !== undefined)
    .join(" ");
}

/**
 * Whether Chinese characters take their Japanese forms, which Unicode does not tell apart: where
 * any text has kana, or the event is Japan's alone.
 */
export function isJapanese(fields: PlateFields): boolean {
  return (
    /[\u3041-\u30fa\u30fc-\u30ff]/u.test(plateText(fields)) ||
    (fields.countries.length > 0 && fields.countries.every((country) => country === "Japan"))
  );
}

/** A year to choose the palette by, where the date names none: the earliest or the latest that is known. */
function guessStart(edtf: string): number {
  const { from, until } = startYears(edtf);
  return Number.isFinite(from) ? from : until;
}

function cleanOrAbsent(text: string | undefined): string | undefined {
  return (text === undefined ? "" : cleanText(text)) || undefined;
}

/** `1968 – Prague Spring` is `Prague Spring` beside a large 1968. */
function withoutYears(title: string, years: readonly string[]): string {
  for (const text of years.flatMap((year) => [year, year.replace(/ CE$/, "")])) {
    if (!title.startsWith(text)) continue;
    const rest = /^(?: +[–—-]|:) +(.+)$/.exec(title.slice(text.length))?.[1];
    if (rest !== undefined) return rest;
  }
  return title;
}
