import type { LintRule } from "./lintRule.ts";

/** Renders the rules as a page of documentation in Markdown, one section a rule. */
export function renderRules(rules: readonly LintRule[]): string {
  return rules.map((rule) => renderRule(rule)).join("\n");
}

function renderRule({ code, severity, reason, example, fix, mend }: LintRule): string {
  return [
    `### ${code}`,
    `${severity === "error" ? "Error" : "Warning"}${mend ? ", mended by `check --fix`" : ""}. ${reason}`,
    `- For example: ${example}.`,
    `- To mend it: ${fix}.\n`,
  ]
    .join("\n\n")
    .replace(".\n\n- To mend", ".\n- To mend");
}
