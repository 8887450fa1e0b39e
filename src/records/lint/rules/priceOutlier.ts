import type { Price } from "../../record.ts";
import { formatPrice } from "../../formatPrice.ts";
import { foundAt } from "../foundAt.ts";
import type { Found, LintRule } from "../lintRule.ts";

const FEWEST = 3;
const TIMES = 100n;

/** A price far from all others: a slipped decimal point. */
export const priceOutlier: LintRule = {
  code: "PRICE_OUTLIER",
  severity: "warning",
  reason:
    "A price over a hundred times the collection's middle price, or under a hundredth of it, is often a slipped decimal point. A sale cannot be taken back.",
  example: "`price: 70 ETH` where the others ask about 0.7 ETH",
  fix: "check the decimal point; leave the price if it is meant",
  start() {
    const prices: { readonly price: Price; readonly found: Found }[] = [];
    return {
      record(each) {
        const { price } = each.record;
        if (price) prices.push({ price, found: foundAt(each, ["price"], "") });
        return [];
      },
      end() {
        if (prices.length < FEWEST) return [];
        const sorted = prices.map(({ price }) => price.wei).sort((a, b) => (a < b ? -1 : 1));
        const middle = sorted[sorted.length >> 1] ?? 0n;
        return prices
          .filter(({ price: { wei } }) => wei > middle * TIMES || wei * TIMES < middle)
          .map(({ price, found }) => ({
            ...found,
            message: `\`${price.display}\` is far from the collection's middle price, \`${formatPrice(middle)}\``,
          }));
      },
    };
  },
};
