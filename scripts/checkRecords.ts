import { join } from "node:path";
import type { LintRecord } from "../src/records/lint/lintRule.ts";
import { type LintedCollection, readLint } from "../src/records/lint/readLint.ts";
import { type CollectionHead, readCollectionHead } from "../src/records/readCollectionHead.ts";
import { sortIssues } from "../src/records/sortIssues.ts";
import { type EvidenceReport, openEvidence } from "./checkEvidence.ts";
import { openPlateCheck } from "./checkPlates.ts";
import type { Progress } from "./commandOutput.ts";

// Fewer are done before a line of progress could be read.
const MANY = 500;
const UPDATE_EVERY = 100;

/** What `check` found, with files as a person would type them here. */
export interface CheckedRecords extends LintedCollection {
  readonly head: CollectionHead;
  readonly evidence: EvidenceReport;
  /** Numbers that no record has, ascending; none when collection.yaml is wrong. */
  readonly gaps: readonly number[];
  /** invalid: bad input; mismatch: an error among the findings; match: at most warnings. */
  readonly status: "match" | "mismatch" | "invalid";
  /** Brings evidence.json up to date later, where `write` was not given and there is no bad input. */
  readonly writeEvidence: () => Promise<EvidenceReport>;
}

/**
 * Reads and judges the records of a collection, one at a time.
 *
 * @param folder As a person would type it.
 * @param write Bring evidence.json up to date; not where there is bad input.
 * @throws KronikaError COLLECTION_NOT_FOUND
 */
export async function checkRecords(
  folder: string,
  progress: Progress,
  { write }: { readonly write: boolean },
): Promise<CheckedRecords> {
  const head = await readCollectionHead(folder);
  const opened = await openEvidence(head.root);
  const checkPlate = head.collection && openPlateCheck(head.collection);
  const judge = async (each: LintRecord) => [
    ...(await opened.judge(each)),
    ...((await checkPlate?.(each)) ?? []),
  ];
  const linted = await duringMany(head, "check", progress, (onRecord) =>
    readLint(head, onRecord, judge),
  );
  const evidence = await opened.finish(write && linted.issues.length === 0);
  const findings = sortIssues([...linted.findings, ...opened.findings]);
  const recorded = new Set(linted.recorded);
  const shown = <T extends { readonly file?: string | undefined }>(each: T) => ({
    ...each,
    file: join(folder, each.file ?? ""),
  });
  return {
    ...linted,
    head,
    evidence,
    issues: linted.issues.map(shown),
    findings: findings.map(({ quotes, ...finding }) => {
      return { ...shown(finding), ...(quotes && { quotes: quotes.map(shown) }) };
    }),
    gaps: Array.from({ length: head.collection?.size ?? 0 }, (_, index) => index + 1).filter(
      (number) => !recorded.has(number),
    ),
    status: statusOf(linted.issues.length, findings),
    writeEvidence: () => opened.finish(linted.issues.length === 0),
  };
}

function statusOf(
  issues: number,
  findings: LintedCollection["findings"],
): CheckedRecords["status"] {
  if (issues > 0) return "invalid";
  return findings.some(({ severity }) => severity === "error") ? "mismatch" : "match";
}

/** Runs a work of many records with progress, and one of few without. */
export function duringMany<T>(
  { files }: CollectionHead,
  verb: string,
  progress: Progress,
  work: (onRecord: (done: number) => void) => Promise<T>,
): Promise<T> {
  if (files.length < MANY) return work(() => {});
  return progress.during(`${verb} ${files.length} records`, (update) =>
    work((done) => {
      if (done % UPDATE_EVERY === 0) update(`${verb} ${done} of ${files.length} records`);
    }),
  );
}
