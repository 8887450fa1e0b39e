import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

const HEAVIEST = 20 * 1024 * 1024;

/** An image that is slow to load. */
export const imageHeavy: LintRule = {
  code: "IMAGE_HEAVY",
  severity: "warning",
  reason:
    "An image over 20 MiB loads slowly from IPFS, and some marketplaces do not show it. Over 64 MiB it is refused.",
  example: "`image: images/068.png` of 31 MiB",
  fix: "export the image smaller than 20 MiB",
  start: eachRecord((each) => {
    const { picture, record } = each;
    if (!picture || picture.bytes <= HEAVIEST) return [];
    const mebibytes = (picture.bytes / 1024 / 1024).toFixed(1);
    return [foundAt(each, ["image"], `${record.image} has ${mebibytes} MiB`)];
  }),
};
