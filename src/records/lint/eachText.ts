import { eachRecord } from "./eachRecord.ts";
import { foundAt, foundInAbout } from "./foundAt.ts";
import type { Found, LintRule } from "./lintRule.ts";
import { collectionTextsOf, textsOf } from "./textsOf.ts";
import { COLLECTION_FILE } from "../parseCollection.ts";

/** What is wrong with a text, and where in it. */
export interface TextProblem {
  readonly message: string;
  readonly offset: number;
}

/**
 * The start of a rule that reads every text of collection.yaml and of a record: each line of the front
 * matter, and the about text. It tells of the first problem of each.
 */
export function eachText(find: (text: string) => TextProblem | undefined): LintRule["start"] {
  const records = eachRecord((each) => {
    const found = textsOf(each).flatMap(({ text, path }): Found[] => {
      const problem = find(text);
      return problem ? [foundAt(each, path, problem.message)] : [];
    });
    const inAbout = find(each.written.body);
    return inAbout ? [...found, foundInAbout(each, inAbout.offset, inAbout.message)] : found;
  });
  return (collection) => ({
    ...records(collection),
    texts: records(collection).record,
    folder: () =>
      collectionTextsOf(collection).flatMap(({ text, field }): Found[] => {
        const problem = find(text);
        return problem ? [{ file: COLLECTION_FILE, field, message: problem.message }] : [];
      }),
  });
}
