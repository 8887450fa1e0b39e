import type { Evidence, EvidenceEntry } from "./evidenceFile.ts";

/** The entries of evidence.json while the records go by. */
export interface EvidenceTally {
  /** What was recorded of an edition. */
  readonly recorded: (number: number) => EvidenceEntry | undefined;
  /** Takes what is to be recorded of an edition now; nothing drops it. */
  readonly add: (entry: EvidenceEntry | undefined) => void;
  /** After the last record: what evidence.json should hold; undefined when it does already. */
  readonly changed: () => Evidence | undefined;
}

/** @param before evidence.json as it is; absent: there is none. */
export function tallyEvidence(before: Evidence | undefined): EvidenceTally {
  const recorded = new Map(before?.records.map((entry) => [entry.number, entry]));
  const entries: EvidenceEntry[] = [];
  return {
    recorded: (number) => recorded.get(number),
    add: (entry) => {
      if (entry === undefined) return;
      const old = recorded.get(entry.number);
      // One that did not change is kept once.
      entries.push(old && JSON.stringify(old) === JSON.stringify(entry) ? old : entry);
    },
    changed: () => {
      const records = entries.toSorted((a, b) => a.number - b.number);
      const isSame =
        records.length === recorded.size &&
        records.every((entry) => recorded.get(entry.number) === entry);
      return isSame ? undefined : { format: "kronika-evidence-v1", records };
    },
  };
}
