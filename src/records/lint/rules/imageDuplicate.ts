import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

/** An image that an earlier record has. */
export const imageDuplicate: LintRule = {
  code: "IMAGE_DUPLICATE",
  severity: "error",
  reason:
    "Two editions with the same picture, byte for byte, are not two works; as a rule a file was copied under a wrong name.",
  example: "`images/067.jpg` and `images/068.jpg` with the same bytes",
  fix: "give the record its own image",
  start() {
    const first = new Map<string, string>();
    return {
      record(each) {
        if (!each.picture) return [];
        const before = first.get(each.picture.sha256);
        if (before !== undefined) {
          const message = `${each.record.image} is the picture of ${before} as well`;
          return [foundAt(each, ["image"], message)];
        }
        first.set(each.picture.sha256, each.record.file);
        return [];
      },
    };
  },
};
