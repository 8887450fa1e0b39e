import { join } from "node:path";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { ERROR_CODES, type Issue, KronikaError } from "../src/errors.ts";
import { CHECK_RULES } from "../src/records/lint/checkRules.ts";
import { nearestName } from "../src/records/nearestName.ts";
import { quoteValue } from "../src/records/quoteValue.ts";
import {
  countProblems,
  renderFindings,
  renderMends,
  renderNumbers,
  type ShownFindings,
} from "../src/records/lint/renderCheck.ts";
import { type MendedFile, writeMends } from "../src/records/lint/writeMends.ts";
import { readCollectionHead } from "../src/records/readCollectionHead.ts";
import { renderEvidence } from "./checkEvidence.ts";
import { checkRecords, type CheckedRecords, duringMany } from "./checkRecords.ts";
import { type CommandResult, type Progress, runCommand, stderrProgress } from "./commandOutput.ts";
import { collectionPlaces } from "./openCollection.ts";

interface CheckArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly rule: string;
  readonly quiet: boolean;
}

const EXIT_CODES = { invalid: 1, mismatch: 2, match: 0 } as const;

/** Reads and lints every record; all problems come at once. With --fix, mends what is safe first. */
export default async function check(
  { collection, json, fix, dryRun, rule, quiet }: CheckArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(json, async () => {
    if (dryRun && !fix) {
      throw new KronikaError({
        code: "OPTION_INVALID",
        message: "--dry-run shows what --fix would change, and --fix is not given",
        field: "--dry-run",
        fix: "write `check --fix --dry-run`; `check` alone changes nothing",
      });
    }
    const rules = parseRules(rule);
    const { shown } = collectionPlaces(hre.config.paths.root, collection);
    const mended = fix ? await mendRecords(shown, dryRun, stderrProgress) : undefined;
    const checked = await checkRecords(shown, stderrProgress, { write: !dryRun });
    return {
      document: documentOf(checked, mended, dryRun),
      text: textOf(checked, mended, dryRun, { rules, quiet }),
      exitCode: EXIT_CODES[checked.status],
    };
  });
}

/** @throws KronikaError OPTION_INVALID for a code that nothing has */
function parseRules(text: string): readonly string[] | undefined {
  if (text.trim() === "") return undefined;
  const known = CHECK_RULES.map(({ code }) => code);
  const codes = text.split(",").map((code) => code.trim().toUpperCase());
  const issues = codes
    .filter((code) => !known.includes(code) && !(code in ERROR_CODES))
    .map((code): Issue => {
      const nearest = nearestName(code, known);
      return {
        code: "OPTION_INVALID",
        message: `there is no rule ${quoteValue(code)}`,
        field: "--rule",
        fix: nearest ? `write \`${nearest}\`` : "docs/rules.md has all rules",
      };
    });
  const [first, ...others] = issues;
  if (first !== undefined) throw new KronikaError([first, ...others]);
  return codes;
}

async function mendRecords(
  folder: string,
  dryRun: boolean,
  progress: Progress,
): Promise<readonly MendedFile[]> {
  const head = await readCollectionHead(folder);
  const mended = await duringMany(head, "mend", progress, (onRecord) => {
    let done = 0;
    const onFile = () => {
      done += 1;
      onRecord(done);
    };
    return writeMends(head, { dryRun, onFile });
  });
  return mended.map((each) => ({ ...each, file: join(folder, each.file) }));
}

function documentOf(
  { status, recorded, gaps, plates, evidence, issues, findings }: CheckedRecords,
  mended: readonly MendedFile[] | undefined,
  dryRun: boolean,
): CommandResult["document"] {
  return {
    format: "kronika-check-v1",
    status,
    recorded,
    gaps,
    plates,
    evidence,
    issues,
    findings,
    ...(mended && { mended, dryRun }),
  };
}

function textOf(
  checked: CheckedRecords,
  mended: readonly MendedFile[] | undefined,
  dryRun: boolean,
  shown: ShownFindings,
): string {
  const { collection } = checked.head;
  return [
    mended ? renderMends(mended, dryRun) : "",
    renderFindings(checked, shown),
    collection ? renderNumbers(collection, checked) : "",
    renderEvidence(checked.evidence),
    countProblems(checked),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
