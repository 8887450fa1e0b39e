import { findGlyphProblem, isCommonText } from "../src/metadata/plate/glyphProblem.ts";
import { plateFields, plateText } from "../src/metadata/plate/plate.ts";
import { findMissingGlyphs, type LoadedFont, readFonts } from "../src/metadata/plate/readGlyphs.ts";
import type { LintFinding } from "../src/records/lint/lintFinding.ts";
import type { LintRecord } from "../src/records/lint/lintRule.ts";
import { COLLECTION_FILE } from "../src/records/parseCollection.ts";
import type { Collection } from "../src/records/record.ts";
import { fieldName } from "../src/records/toIssues.ts";

/**
 * Finds of a record without an image the characters that its plate cannot show. The fonts are read
 * for the first record that needs a look at them.
 */
export function openPlateCheck(
  collection: Collection,
): (each: LintRecord) => Promise<readonly LintFinding[]> {
  let fonts: Promise<ReadonlyMap<string, LoadedFont>> | undefined;
  return async ({ record, written, picture }) => {
    if (picture !== undefined || record.image !== undefined) return [];
    if (isCommonText(plateText(plateFields(record, collection)))) return [];
    fonts ??= readFonts();
    const loaded = await fonts;
    const problem = findGlyphProblem(record, collection, (text) => findMissingGlyphs(text, loaded));
    if (problem === undefined) return [];
    const { path, ...finding } = problem;
    const place =
      path === undefined
        ? { file: COLLECTION_FILE }
        : { file: record.file, line: written.lineOf(path), field: fieldName(path) };
    return [{ ...finding, ...place, severity: "error", record: record.number, fixable: false }];
  };
}
