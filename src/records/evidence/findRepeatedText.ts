import type { LintFinding } from "../lint/lintFinding.ts";
import { atAbout, type RecordText } from "./evidenceFinding.ts";
import { findSharedRuns } from "./findSharedRuns.ts";
import { quoteSentence } from "./quoteSentence.ts";
import { rightsOf } from "./rightsOf.ts";
import type { Archive } from "./verdict.ts";

/** Words in a row that two texts do not share by chance. */
export const SHORTEST_RUN = 12;
const MOST_TOLD = 20;

/**
 * SOURCE_REPEATED where an about text has a long run of words in common with a source: an error
 * when the source's rights are reserved, a warning when they are unknown. Quotations are what
 * quotation marks are for, and an open licence lets text be taken.
 */
export function findRepeatedText(
  text: RecordText,
  { id, file, text: archived, rights }: Archive,
): readonly LintFinding[] {
  const allowed = rightsOf(rights);
  if (archived === undefined || allowed === "open") return [];
  const { about } = text.record;
  const runs = findSharedRuns(about, archived, SHORTEST_RUN);
  return runs.slice(0, MOST_TOLD).map(({ words, own, other }) => {
    const line = lineAt(about, own.start);
    const reserved = "whose rights are reserved";
    const unknown = "of whose rights the record says nothing that allows it";
    const finding = atAbout(text, line, {
      code: "SOURCE_REPEATED",
      severity: allowed === "reserved" ? "error" : "warning",
      message: `${words} words in a row are those of ${id}, ${allowed === "reserved" ? reserved : unknown}`,
      fix: "say it in your own words, or put it in quotation marks and name its author",
    });
    const mine = quoteSentence(about.slice(own.start, own.end), "");
    const theirs = quoteSentence(archived.slice(other.start, other.end), "");
    const quotes = [
      { file: finding.file, line: finding.line ?? 1, text: mine },
      { file, line: lineAt(archived, other.start), text: theirs },
    ];
    return { ...finding, quotes };
  });
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
  }
  return line;
}
