import type { LintFinding } from "../lint/lintFinding.ts";
import { describeRecorded, recall } from "./describeRecorded.ts";
import { atStatement, describeVerdict, isWeak, nameDate } from "./describeVerdict.ts";
import type { EvidenceDate, EvidenceEntry } from "./evidenceFile.ts";
import { atField, type RecordText } from "./evidenceFinding.ts";
import { formatEdtfSpan } from "./formatDaySpan.ts";
import { findChangedSource, isBound } from "./recordVerdicts.ts";
import { statementsOf } from "./statementsOf.ts";
import type { Statement } from "./verdict.ts";

const COMPARE_ANEW =
  "run `collection check` where the archived sources are, and commit evidence.json";
const STILL_KNOWN = `${COMPARE_ANEW}; until then the recorded outcome stands for these dates`;

/**
 * Judges a record by what evidence.json recorded, where the archived sources are not at hand.
 *
 * Whether a source has a date does not depend on the words around it. So when the record has changed,
 * each date that it states now is looked up: what the sources had then, they have still. A date that
 * was never compared is EVIDENCE_STALE, as is every change of a source. On a sample, which shows how
 * things work and is for everybody to try, that is a warning.
 */
export function judgeByRecorded(text: RecordText, entry: EvidenceEntry): readonly LintFinding[] {
  const { record } = text;
  const severity = record.sample ? "warning" : "error";
  const stale = { code: "EVIDENCE_STALE", severity, fix: COMPARE_ANEW } as const;
  const changed = findChangedSource(entry, record);
  if (changed !== undefined) {
    const message = `the source ${changed} has changed since the dates were compared with it`;
    return [atField(text, ["sources"], { ...stale, message })];
  }
  if (isBound(entry, record)) return describeRecorded(text, entry);

  const compared = entry.sources.map(({ id }) => id);
  const told = statementsOf(record).flatMap((statement): readonly LintFinding[] => {
    const date = formatEdtfSpan(statement.readings[0], statement.precision);
    const same = entry.dates.filter((recorded) => recorded.date === date);
    if (same.some((recorded) => isSupported(text, statement, recorded))) return [];
    const other = same.find(({ part }) => part === statement.part);
    if (other !== undefined) {
      const finding = describeVerdict(text, { ...recall(text, other), statement }, compared);
      return finding ? [finding] : [];
    }
    if (isWeak(statement)) return [];
    const message = `${nameDate(statement)} was never compared with the sources: it is not in evidence.json, and they are not here`;
    return [atStatement(text, statement, { ...stale, message })];
  });
  if (told.some(({ code }) => code === "EVIDENCE_STALE")) return told;
  const message =
    "the record has changed since it was compared with the sources; its dates are those of then";
  return [
    ...told,
    atField(text, ["sources"], { ...stale, severity: "warning", message, fix: STILL_KNOWN }),
  ];
}

/** By a source that the record still names; a claim is supported by the sources that it names alone. */
function isSupported(
  { record }: RecordText,
  { sources }: Statement,
  recorded: EvidenceDate,
): boolean {
  if (recorded.outcome !== "supported") return false;
  const asked =
    sources ?? record.sources.flatMap(({ id, archive }) => (archive === undefined ? [] : [id]));
  return recorded.sources.some(({ id }) => asked.includes(id));
}
