import type { LintFinding } from "../lint/lintFinding.ts";
import type { DaySpan, Precision } from "./daySpan.ts";
import { describeVerdict } from "./describeVerdict.ts";
import { edtfDates } from "./edtfDates.ts";
import type { EvidenceDate, EvidenceEntry } from "./evidenceFile.ts";
import type { RecordText } from "./evidenceFinding.ts";
import type { StatementPart, Verdict } from "./verdict.ts";

/**
 * Words what evidence.json recorded of a record, where the archived sources are not at hand: the
 * same findings as describeVerdict, with the sources' lines but without their words.
 */
export function describeRecorded(text: RecordText, entry: EvidenceEntry): readonly LintFinding[] {
  const compared = entry.sources.map(({ id }) => id);
  return entry.dates
    .filter(({ outcome }) => outcome !== "supported")
    .flatMap((date) => describeVerdict(text, recall(text, date), compared) ?? []);
}

/** A verdict as evidence.json recorded it. */
export function recall({ record }: RecordText, date: EvidenceDate): Verdict {
  const part = date.part as StatementPart;
  const claim = record.claims[Number(/\d+/.exec(part)?.[0] ?? -1)];
  const line = record.about.split("\n")[(date.line ?? 1) - 1] ?? "";
  const archives = new Map(record.sources.map(({ id, archive }) => [id, archive]));
  const field = part === "date" ? record.date.edtf : (claim?.date?.edtf ?? "");
  return {
    outcome: date.outcome,
    statement: {
      part,
      line: date.line,
      text: date.text,
      ...meaningOf(date.date),
      inferred: date.inferred ?? false,
      isVague: /[?~%]/.test(field),
      sentence: part === "about" ? line : (claim?.says ?? record.title),
      sources: claim?.sources,
    },
    sightings: date.sources.map((source) => ({
      source: source.id,
      file: archives.get(source.id) ?? source.id,
      line: source.line,
      text: source.date,
      ...meaningOf(source.date),
    })),
  };
}

function meaningOf(edtf: string): { precision: Precision; readings: readonly [DaySpan] } {
  const [first, last = first] = tryDates(edtf);
  const span = { first: first?.span.first ?? 0, last: last?.span.last ?? 0 };
  return { precision: first?.precision ?? "day", readings: [span] };
}

// A hand may have written anything into the file.
function tryDates(edtf: string): ReturnType<typeof edtfDates> {
  try {
    return edtfDates(edtf);
  } catch {
    return [];
  }
}
