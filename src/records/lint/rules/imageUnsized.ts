import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

/** An SVG that leaves its size to whoever shows it. */
export const imageUnsized: LintRule = {
  code: "IMAGE_UNSIZED",
  severity: "warning",
  reason:
    "An SVG without width and height has no size of its own: one page shows it as large as a stamp, another as large as the window.",
  example: '`<svg viewBox="0 0 1000 1000">`, or `width="100%"`',
  fix: "give the SVG a `width` and a `height` in pixels beside its `viewBox`",
  start: eachRecord((each) => {
    if (each.picture?.isUnsized !== true) return [];
    return [foundAt(each, ["image"], `${each.record.image} has no width and height in pixels`)];
  }),
};
