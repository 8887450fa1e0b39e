import type { EventRecord } from "../../../src/records/record.ts";
import type { Archive } from "../../../src/records/evidence/verdict.ts";

/** A record of 1974 with what a test says of it. */
export function eventRecord(changes: Partial<EventRecord>): EventRecord {
  return {
    file: "records/074.md",
    title: "1974 – Carnation Revolution",
    about: "Officers rose.",
    date: { edtf: "1974", year: 1974, decade: "1970s" },
    region: "Europe",
    country: ["Portugal"],
    type: "Historical Event",
    impact: 7,
    number: 74,
    sample: false,
    sources: [],
    claims: [],
    ...changes,
  };
}

/** Archived sources `a`, `b`, … with these texts. */
export function archivesOf(...texts: readonly string[]): readonly Archive[] {
  return texts.map((text, index) => {
    const id = String.fromCharCode(97 + index);
    return { id, file: `sources/${id}.txt`, sha256: "0".repeat(64), text };
  });
}
