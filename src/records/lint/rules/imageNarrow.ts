import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

const MOST_TIMES = 3;

/** An image so long that galleries cut it. */
export const imageNarrow: LintRule = {
  code: "IMAGE_NARROW",
  severity: "warning",
  reason: `Galleries show a work in a nearly square frame. One more than ${MOST_TIMES} times as long as wide is cut or shown tiny.`,
  example: "`image: images/068.jpg` of 6000 x 1200 pixels",
  fix: "crop the image, or set it on a ground of a squarer form",
  start: eachRecord((each) => {
    const { picture, record } = each;
    if (!picture) return [];
    const { width, height } = picture;
    if (Math.max(width, height) <= MOST_TIMES * Math.min(width, height)) return [];
    const message = `${record.image} measures ${width} x ${height} pixels, a very long form`;
    return [foundAt(each, ["image"], message)];
  }),
};
