import type { LintFinding, Quote, Severity } from "../lint/lintFinding.ts";
import type { WrittenRecord } from "../parseRecord.ts";
import type { EventRecord } from "../record.ts";
import { fieldName } from "../toIssues.ts";
import type { YamlPath } from "../yamlValue.ts";
import type { StatementPart } from "./verdict.ts";

/** A record with the text behind it. */
export interface RecordText {
  readonly record: EventRecord;
  readonly written: Pick<WrittenRecord, "lineOf" | "body" | "bodyLine">;
}

/** What a finding says, without its place. */
export interface EvidenceMessage {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  readonly quotes?: readonly Quote[];
}

/** Places a message at a field of the front matter. */
export function atField(
  { record, written }: RecordText,
  path: YamlPath,
  message: EvidenceMessage,
): LintFinding {
  const line = written.lineOf(path);
  const place = { file: record.file, line, record: record.number, field: fieldName(path) };
  return { ...message, ...place, fixable: false };
}

/** Places a message at a line of the about text, counted from 1 in the trimmed text. */
export function atAbout(
  { record, written }: RecordText,
  line: number,
  message: EvidenceMessage,
): LintFinding {
  const place = { file: record.file, line: aboutLine(written, line), record: record.number };
  return { ...message, ...place, field: "about", fixable: false };
}

/** The file's line of a line of the about text. */
export function aboutLine({ body, bodyLine }: RecordText["written"], line: number): number {
  const blank = body.slice(0, body.length - body.trimStart().length).split("\n").length - 1;
  return bodyLine + blank + line - 1;
}

/** The keys that lead to the date of a part of the front matter. */
export function pathOfPart(part: Exclude<StatementPart, "about">): YamlPath {
  const index = /\d+/.exec(part)?.[0];
  return index === undefined ? ["date"] : ["claims", Number(index), "date"];
}
