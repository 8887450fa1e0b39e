import type { EventRecord } from "../record.ts";

/** How much a record has of what a table may not carry. */
export type RecordParts = Readonly<Record<"source" | "claim" | "extra trait" | "image", number>>;

/** A record file of the collection that a table is imported into. */
export interface ExistingRecord {
  /** Relative to the collection folder. */
  readonly file: string;
  /** Of the record as renderRecordFile writes it; absent when it is not valid. */
  readonly sha256: string | undefined;
  readonly parts: RecordParts;
}

/** All record files of a collection, without their text. */
export interface ExistingRecords {
  readonly byNumber: ReadonlyMap<number, readonly ExistingRecord[]>;
  /** Paths relative to the folder, in lower case: some disks take both for one. */
  readonly files: ReadonlySet<string>;
}

export function partsOf(record: EventRecord | undefined): RecordParts {
  return {
    source: record?.sources.length ?? 0,
    claim: record?.claims.length ?? 0,
    "extra trait": record?.traits?.length ?? 0,
    image: record?.image === undefined ? 0 : 1,
  };
}

/** Names what a record has and the one in its place would not: `4 sources and 1 claim`. */
export function describeLost(old: RecordParts, replacement: RecordParts): string {
  const lost = (["source", "claim", "extra trait", "image"] as const)
    .filter((part) => old[part] > 0 && replacement[part] === 0)
    .map((part) => `${old[part]} ${part}${old[part] === 1 ? "" : "s"}`);
  return lost.join(" and ");
}
