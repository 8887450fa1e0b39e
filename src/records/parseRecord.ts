import type { z } from "zod";
import type { Issue } from "../errors.ts";
import { checkRecord } from "./checkRecord.ts";
import { decodeText } from "./decodeText.ts";
import { findHiddenCharacter } from "./findHiddenCharacter.ts";
import { checkEditionNumber, parseEditionNumber } from "./parseEditionNumber.ts";
import { LONGEST_TEXT, parseText } from "./parseText.ts";
import { type ParsedYaml, parseYamlMap } from "./parseYamlMap.ts";
import type { Problem } from "./parsed.ts";
import type { Collection, EventRecord } from "./record.ts";
import { RECORD_KEYS, recordSchema } from "./recordSchema.ts";
import { splitFrontMatter, type FrontMatter } from "./splitFrontMatter.ts";
import { toIssues } from "./toIssues.ts";
import type { YamlMap } from "./yamlValue.ts";

/** The largest record or collection.yaml, in bytes. */
export const LARGEST_TEXT_FILE = 512 * 1024;

/** A value with the line of the file that it stands on, from 1. */
export interface Located<T> {
  readonly value: T;
  readonly line: number;
}

/** What one record file holds. The number and the image are known even when other fields fail. */
export interface ParsedRecord {
  /** Absent when `issues` is not empty. */
  readonly record?: EventRecord;
  /**
   * The record as far as each of its fields is valid by itself, though they contradict each other or
   * the collection: not to be published, but there is more to say of it. Absent beside `record`.
   */
  readonly contradictory?: EventRecord;
  /** What can be read of a record of which a field is wrong by itself. Absent beside the others. */
  readonly readable?: ReadableRecord;
  /** In the order of the file. */
  readonly issues: readonly Issue[];
  readonly number?: Located<number>;
  readonly image?: Located<string>;
  /** Absent when the front matter is no YAML map. */
  readonly written?: WrittenRecord;
}

/** A record of which some fields are wrong: its texts can be read, and nothing else counts. */
export interface ReadableRecord {
  /** Wrong fields hold nothing, or what stands for nothing. */
  readonly record: EventRecord;
  /** Keys of the front matter, and `about`. */
  readonly wrong: ReadonlySet<string>;
}

/** The text behind a record, to say where in it something stands, and to mend it. */
export interface WrittenRecord {
  /** The file without byte order mark, with LF line ends. */
  readonly text: string;
  /** The front matter's values as spelled. */
  readonly raw: YamlMap;
  /** Line of the file, from 1, of a field of the front matter. */
  readonly lineOf: ParsedYaml["lineOf"];
  /** Keys and values of the front matter, with offsets in `text`. */
  readonly scalars: ParsedYaml["scalars"];
  /** What stands below the front matter, with LF line ends, neither trimmed nor normalised. */
  readonly body: string;
  /** Line of the file, from 1, on which `body` begins. */
  readonly bodyLine: number;
}

/**
 * Parses one record: Markdown with YAML front matter. It never throws on what the file holds.
 * What a record says is not judged here, be it a value outside the collection's vocabularies: that
 * is the linter's part.
 *
 * @param bytes The file, in UTF-8.
 * @param file Its path relative to the collection folder, for the record and the issues.
 * @param collection The collection it belongs to; without it, the size is not checked and no
 *   default artist applies.
 */
export function parseRecord(
  bytes: Uint8Array,
  file: string,
  collection?: Collection,
): ParsedRecord {
  const issue = (problem: Problem, line: number, field?: string): Issue => {
    return { ...problem, file, line, field };
  };
  const tooLarge = findTooLarge(bytes.length);
  if (tooLarge) return { issues: [issue(tooLarge, 1)] };
  const text = decodeText(bytes);
  if (text.problem) return { issues: [issue(text.problem, text.line ?? 1)] };
  const parts = splitFrontMatter(text.value);
  if (parts.problem) return { issues: [issue(parts.problem, 1)] };

  const about = parseAbout(parts.value);
  const aboutIssues = about.problem ? [issue(about.problem, about.line, "about")] : [];
  const yaml = parseYamlMap(parts.value.yaml, file, parts.value.yamlLine);
  if (yaml.value === undefined) return { issues: [...yaml.issues, ...aboutIssues] };

  const { value: raw, lineOf } = yaml;
  const { body, bodyLine } = parts.value;
  const yamlStart = text.value.indexOf("\n") + 1;
  return {
    ...parseFields({ raw, lineOf, about: about.value, aboutIssues, file }, collection),
    written: {
      text: text.value,
      raw,
      lineOf,
      scalars: yaml.scalars.map((each) => ({
        ...each,
        start: each.start + yamlStart,
        end: each.end + yamlStart,
      })),
      body,
      bodyLine,
    },
  };
}

/** A record's fields as they were found, in a file or elsewhere. */
export interface FoundFields {
  /** By the names of the front matter. */
  readonly raw: YamlMap;
  readonly lineOf: ParsedYaml["lineOf"];
  /** As parseText gives it; absent when `aboutIssues` says why. */
  readonly about: string | undefined;
  readonly aboutIssues: readonly Issue[];
  /** For the record and the issues. */
  readonly file: string;
}

/** Validates fields against the schema, each other and the collection, and makes the record. */
export function parseFields(
  { raw, lineOf, about, aboutIssues, file }: FoundFields,
  collection?: Collection,
): ParsedRecord {
  const { data, error } = recordSchema.safeParse(raw);
  const written = raw["number"] === undefined ? undefined : parseEditionNumber(raw["number"]).value;
  const edition = written && checkEditionNumber(written, collection?.size).value;
  const issues = [
    ...toIssues(error, file, lineOf, RECORD_KEYS),
    ...checkRecord(raw, file, lineOf, collection),
  ]
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .concat(aboutIssues)
    .map((each) => (edition ? { ...each, record: edition } : each));
  const image = recordSchema.shape.image.safeParse(raw["image"]).data;
  const located = {
    ...(edition && { number: { value: edition, line: lineOf(["number"]) } }),
    ...(image !== undefined && { image: { value: image, line: lineOf(["image"]) } }),
  };
  if (!data || about === undefined || edition === undefined) {
    return { issues, ...located, readable: readRest(raw, { about, file }) };
  }
  // The assertions have been compared with the date and are not kept.
  const { decade: _decade, year: _year, sources = [], claims = [], ...fields } = data;
  const record: EventRecord = {
    ...fields,
    file,
    about,
    number: edition,
    artist: fields.artist ?? collection?.artist,
    sample: fields.sample ?? false,
    sources,
    claims,
  };
  return { ...(issues.length > 0 ? { contradictory: record } : { record }), issues, ...located };
}

function readRest(
  raw: YamlMap,
  { about, file }: { readonly about: string | undefined; readonly file: string },
): ReadableRecord {
  const { shape } = recordSchema;
  const wrong = new Set(Object.keys(shape));
  const take = <K extends keyof typeof shape>(key: K): z.output<(typeof shape)[K]> | undefined => {
    const { data } = shape[key].safeParse(raw[key]);
    if (data !== undefined) wrong.delete(key);
    return data as z.output<(typeof shape)[K]> | undefined;
  };
  const record: EventRecord = {
    file,
    about: about ?? "",
    title: take("title") ?? "",
    date: take("date") ?? { edtf: "", year: 0, decade: "" },
    region: take("region") ?? "",
    country: take("country") ?? [""],
    conflict: take("conflict"),
    politics: take("politics"),
    type: take("type") ?? "",
    impact: 1,
    artist: take("artist"),
    number: 0,
    sample: false,
    traits: take("traits"),
    sources: take("sources") ?? [],
    claims: take("claims") ?? [],
  };
  if (about === undefined) wrong.add("about");
  return { record, wrong };
}

/** FILE_TOO_LARGE for a text file of more than LARGEST_TEXT_FILE bytes. */
export function findTooLarge(bytes: number): Problem | undefined {
  if (bytes <= LARGEST_TEXT_FILE) return undefined;
  return {
    code: "FILE_TOO_LARGE",
    message: `the file has ${bytes} bytes`,
    fix: `shorten it to ${LARGEST_TEXT_FILE} bytes`,
  };
}

function parseAbout({ body, bodyLine }: FrontMatter) {
  const about = parseText(body);
  if (about.value !== undefined) return { value: about.value, line: bodyLine };
  if (body.trim() === "") {
    const message = "there is no about text";
    const fix = "write the about text below the front matter";
    return { problem: { code: "ABOUT_MISSING", message, fix } as const, line: bodyLine };
  }
  const hidden = body.length > LONGEST_TEXT ? undefined : findHiddenCharacter(body, "running");
  const linesBefore = body.slice(0, hidden?.offset ?? 0).split("\n").length - 1;
  return { problem: about.problem, line: bodyLine + linesBefore };
}
