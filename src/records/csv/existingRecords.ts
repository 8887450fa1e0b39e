import type { RecordParts } from "../describeLost.ts";

/** A record file of the collection that a table is imported into. */
export interface ExistingRecord {
  /** Relative to the collection folder. */
  readonly file: string;
  /**
   * Hexadecimal sha2-256 of the record as renderRecordFile writes it, however the file spells it;
   * of the file's own bytes when it holds no valid record.
   */
  readonly sha256: string;
  readonly parts: RecordParts;
}

/** All record files of a collection, without their text. */
export interface ExistingRecords {
  /** The folder's real path. */
  readonly root: string;
  readonly byNumber: ReadonlyMap<number, readonly ExistingRecord[]>;
  /** Paths relative to the folder, in lower case: some disks take both for one. */
  readonly files: ReadonlySet<string>;
}
