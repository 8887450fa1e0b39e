import type { FieldChange } from "../describeChanges.ts";
import { describeLost, partsOf } from "../describeLost.ts";
import type { Parsed } from "../parsed.ts";
import type { EventRecord } from "../record.ts";
import type { ExistingRecords } from "./existingRecords.ts";

/** What becomes of a row. */
export interface RowPlan {
  readonly row: number;
  readonly number: number;
  /** Relative to the collection folder. */
  readonly file: string;
  /** `unchanged`: the record there says the same, in whatever spelling, and stays as it is. */
  readonly outcome: "new" | "replaced" | "unchanged";
  /** Of the record as renderRecordFile writes it. */
  readonly sha256: string;
  /** What the record that is replaced has and the row has not, in words; may be empty. */
  readonly lost: string;
  /** How the record that is replaced differs; absent where it is no valid record, or not replaced. */
  readonly changes?: readonly FieldChange[] | undefined;
}

/**
 * Decides which file a row's record goes to. A record of the same number is replaced only by
 * `force`, and then in its own file; nothing else is ever overwritten.
 *
 * @param sha256 Of the record as renderRecordFile writes it.
 * @returns The plan, or RECORD_EXISTS.
 */
export function planRow(
  row: number,
  record: EventRecord,
  sha256: string,
  existing: ExistingRecords,
  force: boolean,
): Parsed<RowPlan> {
  const { number, file } = record;
  const refuse = (message: string, fix: string): Parsed<RowPlan> => {
    return { problem: { code: "RECORD_EXISTS", message, fix } };
  };
  const [rival, second] = existing.byNumber.get(number) ?? [];
  if (rival === undefined) {
    if (!existing.files.has(file.toLowerCase())) {
      return { value: { row, number, file, outcome: "new", sha256, lost: "" } };
    }
    const message = `there is a file ${file} already, which has another number or none`;
    return refuse(message, "move it away, or give it another name");
  }
  if (second !== undefined) {
    const message = `both ${rival.file} and ${second.file} have the number ${number}`;
    return refuse(message, "give one of the two files another number");
  }
  const plan = { row, number, file: rival.file, sha256 };
  if (rival.sha256 === sha256) return { value: { ...plan, outcome: "unchanged", lost: "" } };
  const lost = describeLost(rival.parts, partsOf(record));
  if (force) return { value: { ...plan, outcome: "replaced", lost } };
  return refuse(
    `${rival.file} has the number ${number} already, and says something else`,
    `give the row another number, or add --force to replace that record${lost === "" ? "" : `: ${lost} would be gone`}`,
  );
}
