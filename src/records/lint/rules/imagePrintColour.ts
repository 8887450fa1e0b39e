import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

/** A JPEG in the colours of print. */
export const imagePrintColour: LintRule = {
  code: "IMAGE_PRINT_COLOUR",
  severity: "warning",
  reason:
    "A JPEG in CMYK is made for print. Browsers and marketplaces show it in wrong colours, or not at all.",
  example: "`image: images/068.jpg`, exported from a print layout",
  fix: "export the image in RGB (sRGB)",
  start: eachRecord((each) => {
    if (each.picture?.isPrintColour !== true) return [];
    return [foundAt(each, ["image"], `${each.record.image} is in CMYK, the colours of print`)];
  }),
};
