import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";

/** A document that is cited twice in one record. */
export const sourceDuplicate: LintRule = {
  code: "SOURCE_DUPLICATE",
  severity: "warning",
  reason: "The same document under two ids looks like two witnesses, and is one.",
  example: "two `sources` with the same `url`, or the same `sha256`",
  fix: "keep one of the two entries, and name its id in the claims",
  start: eachRecord((each) => {
    const first = new Map<string, string>();
    return each.record.sources.flatMap(({ id, url, sha256 }, index): Found[] => {
      const keys = [...(url ? [keyOf(url)] : []), ...(sha256 ? [sha256] : [])];
      const before = keys.map((key) => first.get(key)).find((other) => other !== undefined);
      for (const key of keys) if (!first.has(key)) first.set(key, id);
      if (before === undefined) return [];
      const message = `${quoteValue(id)} is the same document as ${quoteValue(before)}`;
      return [foundAt(each, ["sources", index, "id"], message)];
    });
  }),
};

// One page has several addresses: with and without encryption, `www.`, a fragment, a last slash.
function keyOf(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, "")}:${port}${pathname.replace(/\/$/, "")}${search}`;
}
