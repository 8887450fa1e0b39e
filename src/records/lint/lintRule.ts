import type { WrittenRecord } from "../parseRecord.ts";
import type { Collection, EventRecord, ImageType } from "../record.ts";
import type { PictureTraits } from "./describePicture.ts";
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
export interface PictureFacts extends PictureTraits {
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
  /** False where `check --fix` does not reach, though the rule mends; absent: as the rule. */
  readonly fixable?: false;
}

/** A part of the file's text to replace; offsets in UTF-16 units of `written.text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** One thing that `check` tells of, as its documentation has it. */
export interface CheckRule {
  /** In capitals, e.g. `COUNTRY_UNKNOWN`; never changes, since scripts compare it. */
  readonly code: string;
  readonly severity: Severity;
  /** Where the severity is another, and which; absent: nowhere. */
  readonly unless?: string;
  /** Why it matters, in a sentence or two. */
  readonly reason: string;
  /** What breaks the rule, in a few words or a line of a record. */
  readonly example: string;
  /** How to mend it, in the imperative. */
  readonly fix: string;
}

/** One thing that `check` looks for. A rule keeps nothing of a record that it can do without. */
export interface LintRule extends CheckRule {
  /** Begins a run over the records of one collection. */
  readonly start: (collection: Collection) => LintRun;
  /** Present when `check --fix` mends it: the edits, none when nothing is wrong. */
  readonly mend?: (written: WrittenRecord) => readonly TextEdit[];
}

/** What a rule looks at beside the records. */
export interface LintFolder {
  /** collection.yaml as it is. */
  readonly bytes: Uint8Array;
  /** Files in `records/` that are no records, relative to the collection folder. */
  readonly passedOver: readonly string[];
}

/** A rule at work on a collection. */
export interface LintRun {
  /** What is wrong with the folder and its collection.yaml; once, before the records. */
  readonly folder?: (folder: LintFolder) => readonly Found[];
  readonly record: (each: LintRecord) => readonly Found[];
  /** What is wrong with the texts of a record of which another field is wrong; absent: nothing. */
  readonly texts?: (each: LintRecord) => readonly Found[];
  /** What only all records together show. */
  readonly end?: () => readonly Found[];
}
