import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { encode } from "fast-png";
import { change } from "./lintTexts.ts";

/** A file of the collection that breaks one rule, and the line on which that must be told. */
export interface BrokenRecord {
  readonly code: string;
  readonly file: string;
  readonly line: number | undefined;
  readonly content: string | Uint8Array;
  /** The bytes of the image that it names, by path. */
  readonly image?: readonly [path: string, bytes: Uint8Array];
}

const HEAD = `name: Broken
symbol: BROKEN
group: Broken
size: 100
description: Every record breaks one rule.
vocabularies:
  region: [Asia, Europe]
`;

/** A record that breaks no rule, alone or beside its like. */
function soundRecord(number: number): string {
  return `---
title: The matter of number ${number}
date: ${1900 + number}-05-17
region: Europe
country: Spain
conflict: Long Quarrel
politics: Marriage
type: Historical Event
impact: 5
artist: Kronika plates
number: ${number}
price: 0.7 ETH
sources:
  - id: one
    title: A history
  - id: two
    title: A memoir
---

What happened on that day, ${number} years after the century began, took nobody by surprise who had
read the letters of the year before. A week later all was as it had been.
`;
}

let number = 0;

/** A sound record with one text replaced; its number is its place in the list. */
function broken(
  code: string,
  line: number | undefined,
  from: string | undefined,
  to: string,
  image?: Uint8Array,
): BrokenRecord {
  number += 1;
  const name = code.toLowerCase();
  const spoilt = change(soundRecord(number), (from ?? "@").replaceAll("@", String(number)), to);
  return {
    code,
    file: `records/${name}.md`,
    line,
    content: spoilt.replaceAll("@", String(number)),
    ...(image && { image: [`images/${name}.png`, image] as const }),
  };
}

/** A sound record with an image. */
function pictured(code: string, image: Uint8Array, type = "png"): BrokenRecord {
  const path = `images/${code.toLowerCase()}.${type}`;
  const record = broken(code, 12, "price:", `image: ${path}\nprice:`);
  return { ...record, image: [path, image] };
}

/** A file in `records/` that is none. */
function unsoundFile(code: string, file: string): BrokenRecord {
  return { code, file, line: undefined, content: "a note" };
}

/** A file that is anything but a sound record. */
function unsound(code: string, line: number | undefined, content: string | Uint8Array) {
  return { code, file: `records/${code.toLowerCase()}.md`, line, content };
}

function png(width: number, height: number, shade: number): Uint8Array {
  return encode({ width, height, channels: 1, data: new Uint8Array(width * height).fill(shade) });
}

/** The headers of a JPEG with four colours, as print programs write it; nobody decodes the rest. */
function cmykJpeg(width: number, height: number): Uint8Array {
  const frame = [0xff, 0xc0, 0, 20, 8, height >> 8, height & 255, width >> 8, width & 255, 4];
  const components = [1, 2, 3, 4].flatMap((id) => [id, 0x11, 0]);
  const adobe = [0xff, 0xee, 0, 14, ...bytesOf("Adobe"), 0, 100, 0, 0, 0, 0, 2];
  const scan = [0xff, 0xda, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0, 0];
  return Uint8Array.of(0xff, 0xd8, ...adobe, ...frame, ...components, ...scan, 0xff, 0xd9);
}

function svg(size: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 1000 1000">${content}<path d="M0 0h9"/></svg>`;
}

/** Bytes after a PNG's end are no part of the picture, but of its weight. */
function heavy(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(21 * 1024 * 1024);
  whole.set(bytes);
  return whole;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const TWIN = png(1000, 1000, 1);

// A table reads best with a case a line.
// prettier-ignore
/** One record for each rule of the linter. Some need their like among the others. */
export const BROKEN_RULES: readonly BrokenRecord[] = [
  broken("TERM_UNKNOWN", 4, "region: Europe", "region: Eruope"),
  broken("COUNTRY_UNKNOWN", 5, "country: Spain", "country: Spian"),
  broken("COUNTRY_OUTSIDE_REGION", 4, "region: Europe", "region: Asia"),
  broken("COUNTRY_OUTSIDE_YEARS", 5, "country: Spain", "country: Yugoslavia"),
  broken("TRAIT_SPELLING", 6, "Long Quarrel", "long quarrel"),
  broken("TRAIT_NEAR_DUPLICATE", 7, "Marriage", "Marriages"),
  broken("TRAIT_SIMILAR", 10, "artist: Kronika plates", "artist: Kronika platse\nsample: true"),
  broken("TITLE_DUPLICATE", 2, "number @\n", "number 1\n"),
  broken("EVENT_DUPLICATE", 2, "number @\ndate: 1909", "number 2, again\ndate: 1902"),
  broken("DATE_FUTURE", 3, "date: 19@", "date: 65@"),
  { ...broken("FILE_NUMBER", 11, "number: @", "number: @"), file: "records/90-file.md" },
  broken("PRICE_ABSENT", 1, "price: 0.7 ETH\n", ""),
  broken("PRICE_OUTLIER", 12, "0.7 ETH", "700 ETH"),
  pictured("IMAGE_DUPLICATE", TWIN),
  pictured("IMAGE_SMALL", png(999, 999, 2)),
  pictured("IMAGE_HEAVY", heavy(png(1000, 1000, 3))),
  pictured("IMAGE_NARROW", png(3100, 1000, 4)),
  pictured("IMAGE_PRINT_COLOUR", cmykJpeg(1000, 1000), "jpg"),
  pictured("IMAGE_UNSIZED", bytesOf(svg("", "")), "svg"),
  pictured("IMAGE_FONT", bytesOf(svg('width="1000" height="1000"', "<text>1968</text>")), "svg"),
  broken("PLATE_FOR_ARTIST", 10, "Kronika plates", "Ada Example"),
  broken("SOURCE_UNHASHED", 16, "    title: A history", "    title: A history\n    archive: sources/one.txt"),
  broken("SOURCES_ABSENT", 1, "sources:\n  - id: one\n    title: A history\n  - id: two\n    title: A memoir\n", ""),
  broken("SOURCE_SINGLE", 13, "  - id: two\n    title: A memoir\n", ""),
  broken("SOURCE_DUPLICATE", 17, "  - id: two\n", "    url: https://example.org/\n  - id: two\n    url: http://www.example.org\n"),
  broken("SOURCE_EARLY", 16, "  - id: two\n", "    updated: 1899\n  - id: two\n"),
  broken("LETTER_LOOK_ALIKE", 15, "A history", "A hіstory"),
  broken("TEXT_GARBLED", 20, "surprise", "surprise in MÃ¡laga"),
  broken("TEXT_PLACEHOLDER", 21, "A week later", "TODO when? A week later"),
  broken("TEXT_MARKUP", 21, "A week later", "A <b>week</b> later"),
  broken("TEXT_FORMULA", 6, "conflict: Long Quarrel", 'conflict: "=A1"'),
  broken("TEXT_CAPITALS", 2, "The matter of number", "THE MATTER OF NUMBER"),
  broken("ABOUT_SHORT", 20, "What happened on that day, @ years after the century began, took nobody by surprise who had\nread the letters of the year before.", "So it was."),
  broken("WORD_LONG", 21, "A week later", `A ${"week".repeat(20)} later`),
  broken("WORD_REPEATED", 20, "who had\n", "who had the\nthe "),
  broken("QUOTES_MIXED", 21, "had\nread", "had,\nin the king's lands, read the queen’s letter and"),
  { ...broken("FILE_NAME", undefined, undefined, "@"), file: "records/file\nname.md" },
  unsoundFile("FILE_PASSED_OVER", "records/note.txt"),
  broken("LINE_ENDS", 18, "\n\nWhat", "\r\n\nWhat"),
  broken("BYTE_ORDER_MARK", 1, "---\ntitle", "\ufeff---\ntitle"),
  broken("INVISIBLE_CHARACTER", 20, "century", "cen\u00adtury"),
  broken("TEXT_NOT_NFC", 21, "week", "cafe\u0301"),
  broken("SPACES_STRAY", 8, "Historical Event", "Historical  Event"),
  broken("NUMBER_SPELLING", 11, "number: @", "number: 0@"),
  broken("COUNTRY_SYNONYM", 5, "country: Spain", "country: [Portugal, Portuguese Republic]"),
  broken("COUNTRY_NAME_UNUSUAL", 5, "country: Spain", "country: Sverige"),
];

/** The picture that IMAGE_DUPLICATE has as well, and the words that others nearly have. */
const SOUND: readonly BrokenRecord[] = [
  pictured("A_TWIN", TWIN),
  broken("A_SECOND", 1, undefined, "@"),
];

// prettier-ignore
/** One record for each kind of bad input that a record can be. */
export const BAD_INPUT: readonly BrokenRecord[] = [
  unsound("FILE_UNREADABLE", undefined, ""),
  unsound("FILE_NOT_UTF8", 2, Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff)),
  unsound("FILE_TOO_LARGE", undefined, "x".repeat(600_000)),
  unsound("FRONT_MATTER_MISSING", 1, "no record"),
  broken("YAML_SYNTAX", 6, "country: Spain", "country: [Spain"),
  broken("KEY_UNKNOWN", 5, "country:", "contry: Spain\ncountry:"),
  broken("KEY_DUPLICATE", 6, "country:", "country: Spain\ncountry:"),
  broken("FIELD_MISSING", 1, "type: Historical Event\n", ""),
  broken("FIELD_INVALID", 5, "country: Spain", "country: true"),
  unsound("ABOUT_MISSING", 19, soundRecord(91).replace(/\nWhat[^]*/, "")),
  broken("NUMBER_INVALID", 11, "number: @", "number: one"),
  broken("NUMBER_OUT_OF_RANGE", 11, "number: @", "number: 101"),
  broken("NUMBER_SIZE_MISMATCH", 11, "number: @", "number: 1/99"),
  broken("NUMBER_DUPLICATE", 11, "number: @", "number: 27"),
  broken("DATE_INVALID", 3, "-05-17", "-05-32"),
  broken("DECADE_MISMATCH", 4, "region:", "decade: 1890s\nregion:"),
  broken("YEAR_MISMATCH", 4, "region:", "year: 1899\nregion:"),
  broken("PRICE_INVALID", 12, "0.7 ETH", "0,7 ETH"),
  broken("IMPACT_INVALID", 9, "impact: 5", "impact: 11"),
  broken("TRAIT_DUPLICATE", 5, "country: Spain", "country: [Spain, Spain]"),
  broken("IMAGE_OUTSIDE_COLLECTION", 12, "price:", "image: ../x.png\nprice:"),
  broken("IMAGE_NOT_FOUND", 12, "price:", "image: none.png\nprice:"),
  pictured("IMAGE_TYPE_MISMATCH", bytesOf("GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0;")),
  pictured("IMAGE_INVALID", bytesOf("no image")),
];

/** Writes a collection in which every rule of the linter is broken once. */
export async function writeBrokenRules(folder: string): Promise<void> {
  await writeFiles(folder, [...BROKEN_RULES, ...SOUND]);
}

/** The same, with every kind of bad input as well. */
export async function writeBroken(folder: string): Promise<void> {
  await writeFiles(folder, [...BROKEN_RULES, ...SOUND, ...BAD_INPUT]);
}

async function writeFiles(folder: string, records: readonly BrokenRecord[]): Promise<void> {
  await mkdir(join(folder, "records"), { recursive: true });
  await mkdir(join(folder, "images"));
  await writeFile(join(folder, "collection.yaml"), HEAD);
  for (const { code, file, content, image } of records) {
    if (code === "FILE_UNREADABLE") await symlink("/etc/hostname", join(folder, file));
    else await writeFile(join(folder, file), content);
    if (image) await writeFile(join(folder, image[0]), image[1]);
  }
}
