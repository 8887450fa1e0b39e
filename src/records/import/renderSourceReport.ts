import { printable } from "../printable.ts";
import type { ParsedSource } from "./parseSource.ts";
import { renderRows } from "./renderRows.ts";
import type { WrittenSource } from "./writeSource.ts";

/** What is known besides the document and the entry. */
export interface SourceReportContext {
  /** The document, as it was named. */
  readonly from: string;
  /** The collection folder, as it was named. */
  readonly folder: string;
  readonly dryRun: boolean;
  /** The project's own .gitignore leaves the folder's sources out. */
  readonly isOurs: boolean;
  /** Size of the document. */
  readonly bytes: number;
}

/**
 * The account of a cited document, for a person: the entry, from which lines it was proposed, and
 * where the private copy is. Everything from the document is made printable.
 */
export function renderSourceReport(
  { proposed, notes }: ParsedSource,
  { outcome, file, source, line, archived, hidden }: WrittenSource,
  { from, folder, dryRun, isOurs, bytes }: SourceReportContext,
): string {
  const place = printable(`${folder}/${file}`);
  const name = printable(from);
  const copy = source.archive === undefined ? "" : printable(`${folder}/${source.archive}`);
  if (outcome === "known") {
    const put = dryRun ? "would be put back" : "was put back";
    return [
      `Nothing to do: ${place}, line ${line}, cites this document already, as \`${source.id}\` (the same SHA-256).`,
      ...(archived ? [`Its private copy was missing and ${put}: ${copy}.`] : []),
    ].join("\n");
  }
  const rows = proposed.map((each) => [
    each.line === undefined ? "" : `line ${each.line}`,
    each.field,
    each.value,
  ]);
  return [
    `${dryRun ? "Would cite" : "Cited"} ${name} in ${place}, line ${line}, as \`${source.id}\`.`,
    "",
    "Proposed from the document; compare with its lines, and correct the entry in the record:",
    ...renderRows(rows),
    ...(notes.length > 0 ? ["", ...notes.map((note) => `- ${printable(note)}`)] : []),
    "",
    archived
      ? `${dryRun ? "Would copy it" : "Copied it"} to ${copy} (${bytes} bytes). ${privacy(isOurs, hidden)}`
      : `Its private copy is there already: ${copy}.`,
    "The record publishes its SHA-256, never its text:",
    `  ${source.sha256 ?? ""}`,
  ].join("\n");
}

function privacy(isOurs: boolean, hidden: boolean): string {
  if (isOurs) return "Git leaves that folder out.";
  return hidden
    ? "Keep that folder private; its .gitignore leaves the copies out of git."
    : "Keep that folder private: add a line `*` to its .gitignore, which does not leave the copies out.";
}
