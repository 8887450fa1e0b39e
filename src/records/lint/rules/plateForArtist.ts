import { quoteValue } from "../../quoteValue.ts";
import { eachRecord } from "../eachRecord.ts";
import { foundAt } from "../foundAt.ts";
import type { LintRule } from "../lintRule.ts";

/** The artist of records whose drawn plate is the work itself. */
const PLATES = "Kronika plates";

/** A drawn plate under an artist's name. */
export const plateForArtist: LintRule = {
  code: "PLATE_FOR_ARTIST",
  severity: "warning",
  reason: `Without an image a plate is drawn from the record, and would be sold under the artist's name. Not told of samples, nor of the artist \`${PLATES}\`.`,
  example: "`artist: Bryan Willian` without `image`",
  fix: `add the artist's work as \`image: images/…\`; a plate that is meant is by \`${PLATES}\``,
  start: eachRecord((each) => {
    const { artist, image, sample } = each.record;
    if (artist === undefined || artist === PLATES || image !== undefined || sample) return [];
    const message = `the record names the artist ${quoteValue(artist)}, but no image: a plate would be drawn`;
    return [foundAt(each, ["artist"], message)];
  }),
};
