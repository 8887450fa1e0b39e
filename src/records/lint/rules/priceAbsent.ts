import { foundAt } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";

/** One of few records without a price, in a collection that sells. */
export const priceAbsent: LintRule = {
  code: "PRICE_ABSENT",
  severity: "warning",
  reason:
    "An edition without a price is not for public sale. Where fewer than one in four lack it, it may have been forgotten.",
  example: "no `price` in one record of five",
  fix: "add a price such as `price: 0.7 ETH`; leave it out if the edition is not for public sale",
  start() {
    const without: Found[] = [];
    let count = 0;
    return {
      record(each) {
        count += 1;
        // A finding waits here in place of its record.
        if (each.record.price === undefined) {
          without.push(foundAt(each, ["price"], "the record has no price, though most have one"));
        }
        return [];
      },
      end: () => (without.length * 4 < count ? without : []),
    };
  },
};
