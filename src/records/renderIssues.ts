import type { Place } from "../errors.ts";
import { printable } from "./printable.ts";

/** An issue, or a finding with its severity. */
interface Told extends Place {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly severity?: string;
  readonly quotes?: readonly {
    readonly file: string;
    readonly line: number;
    readonly text?: string;
  }[];
}

/**
 * Renders issues or findings as plain text for a person, grouped by file in the order in which
 * files first appear, each with `file:line field: message` (in a table `file row 5, column B
 * (Title): …`), the lines that it is about, and a line `fix: …`. Everything from outside is made
 * printable.
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

function renderIssue(issue: Told): string {
  const { code, message, fix, severity, quotes = [] } = issue;
  const where = issue.row === undefined ? placeInFile(issue) : placeInTable(issue);
  const told = [where, severity, message].filter((part) => part !== undefined && part !== "");
  const shown = quotes.map((quote) => {
    const at = printable(`${quote.file}:${quote.line}`);
    return quote.text === undefined ? `  | ${at}` : `  | ${at}  ${printable(quote.text)}`;
  });
  const first = `${printable(told.join(": "))} [${code}]`;
  return [first, ...shown, `  fix: ${printable(fix)}`].join("\n");
}

function placeInFile({ file, line, record, field }: Place): string {
  const place = file === undefined ? [] : [line === undefined ? file : `${file}:${line}`];
  const edition = file === undefined && record !== undefined ? [`edition ${record}`] : [];
  return [...place, ...edition, ...(field === undefined ? [] : [field])].join(" ");
}

/** Cells of several lines make rows and lines differ; then both are told. */
function placeInTable({ file, line, row, column }: Place): string {
  const place = line === undefined || row === line ? `row ${row}` : `row ${row} (line ${line})`;
  return `${file ?? ""} ${place}${column === undefined ? "" : `, column ${column}`}`.trim();
}
