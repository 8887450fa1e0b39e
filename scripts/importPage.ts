import { type Issue, KronikaError } from "../src/errors.ts";
import { parseDefaults } from "../src/records/import/parseDefaults.ts";
import { parseEncoding } from "../src/records/import/parseEncoding.ts";
import { parseLabelChoices } from "../src/records/import/parseLabelChoices.ts";
import { type PageContext, parsePage, type ParsedPage } from "../src/records/import/parsePage.ts";
import { readImageProblem } from "../src/records/import/readImageProblem.ts";
import { type ImportTarget, readImportTarget } from "../src/records/import/readImportTarget.ts";
import { readPageFiles } from "../src/records/import/readPageFiles.ts";
import { renderPageReport } from "../src/records/import/renderPageReport.ts";
import {
  writeImportedRecords,
  type WrittenRecord,
} from "../src/records/import/writeImportedRecord.ts";
import { printable } from "../src/records/printable.ts";
import { quoteArgument } from "../src/records/quoteArgument.ts";
import { type CommandResult, stderrProgress } from "./commandOutput.ts";
import type { ImportArguments } from "./importArguments.ts";
import { shownPath } from "./openCollection.ts";

const DEFAULT_COLLECTION = "metadata/genesis";

/** Imports collection pages that were saved as HTML or text: all of them or none. */
export async function importPage(given: ImportArguments, folder: string): Promise<CommandResult> {
  const { page: named, labels, force, dryRun, extra, set = "", encoding: label = "" } = given;
  const { choices, problems } = parseLabelChoices(labels);
  const encoding = label === "" ? undefined : parseEncoding(label);
  const target = await readImportTarget(folder);
  const { defaults, problems: wrongDefaults } = parseDefaults(set, target.collection);
  throwIssues([
    ...problems.map((problem) => ({ ...problem, field: "--labels" })),
    ...wrongDefaults.map((problem) => ({ ...problem, field: "--set" })),
  ]);
  const { files, ignored, issues, isMany } = await readPageFiles(named, shownPath);
  const pages: NamedPage[] = [];
  const passedOver = [...ignored];
  for (const { shown, bytes, isFound } of files) {
    const page = await readPage(bytes, shown, target, { extra, choices, defaults, encoding });
    const why = isFound ? whyNoPage(page) : undefined;
    if (why === undefined) pages.push({ from: shown, page });
    else passedOver.push({ file: shown, why });
  }
  if (pages.length === 0 && issues.length === 0) throw noPages(named, passedOver);
  const records = pages.flatMap(({ from, page: { record } }) =>
    record === undefined ? [] : [{ from, record }],
  );
  const options = { force, dryRun, shownFolder: folder };
  const wrong = [...issues, ...noteFailures(pages, passedOver)];
  if (wrong.length > 0) {
    // Of the pages that are right, it is told at once whether they may be written.
    const dry = writeImportedRecords(target, records, { ...options, dryRun: true });
    throwIssues([...wrong, ...(await issuesOf(dry))]);
  }
  const written = await writeImportedRecords(target, records, options);
  const done = pages.map(({ from, page }, index): DonePage => {
    const [record, result] = [records[index]?.record, written[index]];
    if (record === undefined || result === undefined) throw new Error("a page was not written");
    return { from, page, number: record.number, written: result };
  });
  const [only, second] = done;
  if (only !== undefined && second === undefined && !isMany) {
    return {
      document: { format: "kronika-import-v1", kind: "page", ...describe(only, dryRun) },
      text: [...reportOf(only, folder, dryRun), ...nextSteps(only, folder, dryRun)].join("\n"),
    };
  }
  return {
    document: {
      format: "kronika-import-v1",
      kind: "pages",
      from: named,
      written: !dryRun,
      pages: done.map((each) => describe(each, dryRun)),
      ignored: passedOver,
    },
    text: [
      ...done.flatMap((each) => [...reportOf(each, folder, dryRun), ""]),
      ...summary(done, passedOver, { folder, dryRun }),
    ].join("\n"),
  };
}

/** A page by its file, as it is shown. */
interface NamedPage {
  readonly from: string;
  readonly page: ParsedPage;
}

interface DonePage extends NamedPage {
  readonly number: number;
  readonly written: WrittenRecord;
}

type Ignored = readonly { readonly file: string; readonly why: string }[];

function throwIssues([first, ...others]: readonly Issue[]): void {
  if (first !== undefined) throw new KronikaError([first, ...others]);
}

async function issuesOf(work: Promise<unknown>): Promise<readonly Issue[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof KronikaError) return error.issues;
    throw error;
  }
}

/** Why a file of a folder is left alone; undefined for a page, with or without mistakes. */
function whyNoPage({ issues, labelled }: ParsedPage): string | undefined {
  const [first] = issues;
  if (first?.code === "FILE_UNREADABLE") return `${first.message}; ${first.fix}`;
  const isRead = first?.code !== "FILE_NOT_UTF8" && first?.code !== "FILE_TOO_LARGE";
  return isRead && labelled < 2 ? "it has no labels of a page, such as `Number:`" : undefined;
}

function noPages(named: string, ignored: Ignored): KronikaError {
  const [first] = ignored;
  const example = first === undefined ? "" : `; ${first.file}: ${first.why}`;
  return new KronikaError({
    code: "FILE_UNREADABLE",
    message: `there is no page among ${ignored.length} files${example}`,
    file: named,
    fix: "name a page, or a folder with pages that were saved as HTML or text",
  });
}

/** All problems of all pages; what has no place on such a page, which may be what is missing, is told. */
function noteFailures(pages: readonly NamedPage[], ignored: Ignored): readonly Issue[] {
  const wrong = pages.filter(({ page }) => page.issues.length > 0);
  for (const { from, page } of wrong) {
    const rest = renderPageReport({ ...page, taken: [], normalised: [], chrome: [] });
    if (rest !== "")
      stderrProgress.note(`${wrong.length > 1 ? `${printable(from)}\n` : ""}${rest}\n`);
  }
  const [first, second] = wrong;
  if (first === undefined) return [];
  const what =
    pages.length === 1 && second === undefined
      ? `${printable(first.from)} is no whole record yet`
      : `${wrong.length} of ${pages.length} pages are no whole records yet`;
  for (const line of ignoredLines(ignored)) stderrProgress.note(line);
  stderrProgress.note(`Nothing was written: ${what}.\n`);
  return wrong.flatMap(({ page }) => page.issues);
}

/** An image that no record could have is left out, and the editor told why. */
async function readPage(
  bytes: Uint8Array,
  shown: string,
  target: ImportTarget,
  options: Omit<PageContext, keyof ImportTarget>,
): Promise<ParsedPage> {
  const page = parsePage(bytes, shown, { ...target, ...options });
  const image = page.record?.image;
  if (image === undefined) return page;
  const problem = await readImageProblem(target.root, image);
  if (problem === undefined) return page;
  const without = parsePage(bytes, shown, { ...target, ...options, images: [] });
  const hint = `${image} was left out: ${problem.message}; ${problem.fix}.`;
  return { ...without, hints: [...without.hints, hint] };
}

function describe(
  { from, page, number, written: { file, outcome, lost, text } }: DonePage,
  dryRun: boolean,
): Record<string, unknown> {
  const { taken, normalised, unplaced, chrome, hints } = page;
  return {
    from,
    record: { number, file, outcome, written: !dryRun && outcome !== "unchanged", lost, text },
    taken,
    normalised,
    unplaced,
    leftOut: chrome,
    hints,
  };
}

function reportOf({ from, page, written }: DonePage, folder: string, dryRun: boolean): string[] {
  return [
    `${headline(written, dryRun)} ${printable(`${folder}/${written.file}`)}, from ${printable(from)}.`,
    "",
    renderPageReport(page),
    "",
    ...(written.lost === "" ? [] : [`Lost with the former record: ${written.lost}.`, ""]),
    ...(dryRun ? ["The record:", "", printableLines(written.text)] : []),
  ];
}

function headline({ outcome }: WrittenRecord, dryRun: boolean): string {
  if (outcome === "unchanged") return "Nothing to do: the page gives exactly";
  const verb = outcome === "new" ? "write" : "replace";
  if (dryRun) return `Would ${verb}`;
  return outcome === "new" ? "Wrote" : "Replaced";
}

/** The pages in a few lines, behind their reports. */
function summary(
  done: readonly DonePage[],
  ignored: Ignored,
  { folder, dryRun }: { folder: string; dryRun: boolean },
): readonly string[] {
  const count = (outcome: WrittenRecord["outcome"]) =>
    done.filter(({ written }) => written.outcome === outcome).length;
  const counts = [
    ...[count("new")].filter(Boolean).map((number) => `${number} new`),
    ...[count("replaced")].filter(Boolean).map((number) => `${number} replaced`),
    ...[count("unchanged")].filter(Boolean).map((number) => `${number} there already`),
  ].join(", ");
  const what = `${done.length} ${done.length === 1 ? "page" : "pages"}`;
  return [
    `${dryRun ? "Would import" : "Imported"} ${what} into ${printable(folder)}: ${counts}.`,
    ...ignoredLines(ignored),
    ...(dryRun
      ? []
      : [
          "",
          "Next: check what was imported.",
          `  npx hardhat collection check${optionOf(folder)}`,
        ]),
  ];
}

const MOST_SHOWN = 20;

function ignoredLines(ignored: Ignored): readonly string[] {
  if (ignored.length === 0) return [];
  const more = ignored.length - MOST_SHOWN;
  return [
    `Ignored, as no pages (${ignored.length}):`,
    ...ignored
      .slice(0, MOST_SHOWN)
      .map(({ file, why }) => `  ${printable(file)}: ${printable(why)}`),
    ...(more > 0 ? [`  and ${more} more; --json has all`] : []),
  ];
}

function optionOf(folder: string): string {
  return folder === DEFAULT_COLLECTION ? "" : ` --collection ${quoteArgument(folder)}`;
}

function nextSteps({ number }: DonePage, folder: string, dryRun: boolean): readonly string[] {
  if (dryRun) return [];
  const where = optionOf(folder);
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
