import type { CheckRule } from "../lint/lintRule.ts";

/** Every finding that comes from comparing a record with its archived sources. */
export const EVIDENCE_RULES: readonly CheckRule[] = [
  {
    code: "EVIDENCE_CONTRADICTED",
    severity: "error",
    reason:
      "No source has the date, and sources have a near one for the same thing. Both sides are quoted.",
    example: "`Aug. 28, 1968` in the about text, where four sources have 20–21 August",
    fix: "correct the date; if the sources are wrong or mean another event, cite a source that has it",
  },
  {
    code: "EVIDENCE_UNSUPPORTED",
    severity: "warning",
    reason: "No source has the date, and none has a near one for the same thing.",
    example: "`17 July 1968` in the about text, and in no source",
    fix: "check the date; cite a source that has it, or leave it out",
  },
  {
    code: "EVIDENCE_WEEKDAY",
    severity: "warning",
    reason:
      "The text names a weekday beside a date that has another one. Before 1924 the weekday of the Julian calendar is right, too.",
    example: "`Sunday, 31 January 1972` in the about text, which was a Monday",
    fix: "correct the weekday or the date, or leave the weekday out",
  },
  {
    code: "EVIDENCE_STALE",
    severity: "error",
    unless:
      "a warning in a record with `sample: true`, and in one whose dates are all those that were compared",
    reason:
      "The archived sources are not on this machine, and the record states a date that was never compared with them, or a source has changed.",
    example: "a record whose `date` was corrected in a clone without `sources/`",
    fix: "run `collection check` where the archived sources are, and commit evidence.json",
  },
  {
    code: "EVIDENCE_ABSENT",
    severity: "warning",
    reason:
      "The archived sources are not on this machine, and evidence.json has nothing of the record.",
    example: "a record that was added where its sources are, without a run of `collection check`",
    fix: "run `collection check` where the archived sources are, and commit evidence.json",
  },
  {
    code: "EVIDENCE_INVALID",
    severity: "error",
    reason: "An edit by hand broke evidence.json, so it cannot be read. It is left as it is.",
    example: "a conflict of two branches that was left in evidence.json",
    fix: "restore the file from version control; or delete it and run `collection check` where the archived sources are",
  },
  {
    code: "SOURCE_CHANGED",
    severity: "error",
    reason: "The archived copy is not the one whose `sha256` the record gives.",
    example: "`sources/cvce.txt`, saved again with another line end",
    fix: "restore the copy that was cited, or compare the record with this one and correct `sha256`",
  },
  {
    code: "SOURCE_UNREADABLE",
    severity: "error",
    reason:
      "The archived copy is a link out of the folder, a folder, too large, or may not be read.",
    example: "`archive: sources/book.txt`, where the file has more than 4 MiB",
    fix: "archive the part that the record rests on as a plain file",
  },
  {
    code: "SOURCE_NOT_TEXT",
    severity: "warning",
    reason: "The archived copy is no text, so no date is compared with it.",
    example: "`archive: sources/scan.pdf`",
    fix: "archive the document as plain text",
  },
  {
    code: "SOURCE_REPEATED",
    severity: "error",
    unless: "a warning where the record says nothing of the source's rights",
    reason: "The about text has 12 words in a row from a source whose rights are reserved.",
    example: "a sentence of an encyclopaedia in the about text, without quotation marks",
    fix: "say it in words of your own, or quote it with quotation marks and name the source",
  },
];
