import type { WrittenRecord } from "../parseRecord.ts";
import type { Collection, EventRecord, ImageType } from "../record.ts";
import type { Severity } from "./lintFinding.ts";

/** What a rule looks at: one record, the text behind it, and the facts of its image. */
export interface LintRecord {
  readonly record: EventRecord;
  readonly written: WrittenRecord;
  /** The file as it is. */
  readonly bytes: Uint8Array;
  /** Absent when the record names no image. */
  readonly picture?: PictureFacts;
}

/** An image without its bytes, so that many can be compared. */
export interface PictureFacts {
  readonly type: ImageType;
  /** In pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** sha2-256, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What a rule found; whoever runs it adds code and severity. */
export interface Found {
  /** Path relative to the collection folder. */
  readonly file: string;
  readonly line?: number | undefined;
  /** Edition number. */
  readonly record?: number | undefined;
  readonly field?: string | undefined;
  readonly message: string;
  /** Absent: the rule's own. */
  readonly fix?: string;
}

/** A part of the file's text to replace; offsets in UTF-16 units of `written.text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** One thing that `check` looks for. A rule keeps nothing of a record that it can do without. */
export interface LintRule {
  /** In capitals, e.g. `COUNTRY_UNKNOWN`; never changes, since scripts compare it. */
  readonly code: string;
  readonly severity: Severity;
  /** Why it matters, in a sentence or two, for the documentation. */
  readonly reason: string;
  /** What breaks the rule, in a few words or a line of a record. */
  readonly example: string;
  /** How to mend it, in the imperative. */
  readonly fix: string;
  /** Begins a run over the records of one collection. */
  readonly start: (collection: Collection) => LintRun;
  /** Present when `check --fix` mends it: the edits, none when nothing is wrong. */
  readonly mend?: (written: WrittenRecord) => readonly TextEdit[];
}

/** A rule at work on a collection. */
export interface LintRun {
  readonly record: (each: LintRecord) => readonly Found[];
  /** What only all records together show. */
  readonly end?: () => readonly Found[];
}
