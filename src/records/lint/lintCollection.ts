import type { Collection } from "../record.ts";
import type { LintFinding } from "./lintFinding.ts";
import type { Found, LintFolder, LintRecord, LintRule } from "./lintRule.ts";
import { LINT_RULES } from "./lintRules.ts";

/** A linter at work: it is given the records one at a time, in file order. */
export interface CollectionLint {
  /** What is wrong with the folder and its collection.yaml; once, before the records. */
  readonly folder: (folder: LintFolder) => readonly LintFinding[];
  /** What the rules find in a record, or in it and those before. */
  readonly record: (each: LintRecord) => readonly LintFinding[];
  /** What is wrong with the texts of a record that has a field which is wrong by itself. */
  readonly texts: (each: LintRecord) => readonly LintFinding[];
  /** What only all records together show; once, after the last. */
  readonly end: () => readonly LintFinding[];
}

/** Runs all rules over a collection, whose records need not be in memory together. */
export function lintCollection(
  collection: Collection,
  rules: readonly LintRule[] = LINT_RULES,
): CollectionLint {
  const runs = rules.map((rule) => ({ rule, run: rule.start(collection) }));
  return {
    folder: (folder) =>
      runs.flatMap(({ rule, run }) =>
        (run.folder?.(folder) ?? []).map((found) => toFinding(rule, found)),
      ),
    record: (each) =>
      runs.flatMap(({ rule, run }) => run.record(each).map((found) => toFinding(rule, found))),
    texts: (each) =>
      runs.flatMap(({ rule, run }) =>
        (run.texts?.(each) ?? []).map((found) => toFinding(rule, found)),
      ),
    end: () =>
      runs.flatMap(({ rule, run }) => (run.end?.() ?? []).map((found) => toFinding(rule, found))),
  };
}

function toFinding({ code, severity, fix, mend }: LintRule, found: Found): LintFinding {
  return { fix, fixable: mend !== undefined, ...found, code, severity };
}
