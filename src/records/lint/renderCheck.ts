import type { Issue } from "../../errors.ts";
import { formatNumberList } from "../formatNumberList.ts";
import { printable } from "../printable.ts";
import { renderIssues } from "../renderIssues.ts";
import { sortIssues } from "../sortIssues.ts";
import type { LintFinding } from "./lintFinding.ts";
import type { MendedFile } from "./writeMends.ts";

// A person mends the first hundred before reading on; `--json` has all.
const MOST_SHOWN = 200;
const MOST_MENDS_SHOWN = 100;
const MOST_OF_A_RULE = 5;
const LONGEST_LINE = 100;

/** What `check` tells of a collection. Files as a person would type them. */
export interface CheckReport {
  readonly issues: readonly Issue[];
  readonly findings: readonly LintFinding[];
}

/** What of a report is shown to a person. */
export interface ShownFindings {
  /** Codes; the findings of these alone, each in full. Absent: those of all rules. */
  readonly rules?: readonly string[] | undefined;
  /** Warnings are left out. */
  readonly quiet?: boolean | undefined;
}

/**
 * Renders bad input and findings together, by file and line; no text when there are none. Warnings of
 * a rule that gives many come once, with their count.
 */
export function renderFindings(
  { issues, findings }: CheckReport,
  { rules, quiet = false }: ShownFindings = {},
): string {
  const chosen = [
    ...issues.map((issue) => ({ ...issue, severity: "bad input" })),
    ...findings.filter(({ severity }) => !quiet || severity === "error"),
  ].filter(({ code }) => rules === undefined || rules.includes(code));
  const many = rules === undefined ? findManyWarnings(findings) : new Map<string, number>();
  const single = sortIssues(
    chosen.filter(({ code, severity }) => severity !== "warning" || !many.has(code)),
  );
  const hidden = single.length - MOST_SHOWN;
  return [
    ...(single.length > 0 ? [renderIssues(single.slice(0, MOST_SHOWN))] : []),
    ...(hidden > 0 ? [`… and ${hidden} more; \`--json\` has all ${single.length}.`] : []),
    ...(quiet ? [] : [...many].map(([code, times]) => renderMany(code, times, findings))),
  ].join("\n\n");
}

/** Codes of which there are more warnings than a person reads one by one, with their counts. */
function findManyWarnings(findings: readonly LintFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of findings) {
    if (severity === "warning") counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, times]) => times > MOST_OF_A_RULE).toSorted());
}

/** The first warning of a rule in full, and how many there are. */
function renderMany(code: string, times: number, findings: readonly LintFinding[]): string {
  const own = findings.filter((each) => each.code === code && each.severity === "warning");
  const numbers = [...new Set(own.flatMap(({ record }) => record ?? []))].toSorted((a, b) => a - b);
  return [
    `${times} warnings [${code}], such as:`,
    renderIssues(own.slice(0, 1)),
    ...(numbers.length > 0 ? [`  editions ${shorten(formatNumberList(numbers))}`] : []),
    `  \`check --rule ${code}\` shows all of them.`,
  ].join("\n");
}

/** `2 errors and 3 warnings in 4 files; check --fix mends 1 of them.` */
export function countProblems({ issues, findings }: CheckReport): string {
  if (issues.length + findings.length === 0) return "No problem was found.";
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const counts = [
    ...(issues.length > 0 ? [`${count(issues.length, "case", "cases")} of bad input`] : []),
    count(errors, "error", "errors"),
    count(findings.length - errors, "warning", "warnings"),
  ];
  const files = new Set([...issues, ...findings].map(({ file }) => file)).size;
  const fixable = findings.filter((finding) => finding.fixable).length;
  const mends = fixable > 0 ? `; \`check --fix\` mends ${fixable} of them` : "";
  return `${listed(counts)} in ${count(files, "file", "files")}${mends}.`;
}

/** Which numbers there are, which are open, and which have no image. */
export function renderNumbers(
  { group, size }: { readonly group: string; readonly size: number },
  { recorded, gaps, plates }: Record<"recorded" | "gaps" | "plates", readonly number[]>,
): string {
  const list = recorded.length > 0 ? `: ${formatNumberList(recorded)}` : "";
  const { length } = recorded;
  return [
    `${length} of ${size} editions of ${printable(group)} ${length === 1 ? "is" : "are"} recorded${list}.`,
    ...(gaps.length > 0 ? [`Still open: ${formatNumberList(gaps)}.`] : []),
    ...(plates.length > 0
      ? [
          `Without an image, so that a plate is drawn: ${formatNumberList(plates)}. A real launch wants the artist's work.`,
        ]
      : []),
  ].join("\n");
}

/** What `check --fix` did, or would do. */
export function renderMends(mended: readonly MendedFile[], dryRun: boolean): string {
  if (mended.length === 0) return "There is nothing that `check --fix` could mend.";
  let shown = 0;
  const groups = mended.map(({ file, mends, left }) => {
    const why = left === undefined ? "" : `: left as it is, since ${left}`;
    const lines = mends.flatMap(({ code, line, field, was, becomes }) => {
      shown += 1;
      if (left !== undefined || shown > MOST_MENDS_SHOWN) return [];
      if (was === undefined || becomes === undefined) return [`  whole file [${code}]`];
      return [
        `  line ${line}${field === undefined ? "" : `, ${printable(field)}`} [${code}]`,
        `    - ${shorten(was)}`,
        `    + ${shorten(becomes)}`,
      ];
    });
    return [`${printable(file)}${why}`, ...lines].join("\n");
  });
  const hidden = shown - MOST_MENDS_SHOWN;
  const done = mended.filter(({ left }) => left === undefined).length;
  return [
    dryRun ? "With `check --fix`, these lines would change:" : "Mended:",
    ...groups.slice(0, MOST_MENDS_SHOWN),
    ...(hidden > 0 ? [`… and ${hidden} more; \`--json\` has all.`] : []),
    `${count(done, "file", "files")} ${dryRun ? "would be mended" : "mended"}.`,
  ].join("\n\n");
}

// Hidden characters are what was mended: they must show. Spaces would not.
function shorten(line: string): string {
  const shown = printable(line).replaceAll("\u00a0", String.raw`\u{a0}`);
  return shown.length > LONGEST_LINE ? `${shown.slice(0, LONGEST_LINE)}…` : shown;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
