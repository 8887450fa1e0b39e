import { quoteValue } from "../../quoteValue.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

/** A title that an earlier record has. */
export const titleDuplicate: LintRule = {
  code: "TITLE_DUPLICATE",
  severity: "error",
  reason:
    "Wallets and marketplaces show the title. Two editions of one title look like a mistake, and usually are.",
  example: "two records with `title: 1969 – Moon landing`",
  fix: "give each record a title of its own, or take one of the records out",
  start() {
    const first = new Map<string, string>();
    return {
      record(each) {
        const { title, file } = each.record;
        const key = title.toLowerCase();
        const before = first.get(key);
        if (before !== undefined) {
          return [foundAt(each, ["title"], `${before} has the title ${quoteValue(title)} as well`)];
        }
        first.set(key, file);
        return [];
      },
    };
  },
};
