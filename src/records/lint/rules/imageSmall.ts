import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

const SHORTEST_SIDE = 1000;

/** An image with too few pixels for a large screen. */
export const imageSmall: LintRule = {
  code: "IMAGE_SMALL",
  severity: "warning",
  reason: `An image whose shorter side has fewer than ${SHORTEST_SIDE} pixels looks blurred on a large screen, and cannot be replaced after the mint. An SVG has no such limit.`,
  example: "`image: images/068.jpg` of 640 x 480 pixels",
  fix: `export the image with at least ${SHORTEST_SIDE} pixels on its shorter side`,
  start: eachRecord((each) => {
    const { picture, record } = each;
    if (!picture || picture.type === "svg") return [];
    const { width, height } = picture;
    if (Math.min(width, height) >= SHORTEST_SIDE) return [];
    return [foundAt(each, ["image"], `${record.image} measures only ${width} x ${height} pixels`)];
  }),
};
