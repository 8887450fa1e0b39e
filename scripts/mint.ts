import { resolve } from "node:path";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { type ContractCall, planMintCall } from "../src/chain/contractCall.ts";
import { type MintRequest, planMints } from "../src/chain/mintPlan.ts";
import { parseMintTable } from "../src/chain/mintRequests.ts";
import { observeOwners } from "../src/chain/observeEditions.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { buildEditionsTree } from "../src/editions/editionsTree.ts";
import { type Manifest, manifestLeaf } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { decodeText } from "../src/records/decodeText.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { readInputFile } from "../src/records/import/readInputFile.ts";
import { findSingleNumbers, parseNumberList } from "../src/records/parseNumberList.ts";
import type { PublishingArguments } from "./assertPublishable.ts";
import { parseAddressOption, parseMaxCost, type SpendingArguments } from "./approveSpending.ts";
import { collectIssues, type IssueCollector } from "./collectIssues.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { shownPath } from "./openCollection.ts";
import { assertSameRoots, openContract } from "./openContract.ts";
import { signerOf } from "./openNetwork.ts";
import { assertHeld, type HoldingArguments, openPublishing } from "./openPublishing.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import type { OptionCheck, Session } from "./session.ts";

export interface MintChoice {
  readonly numbers: string;
  readonly all: boolean;
  readonly to: string;
  readonly csv: string;
  /** Chooses nothing, on purpose. */
  readonly none?: boolean;
}

interface MintArguments
  extends MintChoice, SpendingArguments, PublishingArguments, HoldingArguments {
  readonly collection: string;
  readonly json: boolean;
}

/** What was chosen, as far as it is known without the chain. */
interface ChosenMints {
  /** Undefined: whoever owns the contract. */
  readonly requests: readonly { readonly number: number; readonly to: string | undefined }[];
  /** Numbers within a chosen range that have no record. */
  readonly gaps: readonly number[];
}

/** Where no manifest says how large the group is. */
const LARGEST_GROUP = 999_999;

/**
 * Looks at the options of a mint, without the chain. Of a range, the recorded editions are taken; a
 * number that stands alone must be recorded.
 *
 * @param manifest undefined where it cannot be read
 * @returns undefined where something is wrong, or the manifest is missing
 */
export async function readMintChoice(
  issues: IssueCollector,
  manifest: Manifest | undefined,
  { numbers, all, to, csv, none = false }: MintChoice,
  field = "--numbers",
): Promise<ChosenMints | undefined> {
  const recipient = issues.take(() => parseAddressOption(to, "--to", undefined));
  if (none) return { requests: [], gaps: [] };
  const isClear = [numbers !== "", all, csv !== ""].filter(Boolean).length === 1;
  if (!isClear || (csv !== "" && to !== "")) {
    issues.add({
      code: "OPTION_INVALID",
      message: isClear
        ? "--csv names who receives each edition, and --to names another"
        : "it is not clear which editions to mint",
      field: "--numbers, --all, --csv",
      fix: "give one of --numbers 1-20,68, --all, or --csv FILE; --to goes with the first two",
    });
  }
  const size = manifest?.collection.size ?? LARGEST_GROUP;
  const listed = numbers === "" ? [] : issues.take(() => parseNumbers(numbers, size, field));
  const table = csv === "" ? [] : await issues.takeLater(async () => readMintTable(csv, size));
  if (manifest === undefined || listed === undefined || table === undefined) return undefined;
  const recorded = new Set(manifest.editions.map(({ number }) => number));
  const singles = findSingleNumbers(numbers);
  const gaps = listed.filter((number) => !recorded.has(number) && !singles.has(number));
  const chosen = all ? [...recorded] : listed.filter((number) => !gaps.includes(number));
  const requests = [...chosen.map((number) => ({ number, to: recipient })), ...table];
  const unknown = requests.map(({ number }) => number).filter((number) => !recorded.has(number));
  if (unknown.length > 0 || (requests.length === 0 && gaps.length > 0)) {
    issues.add({
      code: "EDITION_UNKNOWN",
      message: `no record for edition ${formatNumberList(unknown.length > 0 ? unknown : gaps)}`,
      field: csv === "" ? field : "--csv",
      fix: `choose from the recorded editions: ${formatNumberList(recorded)}`,
    });
    return undefined;
  }
  return { requests, gaps };
}

/**
 * Which editions are to be minted, and to whom; `owner` is the default recipient.
 * @param onGaps gets the numbers of a chosen range that have no record, if there are any
 * @param field the option that the numbers come from
 */
export async function chooseMints(
  manifest: Manifest,
  choice: MintChoice,
  owner: string,
  onGaps: (gaps: readonly number[]) => void = () => {},
  field?: string,
): Promise<MintRequest[]> {
  const issues = collectIssues();
  const chosen = await readMintChoice(issues, manifest, choice, field);
  issues.assertNone();
  if (chosen === undefined) throw new RangeError("no issue, no choice");
  if (chosen.gaps.length > 0) onGaps(chosen.gaps);
  return chosen.requests.map(({ number, to }) => ({ number, to: to ?? owner }));
}

/** Names the gaps of a chosen range. */
export function describeGaps(gaps: readonly number[]): string {
  return `Without a record, and left out: ${formatNumberList(gaps)}.`;
}

export function parseNumbers(list: string, size: number, field: string): readonly number[] {
  const { numbers, issues } = parseNumberList(list, size, { field });
  const [first, ...rest] = issues;
  if (first !== undefined) throw new KronikaError([first, ...rest]);
  return numbers;
}

/** The largest table of `number,address`, in bytes: a hundred thousand lines and more. */
const LARGEST_MINT_TABLE = 16 * 1024 * 1024;

async function readMintTable(csv: string, size: number): Promise<MintRequest[]> {
  const shown = shownPath(resolve(csv));
  const bytes = await readInputFile(csv, shown, (length) => {
    if (length <= LARGEST_MINT_TABLE) return undefined;
    const message = `the table has ${length} bytes`;
    const fix = `split it into files of at most ${LARGEST_MINT_TABLE} bytes`;
    return { code: "FILE_TOO_LARGE", message, fix };
  });
  const { value, problem, line } = decodeText(bytes);
  if (problem !== undefined) throw new KronikaError({ ...problem, file: shown, line });
  return parseMintTable(value, shown, size);
}

export interface MissingMints {
  readonly calls: readonly ContractCall[];
  /** Numbers that the chain has already. */
  readonly minted: readonly number[];
  /** Of these, those whose holder is another account than the request names. */
  readonly held: readonly { readonly number: number; readonly holder: string }[];
}

/** Asks the chain which of the requested editions are missing, and plans the transactions. */
export async function planMissingMints(
  { network, compiled, manifest, progress }: Session,
  address: string,
  requests: readonly MintRequest[],
): Promise<MissingMints> {
  const numbers = requests.map(({ number }) => number);
  const owners = await progress.during(`ask which of ${numbers.length} editions are minted`, () =>
    observeOwners(network.provider, address, compiled.iface, numbers),
  );
  const missing = requests.filter(({ number }) => owners.get(number) === undefined);
  return {
    calls: mintCalls(manifest, missing),
    minted: numbers.filter((number) => owners.get(number) !== undefined),
    held: requests.flatMap(({ number, to }) => {
      const holder = owners.get(number);
      const isOther = holder !== undefined && holder.toLowerCase() !== to.toLowerCase();
      return isOther ? [{ number, holder }] : [];
    }),
  };
}

/** The transactions that mint these editions, nothing of them being minted yet. */
export function mintCalls(manifest: Manifest, requests: readonly MintRequest[]): ContractCall[] {
  const leaves = manifest.editions.map((edition) => manifestLeaf(manifest, edition));
  return planMints(buildEditionsTree(leaves), leaves, requests).map(planMintCall);
}

/** Names editions that cannot go to the account that was named, since another holds them. */
function describeHeld(held: MissingMints["held"]): readonly string[] {
  return held.map(
    ({ number, holder }) => `Not as asked for: edition ${number} is held by ${holder}.`,
  );
}

export default async function mint(
  args: MintArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    let chosen: ChosenMints | undefined;
    const check: OptionCheck = async (issues, manifest) => {
      chosen = await readMintChoice(issues, manifest, args);
      issues.take(() => parseMaxCost(args.maxCost));
    };
    let session = await openPublishing(hre, args, stderrProgress, check);
    const { network, progress } = session;
    const account = await (await signerOf(network)).getAddress();
    const { requests: wanted, gaps } = chosen ?? { requests: [], gaps: [] };
    if (gaps.length > 0) progress.note(describeGaps(gaps));
    const requests = wanted.map(({ number, to }) => ({ number, to: to ?? account }));
    const { address } = await openContract(session);
    await assertSameRoots(session, address);
    await settlePending(session, account);
    const missing = await planMissingMints(session, address, requests);
    if (missing.calls.length > 0) session = await assertHeld(session, args);
    const { overridden } = session;
    // Without a recipient of its own, an edition that was sold is nobody's mistake.
    const named = new Set(wanted.flatMap(({ number, to }) => (to === undefined ? [] : [number])));
    const held = missing.held.filter(({ number }) => named.has(number));
    const { plan, sent } = await spendOnCalls(session, address, missing.calls, account, args);
    if (sent === undefined) {
      return {
        document: {
          format: "kronika-mint-v1",
          ...{ dryRun: true, plan, minted: missing.minted, held, gaps, overridden },
        },
        text: [renderPlan(plan), ...describeHeld(held)].join("\n"),
        exitCode: held.length === 0 ? 0 : 2,
      };
    }
    return {
      document: {
        format: "kronika-mint-v1",
        ...{ dryRun: false, address, sent, minted: missing.minted, held, gaps, overridden },
      },
      exitCode: held.length === 0 ? 0 : 2,
      text: [
        ...sent.map(({ label, hash, gasUsed }) => `Done: ${label} (${gasUsed} gas, ${hash}).`),
        ...(missing.minted.length > 0
          ? [`Minted before: ${formatNumberList(missing.minted)}.`]
          : []),
        ...describeHeld(held),
        ...(requests.length === 0 ? ["No edition was chosen."] : []),
      ].join("\n"),
    };
  });
}
