import { join } from "node:path";
import { renderCanonicalJson } from "../src/metadata/canonicalJson.ts";
import { EVIDENCE_FILE } from "../src/records/evidence/evidenceFile.ts";
import { findEvidence } from "../src/records/evidence/findEvidence.ts";
import { readArchives } from "../src/records/evidence/readArchives.ts";
import { readEvidence } from "../src/records/evidence/readEvidence.ts";
import { tallyEvidence } from "../src/records/evidence/tallyEvidence.ts";
import type { LintFinding } from "../src/records/lint/lintFinding.ts";
import type { LintRecord } from "../src/records/lint/lintRule.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { writeFileWhole } from "../src/writeFileWhole.ts";

/** How the records' dates were judged. */
export interface EvidenceReport {
  /** Numbers of the records that were compared with their archived sources. */
  readonly compared: readonly number[];
  /** Numbers of those whose archived sources are not all here. */
  readonly notCompared: readonly number[];
  /** evidence.json was written. */
  readonly isWritten: boolean;
}

/** The evidence of one collection at work. */
export interface EvidenceCheck {
  /** Of evidence.json as a whole. */
  readonly findings: readonly LintFinding[];
  readonly judge: (each: LintRecord) => Promise<readonly LintFinding[]>;
  /** After the last record. @param write Brings evidence.json up to date. */
  readonly finish: (write: boolean) => Promise<EvidenceReport>;
}

/**
 * Opens the evidence of a collection: each record is compared with its archived sources where they
 * are, and with what evidence.json recorded where they are not.
 *
 * @param root The collection folder's real path.
 */
export async function openEvidence(root: string): Promise<EvidenceCheck> {
  const { value, finding } = await readEvidence(root);
  const tally = tallyEvidence(value);
  const compared: number[] = [];
  const notCompared: number[] = [];
  return {
    findings: finding ? [finding] : [],
    async judge(each) {
      const { number } = each.record;
      const reading = await readArchives(root, each.record);
      const result = findEvidence(each, reading, tally.recorded(number));
      tally.add(result.entry);
      if (result.isCompared) compared.push(number);
      else if (reading.absent.length > 0) notCompared.push(number);
      return result.findings;
    },
    async finish(write) {
      // What a hand has broken is for a hand to mend.
      const changed = write && finding === undefined ? tally.changed() : undefined;
      if (changed) await writeFileWhole(join(root, EVIDENCE_FILE), renderCanonicalJson(changed));
      return { compared, notCompared, isWritten: changed !== undefined };
    },
  };
}

/** What was compared, for a person; no text for a collection without archived sources. */
export function renderEvidence({ compared, notCompared, isWritten }: EvidenceReport): string {
  return [
    ...(compared.length > 0
      ? [`Dates compared with the archived sources: ${formatNumberList(compared)}.`]
      : []),
    ...(notCompared.length > 0
      ? [
          `Without their archived sources here, judged by what ${EVIDENCE_FILE} recorded: ${formatNumberList(notCompared)}.`,
        ]
      : []),
    ...(isWritten ? [`${EVIDENCE_FILE} was brought up to date: commit it.`] : []),
  ].join("\n");
}
