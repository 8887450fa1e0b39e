import type { LintFinding } from "../lint/lintFinding.ts";
import { compareEvidence } from "./compareEvidence.ts";
import { describeVerdict } from "./describeVerdict.ts";
import type { EvidenceEntry } from "./evidenceFile.ts";
import { atField, type EvidenceMessage, type RecordText } from "./evidenceFinding.ts";
import { findWeekdays } from "./findWeekdays.ts";
import { findRepeatedText } from "./findRepeatedText.ts";
import type { ArchiveReading } from "./readArchives.ts";
import { judgeByRecorded } from "./judgeByRecorded.ts";
import { recordVerdicts } from "./recordVerdicts.ts";
import type { Archive } from "./verdict.ts";

/** What there is to say of one record's dates. */
export interface EvidenceResult {
  readonly findings: readonly LintFinding[];
  /** What evidence.json should hold of the record; absent: nothing. */
  readonly entry?: EvidenceEntry | undefined;
  /** The archived copies were here and were compared; else the recorded outcome was told. */
  readonly isCompared: boolean;
}

const RUN_CHECK = "run `collection check` where the archived sources are, and commit evidence.json";

/**
 * Compares a record with its archived sources when all of them are at hand and unchanged: a date
 * that "no source has" can only be told with all of them. Otherwise tells what evidence.json
 * recorded, as long as it speaks of this record and these sources. Weekdays need no sources.
 *
 * @param recorded The record's entry in evidence.json.
 */
export function findEvidence(
  text: RecordText,
  reading: ArchiveReading,
  recorded: EvidenceEntry | undefined,
): EvidenceResult {
  const result = compareOrRecall(text, reading, recorded);
  return { ...result, findings: [...result.findings, ...findWeekdays(text)] };
}

function compareOrRecall(
  text: RecordText,
  reading: ArchiveReading,
  recorded: EvidenceEntry | undefined,
): EvidenceResult {
  const { record } = text;
  const { archives, absent, problems } = reading;
  const named = archives.length + absent.length + problems.length;
  if (named === 0) return { findings: [], isCompared: false };
  const findings = [
    ...problems.map(({ index, source, problem }) => {
      const { code, message, fix } = problem;
      const path = ["sources", index, code === "SOURCE_CHANGED" ? "sha256" : "archive"];
      const told = `${source.archive}: ${message}`;
      return atField(text, path, { code, severity: "error", message: told, fix });
    }),
    ...archives.flatMap((archive) => findNoText(text, archive)),
    ...archives.flatMap((archive) => findRepeatedText(text, archive)),
  ];
  const readable = archives.filter((archive) => archive.text !== undefined);
  if (archives.length === named && readable.length > 0) {
    const verdicts = compareEvidence(record, readable);
    const compared = readable.map(({ id }) => id);
    const told = verdicts.flatMap((verdict) => describeVerdict(text, verdict, compared) ?? []);
    const entry = recordVerdicts(record, archives, verdicts);
    return { findings: [...findings, ...told], entry, isCompared: true };
  }
  if (archives.length === named) return { findings, isCompared: false };
  const missing = `${absent.length} of ${named} archived sources ${absent.length === 1 ? "is" : "are"} not here`;
  const report = (message: EvidenceMessage) => [...findings, atField(text, ["sources"], message)];
  if (recorded === undefined) {
    const message = `its dates were never compared with its sources: evidence.json has nothing of it, and ${missing}`;
    const absence = {
      code: "EVIDENCE_ABSENT",
      severity: "warning",
      message,
      fix: RUN_CHECK,
    } as const;
    return { findings: report(absence), isCompared: false };
  }
  const told = judgeByRecorded(text, recorded);
  return { findings: [...findings, ...told], entry: recorded, isCompared: false };
}

function findNoText(text: RecordText, { id, file, text: archived }: Archive): LintFinding[] {
  if (archived !== undefined) return [];
  const index = text.record.sources.findIndex((source) => source.id === id);
  return [
    atField(text, ["sources", index, "archive"], {
      code: "SOURCE_NOT_TEXT",
      severity: "warning",
      message: `${file} is no text, so no date is compared with it`,
      fix: "archive the document as plain text",
    }),
  ];
}
