import type { EventRecord } from "../record.ts";
import { bindRecord } from "./bindRecord.ts";
import type { EvidenceDate, EvidenceEntry } from "./evidenceFile.ts";
import { formatEdtfSpan } from "./formatDaySpan.ts";
import type { Archive, Verdict } from "./verdict.ts";

const LONGEST_TEXT = 200;

/** Puts verdicts into the shape of evidence.json: dates and lines, no words of the sources. */
export function recordVerdicts(
  record: EventRecord,
  archives: readonly Archive[],
  verdicts: readonly Verdict[],
): EvidenceEntry {
  return {
    number: record.number,
    record: bindRecord(record),
    sources: archives.map(({ id, sha256 }) => ({ id, sha256 })),
    dates: verdicts.map(({ statement, outcome, sightings }): EvidenceDate => ({
      part: statement.part,
      ...(statement.line !== undefined && { line: statement.line }),
      text: statement.text.slice(0, LONGEST_TEXT),
      date: formatEdtfSpan(statement.readings[0], statement.precision),
      ...(statement.inferred && { inferred: true }),
      outcome,
      sources: sightings.map(({ source, line, readings, precision }) => {
        return { id: source, line, date: formatEdtfSpan(readings[0], precision) };
      }),
    })),
  };
}

/** Whether an entry speaks of the record's text as it is now. */
export function isBound(entry: EvidenceEntry, record: EventRecord): boolean {
  return entry.record === bindRecord(record);
}

/** Which source is no longer the one that was compared; undefined when all are. */
export function findChangedSource(entry: EvidenceEntry, record: EventRecord): string | undefined {
  const compared = new Map(entry.sources.map(({ id, sha256 }) => [id, sha256]));
  const changed = record.sources.find(({ id, archive, sha256 }) => {
    if (archive === undefined) return false;
    return !compared.has(id) || (sha256 !== undefined && sha256 !== compared.get(id));
  });
  return changed?.id;
}
