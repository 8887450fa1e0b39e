import type { Place } from "../errors.ts";
import { printable } from "./printable.ts";

/** An issue, or a finding with its severity. */
interface Told extends Place {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly severity?: string;
}

/**
 * Renders issues or findings as plain text for a person, grouped by file in the order in which files first
 * appear, each with `file:line field: message` and a line `fix: …`. Everything from outside is
 * made printable.
 */
export function renderIssues(issues: readonly Told[]): string {
  const groups = new Map<string, Told[]>();
  for (const issue of issues) {
    const group = groups.get(issue.file ?? "");
    if (group) group.push(issue);
    else groups.set(issue.file ?? "", [issue]);
  }
  return [...groups.values()]
    .map((group) => group.map((issue) => renderIssue(issue)).join("\n"))
    .join("\n\n");
}

function renderIssue({ code, message, fix, file, line, record, field, severity }: Told): string {
  const place = file === undefined ? [] : [line === undefined ? file : `${file}:${line}`];
  const edition = file === undefined && record !== undefined ? [`edition ${record}`] : [];
  const where = [...place, ...edition, ...(field === undefined ? [] : [field])].join(" ");
  const told = [where, severity, message].filter((part) => part !== undefined && part !== "");
  return `${printable(told.join(": "))} [${code}]\n  fix: ${printable(fix)}`;
}
