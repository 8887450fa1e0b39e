import type { CheckRule, LintRule } from "./lintRule.ts";

/** Renders the rules as a page of documentation in Markdown, one section a rule. */
export function renderRules(rules: readonly (LintRule | CheckRule)[]): string {
  return rules.map((rule) => renderRule(rule)).join("\n");
}

function renderRule(rule: LintRule | CheckRule): string {
  const { code, severity, unless, reason, example, fix } = rule;
  const isMended = "mend" in rule && rule.mend !== undefined;
  const kind = severity === "error" ? "Error" : "Warning";
  return [
    `### ${code}\n\n`,
    `${kind}${isMended ? ", mended by `check --fix`" : ""}${unless ? `; ${unless}` : ""}. ${reason}\n\n`,
    `- For example: ${example}.\n`,
    `- To mend it: ${fix}.\n`,
  ].join("");
}
