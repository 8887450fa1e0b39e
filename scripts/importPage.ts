import { resolve } from "node:path";
import { KronikaError } from "../src/errors.ts";
import { toUtf8 } from "../src/records/import/parseEncoding.ts";
import { parseDefaults } from "../src/records/import/parseDefaults.ts";
import { type PageContext, parsePage, type ParsedPage } from "../src/records/import/parsePage.ts";
import { readImageProblem } from "../src/records/import/readImageProblem.ts";
import { type ImportTarget, readImportTarget } from "../src/records/import/readImportTarget.ts";
import { readInputFile } from "../src/records/import/readInputFile.ts";
import { renderPageReport } from "../src/records/import/renderPageReport.ts";
import {
  writeImportedRecord,
  type WrittenRecord,
} from "../src/records/import/writeImportedRecord.ts";
import { findTooLarge } from "../src/records/parseRecord.ts";
import { printable } from "../src/records/printable.ts";
import { quoteArgument } from "../src/records/quoteArgument.ts";
import { type CommandResult, stderrProgress } from "./commandOutput.ts";
import type { ImportArguments } from "./importArguments.ts";
import { shownPath } from "./openCollection.ts";

const DEFAULT_COLLECTION = "metadata/genesis";

/** Imports one collection page that was saved as text. */
export async function importPage(
  { page: path, force, dryRun, extra, set = "", encoding = "" }: ImportArguments,
  folder: string,
): Promise<CommandResult> {
  const target = await readImportTarget(folder);
  const shown = shownPath(resolve(path));
  const read = await readInputFile(resolve(path), shown, findTooLarge);
  const bytes = encoding === "" ? read : toUtf8(read, encoding);
  const { defaults, problems } = parseDefaults(set, target.collection);
  const [wrong, ...further] = problems.map((problem) => ({ ...problem, field: "--set" }));
  if (wrong !== undefined) throw new KronikaError([wrong, ...further]);
  const page = proposeEncoding(await readPage(bytes, shown, { ...target, extra, defaults }));
  const [first, ...others] = page.issues;
  if (first !== undefined || page.record === undefined) {
    // What has no place may be what is missing.
    const rest = renderPageReport({ ...page, taken: [], normalised: [], chrome: [], hints: [] });
    if (rest !== "") stderrProgress.note(`${rest}\n`);
    stderrProgress.note(`Nothing was written: ${printable(shown)} is no whole record yet.\n`);
    if (first === undefined) throw new Error("a page without issues gave no record");
    throw new KronikaError([first, ...others]);
  }
  const written = await writeImportedRecord(target, page.record, {
    force,
    dryRun,
    shownFolder: folder,
  });
  return {
    document: describe(page, written, { dryRun, page: shown, number: page.record.number }),
    text: [
      `${headline(written, dryRun)} ${printable(`${folder}/${written.file}`)}, from ${printable(shown)}.`,
      "",
      renderPageReport(page),
      "",
      ...(written.lost === "" ? [] : [`Lost with the former record: ${written.lost}.`, ""]),
      ...(dryRun
        ? ["The record:", "", printableLines(written.text)]
        : nextSteps(page.record.number, folder)),
    ].join("\n"),
  };
}

/** A page that is not UTF-8 may be read all the same, if the editor knows how it is written. */
function proposeEncoding(page: ParsedPage): ParsedPage {
  const issues = page.issues.map((issue) => {
    if (issue.code !== "FILE_NOT_UTF8") return issue;
    return {
      ...issue,
      fix: `${issue.fix}, or name its encoding, such as \`--encoding windows-1252\``,
    };
  });
  return { ...page, issues };
}

/** An image that no record could have is left out, and the editor told why. */
async function readPage(
  bytes: Uint8Array,
  shown: string,
  context: ImportTarget & PageContext,
): Promise<ParsedPage> {
  const page = parsePage(bytes, shown, context);
  const image = page.record?.image;
  if (image === undefined) return page;
  const problem = await readImageProblem(context.root, image);
  if (problem === undefined) return page;
  const without = parsePage(bytes, shown, { ...context, images: [] });
  const hint = `${image} was left out: ${problem.message}; ${problem.fix}.`;
  return { ...without, hints: [...without.hints, hint] };
}

function describe(
  { taken, normalised, unplaced, chrome, hints }: ParsedPage,
  { file, outcome, lost, text }: WrittenRecord,
  { dryRun, page, number }: { dryRun: boolean; page: string; number: number },
): CommandResult["document"] {
  return {
    format: "kronika-import-v1",
    kind: "page",
    from: page,
    record: { number, file, outcome, written: !dryRun && outcome !== "unchanged", lost, text },
    taken,
    normalised,
    unplaced,
    leftOut: chrome,
    hints,
  };
}

function headline({ outcome }: WrittenRecord, dryRun: boolean): string {
  if (outcome === "unchanged") return "Nothing to do: the page gives exactly";
  const verb = outcome === "new" ? "write" : "replace";
  if (dryRun) return `Would ${verb}`;
  return outcome === "new" ? "Wrote" : "Replaced";
}

function nextSteps(number: number, folder: string): readonly string[] {
  const where = folder === DEFAULT_COLLECTION ? "" : ` --collection ${quoteArgument(folder)}`;
  return [
    "Next: cite what the record rests on, and check it.",
    `  npx hardhat collection import --source FILE --record ${number}${where}`,
    `  npx hardhat collection check${where}`,
  ];
}

function printableLines(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `  ${printable(line)}`.trimEnd())
    .join("\n");
}
