import { createHash } from "node:crypto";
import type { Issue } from "../../errors.ts";
import { findDuplicateNumbers } from "../findDuplicateNumbers.ts";
import type { Located } from "../parseRecord.ts";
import type { CollectionHead } from "../readCollectionHead.ts";
import { readCollectionImages } from "../readCollectionImages.ts";
import { readRecords } from "../readRecords.ts";
import type { RecordImage } from "../record.ts";
import { sortIssues } from "../sortIssues.ts";
import { describePicture } from "./describePicture.ts";
import { lintCollection } from "./lintCollection.ts";
import type { LintFinding } from "./lintFinding.ts";
import type { LintRecord, PictureFacts } from "./lintRule.ts";

/** What a look at all records of a collection found. Files are relative to its folder. */
export interface LintedCollection {
  /** Bad input, by file and line. A record with a field that is none was not linted. */
  readonly issues: readonly Issue[];
  /** By file and line. */
  readonly findings: readonly LintFinding[];
  /** Numbers of the records, ascending; also of those with bad input, as far as they have one. */
  readonly recorded: readonly number[];
  /** Numbers of the records that name no image, ascending: a plate is drawn. */
  readonly plates: readonly number[];
}

/**
 * Reads a collection record by record and lints it. The records of a collection whose
 * collection.yaml has issues are only read.
 *
 * @param onRecord Called after each record.
 * @param judge Finds what no rule can, since it reads other files, e.g. the evidence.
 */
export async function readLint(
  head: CollectionHead,
  onRecord?: (done: number) => void,
  judge?: (each: LintRecord) => Promise<readonly LintFinding[]>,
): Promise<LintedCollection> {
  const lint = head.collection && lintCollection(head.collection);
  const issues: Issue[] = [...head.issues, ...(await readCollectionImages(head)).issues];
  const findings: LintFinding[] = [];
  const numbers: { readonly file: string; readonly number: Located<number> }[] = [];
  const plates = new Set<number>();
  let done = 0;
  if (lint && head.bytes) {
    findings.push(...lint.folder({ bytes: head.bytes, passedOver: head.passedOver }));
  }
  for await (const each of readRecords(head)) {
    const { file, written, bytes, picture, number, issues: found } = each;
    const record = each.record ?? each.contradictory;
    for (const issue of found) issues.push(issue);
    if (number) {
      numbers.push({ file, number });
      if (each.image === undefined) plates.add(number.value);
    }
    if (lint && record && written && bytes) {
      const facts = picture && { picture: factsOf(picture) };
      const whole = { record, written, bytes, ...facts };
      const judged = found.length === 0 ? await judge?.(whole) : [];
      findings.push(...lint.record(whole), ...(judged ?? []));
    }
    const { readable } = each;
    if (lint && readable && written && bytes) {
      const told = lint.texts({ record: readable.record, written, bytes });
      // What is wrong with a wrong field has been said.
      const others = told.filter(({ field }) => !readable.wrong.has(field?.split(/[.[]/)[0] ?? ""));
      findings.push(
        ...others.map(({ record: _none, ...rest }) => ({ ...rest, record: number?.value })),
      );
    }
    done += 1;
    onRecord?.(done);
  }
  for (const finding of lint?.end() ?? []) findings.push(finding);
  for (const issue of findDuplicateNumbers(numbers)) issues.push(issue);
  const recorded = new Set(numbers.map(({ number }) => number.value));
  return {
    issues: sortIssues(issues),
    findings: sortIssues(findings),
    recorded: [...recorded].sort((a, b) => a - b),
    plates: [...plates].sort((a, b) => a - b),
  };
}

function factsOf({ bytes, type, width, height }: RecordImage): PictureFacts {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { type, width, height, bytes: bytes.length, sha256, ...describePicture(bytes, type) };
}
