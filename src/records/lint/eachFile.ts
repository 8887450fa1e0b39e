import { COLLECTION_FILE } from "../parseCollection.ts";
import { eachRecord } from "./eachRecord.ts";
import type { Found, LintRule } from "./lintRule.ts";

/** What is wrong with the bytes of a file, and on which line. */
export interface FileProblem {
  readonly message: string;
  readonly line: number;
}

/** The start of a rule that looks at the bytes of collection.yaml and of each record. */
export function eachFile(find: (bytes: Uint8Array) => FileProblem | undefined): LintRule["start"] {
  const records = eachRecord(({ record, bytes }): readonly Found[] => {
    const problem = find(bytes);
    return problem ? [{ file: record.file, record: record.number, ...problem }] : [];
  });
  return (collection) => ({
    ...records(collection),
    texts: records(collection).record,
    folder({ bytes }) {
      const problem = find(bytes);
      // `check --fix` writes records alone.
      return problem ? [{ file: COLLECTION_FILE, ...problem, fixable: false }] : [];
    },
  });
}
