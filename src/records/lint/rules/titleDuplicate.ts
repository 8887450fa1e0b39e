import { quoteValue } from "../../quoteValue.ts";
import { foldValue } from "../foldValue.ts";
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
    const first = new Map<string, { readonly file: string; readonly title: string }>();
    return {
      record(each) {
        const { title, file } = each.record;
        // Nobody tells two titles apart by a dash or a quote.
        const key = foldValue(title) || title;
        const before = first.get(key);
        if (before !== undefined) {
          const same =
            before.title === title ? "this title as well" : `the title ${quoteValue(before.title)}`;
          return [foundAt(each, ["title"], `${before.file} has ${same}`)];
        }
        first.set(key, { file, title });
        return [];
      },
    };
  },
};
