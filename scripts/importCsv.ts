import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Issue, KronikaError } from "../src/errors.ts";
import { describeColumnUse } from "../src/records/csv/columnUse.ts";
import type { RowPlan } from "../src/records/csv/planRow.ts";
import { readExistingRecords } from "../src/records/csv/readExistingRecords.ts";
import { readTableHead, type TableHead } from "../src/records/csv/readTableHead.ts";
import { readTablePlan, type TablePlan } from "../src/records/csv/readTablePlan.ts";
import { renderColumns } from "../src/records/csv/renderColumns.ts";
import { writeTableRecords } from "../src/records/csv/writeTableRecords.ts";
import { readImportTarget } from "../src/records/import/readImportTarget.ts";
import { printable } from "../src/records/printable.ts";
import { quoteArgument } from "../src/records/quoteArgument.ts";
import { type CommandResult, type Progress, stderrProgress } from "./commandOutput.ts";
import type { ImportArguments } from "./importArguments.ts";
import { shownPath } from "./openCollection.ts";

const MOST_SHOWN = 20;
const PROGRESS_STEP = 250;

/** Imports the records of a table, all of them or none. */
export function importCsv(given: ImportArguments, folder: string): Promise<CommandResult> {
  return importTable(given, folder, stderrProgress);
}

/** The same with progress told elsewhere. */
export async function importTable(
  { csv, columns: choices, extra, force, dryRun }: ImportArguments,
  folder: string,
  progress: Progress,
): Promise<CommandResult> {
  const path = resolve(csv);
  const target = await readImportTarget(folder);
  const head = await readTableHead(path, shownPath(path), { choices, extra });
  const { shown } = head;
  // Shown before anything else: a column that was taken for another explains every error below.
  progress.note(renderColumns(shown, head.format, head.columns));
  throwIssues(head.issues);

  const table = { ...head, collection: target.collection };
  const plan = await progress.during(`read ${shown}`, async (update) => {
    const existing = await readExistingRecords(folder, target.collection);
    return readTablePlan(table, existing, force, (rows) => {
      if (rows % PROGRESS_STEP === 0) update(`read ${shown}: ${rows} rows`);
    });
  });
  throwIssues(boundIssues(plan, shown));
  const { rows } = plan;
  if (!dryRun && rows.some(({ outcome }) => outcome !== "unchanged")) {
    await progress.during(`write ${countRecords(rows)}`, (update) =>
      writeTableRecords(
        table,
        target.root,
        rows,
        (done) => {
          if (done % PROGRESS_STEP === 0) update(`write ${done} of ${rows.length} records`);
        },
        folder,
      ),
    );
  }
  const missingImages = await findMissing(target.root, plan.images);
  return {
    document: describe(head, plan, { dryRun, missingImages }),
    text: [
      ...headline(rows, { dryRun, shown, folder }),
      ...listRows(rows),
      ...notes(head, missingImages),
      ...(dryRun
        ? []
        : [
            "",
            "Next: check what was imported.",
            `  npx hardhat collection check --collection ${quoteArgument(folder)}`,
          ]),
    ].join("\n"),
  };
}

function throwIssues([first, ...others]: readonly Issue[]): void {
  if (first !== undefined) throw new KronikaError([first, ...others]);
}

/** The issues of the rows, and how many more there are. */
function boundIssues(
  { rows, issues, issueCount, wrongRows }: TablePlan,
  file: string,
): readonly Issue[] {
  const all = { code: "CSV_INVALID", file } as const;
  if (rows.length === 0 && issueCount === 0) {
    const message = "there is no record below the header";
    return [{ ...all, message, fix: "write one row for each record" }];
  }
  if (issueCount <= 1) return issues;
  const shown = issueCount > issues.length ? `; the first ${issues.length} are shown` : "";
  const message = `${issueCount} problems in ${wrongRows} of ${wrongRows + rows.length} rows${shown}`;
  return [...issues, { ...all, message, fix: "mend them and run it again: nothing was written" }];
}

/** Named images that are not there, of the first thousand. */
async function findMissing(root: string, images: ReadonlySet<string>): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const image of [...images].slice(0, 1000)) {
    const isThere = await access(join(root, image)).then(
      () => true,
      () => false,
    );
    if (!isThere) missing.push(image);
  }
  return missing;
}

function describe(
  { shown, format, columns }: TableHead,
  { rows }: TablePlan,
  { dryRun, missingImages }: { dryRun: boolean; missingImages: readonly string[] },
): CommandResult["document"] {
  return {
    format: "kronika-import-v1",
    kind: "csv",
    from: shown,
    delimiter: format.delimiter,
    encoding: format.encoding,
    columns: columns.map(({ letters, header, use, how }) => {
      return { column: letters, header, becomes: describeColumnUse(use), how };
    }),
    written: !dryRun,
    records: rows.map(({ row, number, file, outcome, lost }) => {
      return { row, number, file, outcome, ...(lost !== "" && { lost }) };
    }),
    missingImages,
  };
}

function headline(
  rows: readonly RowPlan[],
  { dryRun, shown, folder }: { dryRun: boolean; shown: string; folder: string },
): readonly string[] {
  const count = (outcome: RowPlan["outcome"]) =>
    rows.filter((each) => each.outcome === outcome).length;
  const counts = [
    ...[count("new")].filter(Boolean).map((number) => `${number} new`),
    ...[count("replaced")].filter(Boolean).map((number) => `${number} replaced`),
    ...[count("unchanged")].filter(Boolean).map((number) => `${number} there already`),
  ].join(", ");
  const verb = dryRun ? "Would import" : "Imported";
  return [
    `${verb} ${countRecords(rows)} from ${printable(shown)} into ${printable(folder)}: ${counts}.`,
  ];
}

function countRecords({ length }: readonly RowPlan[]): string {
  return `${length} ${length === 1 ? "record" : "records"}`;
}

const SIGN = { new: "new", replaced: "replaced", unchanged: "there already" } as const;

function listRows(rows: readonly RowPlan[]): readonly string[] {
  const changed = rows.filter(({ outcome }) => outcome !== "unchanged");
  const shown = changed.slice(0, MOST_SHOWN);
  const hidden = changed.length - shown.length;
  return [
    ...shown.flatMap(({ file, outcome, lost }) => [
      `  ${SIGN[outcome].padEnd(9)} ${printable(file)}`,
      ...(lost === "" ? [] : [`            lost: ${lost}`]),
    ]),
    ...(hidden > 0 ? [`  and ${hidden} more; --json lists all`] : []),
  ];
}

function notes({ columns }: TableHead, missingImages: readonly string[]): readonly string[] {
  const left = columns.filter(({ use, how }) => use.kind === "ignored" && how === "unknown");
  const names = left.map(({ letters, header }) => `${letters} (${printable(header)})`);
  const named = names.slice(0, MOST_SHOWN).join(", ");
  const images = missingImages.slice(0, MOST_SHOWN).map(printable).join(", ");
  return [
    ...(left.length > 0
      ? [
          "",
          `Left out, since no field has that name: ${named}. --extra keeps them as traits;`,
          '--columns "Header=field" says what they are.',
        ]
      : []),
    ...(missingImages.length > 0
      ? ["", `Named, but not there yet (${missingImages.length}): ${images}.`]
      : []),
  ];
}
