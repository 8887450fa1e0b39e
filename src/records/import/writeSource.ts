import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Issue, KronikaError } from "../../errors.ts";
import { parseRecord } from "../parseRecord.ts";
import type { EventRecord, Source } from "../record.ts";
import { renderRecord, renderSources } from "../renderRecord.ts";
import { writeInside } from "../writeInside.ts";
import { insertSource } from "./insertSource.ts";
import type { ParsedSource } from "./parseSource.ts";
import {
  type ImportTarget,
  readRecordFile,
  readRecordsOf,
  type RecordFile,
} from "./readImportTarget.ts";
import { readRecordNames } from "../readRecordNames.ts";
import { readSha256, writeArchive, writeArchiveIgnore } from "./writeArchive.ts";

/** What citing a document did, or with `dryRun` would do. */
export interface WrittenSource {
  readonly outcome: "cited" | "known";
  /** The record's file, relative to the collection folder. */
  readonly file: string;
  readonly source: Source;
  /** Line of the record's file where the entry begins, from 1. */
  readonly line: number;
  /** The private copy was not there and has been written. */
  readonly archived: boolean;
  /** With `hide`: whether `sources/.gitignore` leaves the copies out. */
  readonly hidden: boolean;
}

/** Where and how to write. */
export interface SourceOptions {
  /** Edition number of the record that cites the document. */
  readonly number: number;
  readonly dryRun: boolean;
  /** The collection folder as the caller named it, for the issues. */
  readonly shownFolder: string;
  /** Write `sources/.gitignore`: nothing else keeps the copies out of git. */
  readonly hide: boolean;
}

/**
 * Cites a document in a record: keeps a private copy under `sources/`, and adds the entry with its
 * SHA-256 to the record's file, of which nothing else changes. A document that the record cites
 * already changes nothing there; only a copy that is missing is put back.
 *
 * @throws KronikaError EDITION_UNKNOWN, NUMBER_DUPLICATE, YAML_SYNTAX when the front matter has a
 *   shape that nothing can be added to, FILE_UNWRITABLE, and the record's own issues.
 */
export async function writeSource(
  target: ImportTarget,
  bytes: Uint8Array,
  parsed: ParsedSource,
  options: SourceOptions,
): Promise<WrittenSource> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { record, file, text } = await readRecordToCite(target, options);
  const known = record.sources.find((source) => source.sha256 === sha256);
  if (known !== undefined) {
    const path = known.archive ?? "";
    const archived = await writeArchive(target.root, path, bytes, options);
    const hidden = archived && options.hide && (await writeArchiveIgnore(target.root, options));
    return {
      outcome: "known",
      file,
      source: known,
      line: lineOfSource(text, known),
      archived,
      hidden,
    };
  }
  const source = await nameSource(target, record, parsed, sha256);
  const added = addToRecord(text, record, source, target);
  if (added === undefined) throw cannotAdd(join(options.shownFolder, file), source);
  // First the copy: an entry never names one that is not there.
  const hidden = options.hide && (await writeArchiveIgnore(target.root, options));
  const archived = await writeArchive(target.root, source.archive, bytes, options);
  if (!options.dryRun) {
    await writeInside(target.root, file, new TextEncoder().encode(added), options.shownFolder);
  }
  return { outcome: "cited", file, source, line: lineOfSource(added, source), archived, hidden };
}

async function readRecordToCite(
  target: ImportTarget,
  { number, shownFolder }: SourceOptions,
): Promise<{ record: EventRecord; file: string; text: string }> {
  const [found, second] = await readRecordsOf(target, number);
  if (found === undefined) {
    throw new KronikaError({
      code: "EDITION_UNKNOWN",
      message: `no record has the number ${number}`,
      field: "--record",
      fix: "name the number of a record that is there, or import its page first",
    });
  }
  if (second !== undefined) {
    throw new KronikaError({
      code: "NUMBER_DUPLICATE",
      message: `both this file and ${found.file} have the number ${number}`,
      file: join(shownFolder, second.file),
      fix: "give one of the two another number",
    });
  }
  const [first, ...others] = found.issues.map((issue): Issue => {
    return { ...issue, file: join(shownFolder, found.file) };
  });
  if (first !== undefined) throw new KronikaError([first, ...others]);
  return { record: recordOf(found), file: found.file, text: textOf(found) };
}

function recordOf({ record }: RecordFile): EventRecord {
  if (record === undefined) throw new Error("a record without issues was not parsed");
  return record;
}

/** With its byte order mark and line ends. */
function textOf({ bytes }: RecordFile): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function addToRecord(
  text: string,
  record: EventRecord,
  source: Source,
  { collection }: ImportTarget,
): string | undefined {
  const added = insertSource(text, source);
  if (added === undefined) return undefined;
  const parsed = parseRecord(new TextEncoder().encode(added), record.file, collection).record;
  const expected = renderRecord({ ...record, sources: [...record.sources, source] });
  return parsed !== undefined && renderRecord(parsed) === expected ? added : undefined;
}

function cannotAdd(file: string, source: Source): KronikaError {
  const entry = renderSources([source]).trimEnd().split("\n").join("\n  ");
  return new KronikaError({
    code: "YAML_SYNTAX",
    message: "nothing can be added to front matter of this shape without changing the rest",
    file,
    field: "sources",
    fix: `write \`sources:\` as a list, one \`- id: …\` an entry, or add it by hand: ${entry.trim()}`,
  });
}

const MOST_TRIES = 1000;

/** The entry under an id, and a path for the copy, that nothing else has. */
async function nameSource(
  target: ImportTarget,
  record: EventRecord,
  { proposed, id: proposedId, extension }: ParsedSource,
  sha256: string,
): Promise<Source & { readonly archive: string }> {
  const fields = Object.fromEntries(proposed.map(({ field, value }) => [field, value]));
  const taken = new Set(record.sources.map(({ id }) => id));
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const id = attempt === 1 ? proposedId : `${proposedId}-${attempt}`;
    const path = `sources/${id}.${extension}`;
    if (taken.has(id) || !(await isFreeFor(target, path, sha256))) continue;
    return { title: "", ...fields, id, archive: path, sha256 };
  }
  throw new KronikaError({
    code: "FIELD_INVALID",
    message: `every id from ${proposedId} to ${proposedId}-${MOST_TRIES} is in use`,
    field: "sources",
    fix: "rename some of the files in sources/",
  });
}

/** Whether a path holds nothing but this document, on the disk and in what other records say. */
async function isFreeFor(target: ImportTarget, path: string, sha256: string): Promise<boolean> {
  const onDisk = await readSha256(target.root, path);
  if (onDisk !== undefined && onDisk !== sha256) return false;
  for (const file of await readRecordNames(target.root)) {
    const { record } = (await readRecordFile(target, file, path)) ?? {};
    const citing = record?.sources.find(({ archive: cited }) => cited === path);
    if (citing !== undefined && citing.sha256 !== sha256) return false;
  }
  return true;
}

function lineOfSource(text: string, { id }: Source): number {
  const lines = text.split(/\r\n|\r|\n/);
  return 1 + lines.findIndex((line) => /\bid["']?: *["']?([a-z0-9_-]+)/.exec(line)?.[1] === id);
}
