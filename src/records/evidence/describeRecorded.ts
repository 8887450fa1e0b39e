import { nameList } from "./describeVerdict.ts";
import type { EvidenceDate, EvidenceEntry } from "./evidenceFile.ts";
import {
  aboutLine,
  atAbout,
  atField,
  type EvidenceFinding,
  type EvidenceMessage,
  pathOfPart,
  type RecordText,
} from "./evidenceFinding.ts";
import type { StatementPart } from "./verdict.ts";

/**
 * Words what evidence.json recorded of a record, where the archived sources are not at hand: the
 * same findings as describeVerdict, with lines but without the sources' words.
 */
export function describeRecorded(
  text: RecordText,
  entry: EvidenceEntry,
): readonly EvidenceFinding[] {
  return entry.dates.flatMap((date) => {
    const message = wordDate(text, date, entry);
    if (message === undefined) return [];
    const part = date.part as StatementPart;
    return part === "about"
      ? atAbout(text, date.line ?? 1, message)
      : atField(text, pathOfPart(part), message);
  });
}

function wordDate(
  { record, written }: RecordText,
  { outcome, text, date, sources, part, inferred, line }: EvidenceDate,
  entry: EvidenceEntry,
): EvidenceMessage | undefined {
  const name = text === date ? date : `${date} (“${text}”)`;
  if (outcome === "contradicted") {
    const files = new Map(record.sources.map(({ id, archive }) => [id, archive]));
    const dates = [...new Set(sources.map((source) => source.date))];
    return {
      code: "EVIDENCE_CONTRADICTED",
      severity: "error",
      message: `${name} stands in no source; ${nameList(sources.map(({ id }) => id))} had ${nameList(dates)}`,
      fix: "correct the date; or, if the sources are wrong or mean another event, cite a source that has it",
      quotes: [
        ...(part === "about"
          ? [{ file: record.file, line: aboutLine(written, line ?? 1), text }]
          : []),
        ...sources.map((source) => ({
          file: files.get(source.id) ?? source.id,
          line: source.line,
        })),
      ],
    };
  }
  // What is only implied is too weak to tell, unless it is a day.
  const isDay = /^-?\d{4,}-\d\d-\d\d/.test(date);
  if (outcome === "supported" || (inferred && !isDay) || /[?~%]/.test(text)) return undefined;
  return {
    code: "EVIDENCE_UNSUPPORTED",
    severity: "warning",
    message: `${name} stood in none of ${nameList(entry.sources.map(({ id }) => id))}`,
    fix: "check the date; cite a source that has it, or leave it out",
  };
}
