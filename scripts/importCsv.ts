import { access, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Issue, KronikaError } from "../src/errors.ts";
import { describeColumnUse } from "../src/records/csv/columnUse.ts";
import type { RowPlan } from "../src/records/csv/planRow.ts";
import { readExistingRecords } from "../src/records/csv/readExistingRecords.ts";
import { readTableHead, type TableHead } from "../src/records/csv/readTableHead.ts";
import { readTablePlan, type TablePlan } from "../src/records/csv/readTablePlan.ts";
import { renderColumns } from "../src/records/csv/renderColumns.ts";
import { isWorkbook } from "../src/records/csv/sniffTable.ts";
import { writeTableRecords } from "../src/records/csv/writeTableRecords.ts";
import { isImageName } from "../src/records/import/isImageName.ts";
import { parseDefaults } from "../src/records/import/parseDefaults.ts";
import { readImportTarget } from "../src/records/import/readImportTarget.ts";
import { printable } from "../src/records/printable.ts";
import { quoteArgument } from "../src/records/quoteArgument.ts";
import { quoteValue } from "../src/records/quoteValue.ts";
import { isYamlList, type YamlMap, type YamlValue } from "../src/records/yamlValue.ts";
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
  { csv, columns: choices, extra, set, sheet, encoding, force, dryRun }: ImportArguments,
  folder: string,
  progress: Progress,
): Promise<CommandResult> {
  const path = resolve(csv);
  const target = await readImportTarget(folder);
  const { defaults, problems } = parseDefaults(set ?? "", target.collection);
  throwIssues(problems.map((problem) => ({ ...problem, field: "--set" })));
  const head = await readTableHead(path, shownPath(path), {
    choices,
    extra,
    given: Object.keys(defaults),
    sheet,
    encoding,
  });
  const { shown } = head;
  // Shown before anything else: a column that was taken for another explains every error below.
  progress.note(renderColumns(shown, head.format, head.columns));
  throwIssues(head.issues);

  const images = [...(await readOwnImages(target.root)), ...target.images];
  const table = { ...head, collection: target.collection, images, defaults };
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
      ...listNormalised(plan),
      ...notes(head, missingImages),
      ...listDefaults(plan, defaults),
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

/** Pictures that lie in the collection's folder itself, whose names say all of their path. */
async function readOwnImages(root: string): Promise<readonly string[]> {
  return (await readdir(root)).filter(isImageName).toSorted();
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
  { rows, normalised, normalisedCount, defaulted }: TablePlan,
  { dryRun, missingImages }: { dryRun: boolean; missingImages: readonly string[] },
): CommandResult["document"] {
  return {
    format: "kronika-import-v1",
    kind: "csv",
    from: shown,
    ...(isWorkbook(format)
      ? { sheet: format.sheet, formulasWithoutResult: format.withoutResult }
      : { delimiter: format.delimiter }),
    encoding: format.encoding,
    columns: columns.map(({ letters, header, use, how }) => {
      return { column: letters, header, becomes: describeColumnUse(use), how };
    }),
    written: !dryRun,
    records: rows.map(({ row, number, file, outcome, lost, changes }) => {
      const told = { ...(lost !== "" && { lost }), ...(changes && { changes }) };
      return { row, number, file, outcome, ...told };
    }),
    normalised,
    normalisedCount,
    set: Object.fromEntries(defaulted),
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
    ...shown.flatMap(({ file, outcome, lost, changes }) => [
      `  ${SIGN[outcome].padEnd(9)} ${printable(file)}`,
      ...(changes ?? []).map(
        ({ field, before, after }) => `            ${field}: ${quoted(before)} -> ${quoted(after)}`,
      ),
      ...(lost === "" ? [] : [`            lost: ${lost}`]),
    ]),
    ...(hidden > 0 ? [`  and ${hidden} more; --json lists all`] : []),
  ];
}

/** A value in backticks; what is not there, in a word. */
function quoted(text: string): string {
  return text === "" ? "none" : `\`${printable(text)}\``;
}

function listNormalised({ normalised, normalisedCount }: TablePlan): readonly string[] {
  if (normalisedCount === 0) return [];
  const shown = normalised.slice(0, MOST_SHOWN);
  const hidden = normalisedCount - shown.length;
  return [
    "",
    `Changed to the spelling of records (${normalisedCount}):`,
    ...shown.map(({ row, column, before, after, why }) => {
      const place = `  row ${row}, ${printable(column)}:`;
      return `${place} ${quoteValue(before)} -> ${after === "" ? "nothing" : quoteValue(after)} (${printable(why)})`;
    }),
    ...(hidden > 0 ? [`  and ${hidden} more; --json lists them`] : []),
  ];
}

function listDefaults({ defaulted }: TablePlan, defaults: YamlMap): readonly string[] {
  const names = Object.keys(defaults);
  if (names.length === 0) return [];
  return [
    "",
    "Set where the table has no value:",
    ...names.map((field) => {
      const count = defaulted.get(field) ?? 0;
      return `  ${field} = ${printable(showValue(defaults[field]))}, in ${count} ${count === 1 ? "record" : "records"}`;
    }),
  ];
}

function showValue(value: YamlValue | undefined): string {
  return isYamlList(value) ? value.join(" + ") : String(value);
}

function notes({ columns }: TableHead, missingImages: readonly string[]): readonly string[] {
  const left = columns.filter(({ use, how }) => use.kind === "ignored" && how === "unknown");
  const names = left.map(({ letters, header }) => `${letters} (${printable(header)})`);
  const hidden = names.length - MOST_SHOWN;
  const named = `${names.slice(0, MOST_SHOWN).join(", ")}${hidden > 0 ? ` and ${hidden} more` : ""}`;
  const known = columns.flatMap(({ letters, header, use }) => {
    if (use.kind === "foreignPrice")
      return [`  ${letters} (${printable(header)}): prices in ${use.currency}`];
    if (use.kind !== "ignored" || use.why === undefined) return [];
    return [`  ${letters} (${printable(header)}): ${use.why}`];
  });
  const images = missingImages.slice(0, MOST_SHOWN).map(printable).join(", ");
  return [
    ...(left.length > 0
      ? [
          "",
          `Left out, since no field has that name: ${named}. --extra keeps them as traits;`,
          '--columns "Header=field" says what they are.',
        ]
      : []),
    ...(known.length > 0 ? ["", "Left out as well:", ...known.slice(0, MOST_SHOWN)] : []),
    ...(missingImages.length > 0
      ? ["", `Named, but not there yet (${missingImages.length}): ${images}.`]
      : []),
  ];
}
