import { type Issue, KronikaError } from "../../errors.ts";
import { nearestName } from "../nearestName.ts";
import { CHECK_RULES } from "./checkRules.ts";
import type { LintFinding } from "./lintFinding.ts";

/** One error that may pass: of all records, or of one. */
export interface AllowedError {
  readonly code: string;
  /** Edition number; absent: of every record. */
  readonly record?: number;
}

const ALLOWED = /^(?<code>[A-Z][A-Z_]*)(?:@(?<record>[1-9][0-9]{0,4}))?$/;

/**
 * Reads `--allow CODE,CODE@NUMBER`. There is no way to allow everything.
 * @throws KronikaError OPTION_INVALID for each entry that names no rule
 */
export function parseAllowed(list: string): readonly AllowedError[] {
  const known = new Set(CHECK_RULES.map(({ code }) => code));
  const issues: Issue[] = [];
  const allowed: AllowedError[] = [];
  for (const entry of list.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const groups = ALLOWED.exec(entry)?.groups;
    const code = groups?.["code"] ?? "";
    if (!known.has(code)) issues.push(unknown(entry, code, known));
    else if (groups?.["record"] === undefined) allowed.push({ code });
    else allowed.push({ code, record: Number(groups["record"]) });
  }
  const [first, ...rest] = issues;
  if (first !== undefined) throw new KronikaError([first, ...rest]);
  return allowed;
}

function unknown(entry: string, code: string, known: ReadonlySet<string>): Issue {
  const near = nearestName(code === "" ? entry.toUpperCase() : code, [...known]);
  return {
    code: "OPTION_INVALID",
    message: `"${entry}" names no error of \`collection check\``,
    field: "--allow",
    fix: `write the code that \`collection check\` shows, alone or with an edition: --allow ${near ?? "COUNTRY_UNKNOWN"} or --allow ${near ?? "COUNTRY_UNKNOWN"}@68`,
  };
}

/** The errors among findings: those that are allowed, and those that stand. */
export function splitErrors(
  findings: readonly LintFinding[],
  allowed: readonly AllowedError[],
): { readonly standing: readonly LintFinding[]; readonly overridden: readonly LintFinding[] } {
  const errors = findings.filter(({ severity }) => severity === "error");
  const isAllowed = (finding: LintFinding): boolean =>
    allowed.some(
      ({ code, record }) =>
        code === finding.code && (record === undefined || record === finding.record),
    );
  return {
    standing: errors.filter((finding) => !isAllowed(finding)),
    overridden: errors.filter(isAllowed),
  };
}
