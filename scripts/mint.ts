import { readFile } from "node:fs/promises";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { type ContractCall, planMintCall } from "../src/chain/contractCall.ts";
import { type MintRequest, planMints } from "../src/chain/mintPlan.ts";
import { parseMintTable } from "../src/chain/mintRequests.ts";
import { observeOwners } from "../src/chain/observeEditions.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { buildEditionsTree } from "../src/editions/editionsTree.ts";
import { type Manifest, manifestLeaf } from "../src/editions/manifest.ts";
import { type Issue, KronikaError } from "../src/errors.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { parseNumberList } from "../src/records/parseNumberList.ts";
import type { PublishingArguments } from "./assertPublishable.ts";
import { parseAddress, type SpendingArguments } from "./approveSpending.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { shownPath } from "./openCollection.ts";
import { assertSameRoots, openContract } from "./openContract.ts";
import { signerOf } from "./openNetwork.ts";
import { assertHeld, type HoldingArguments, openPublishing } from "./openPublishing.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import type { Session } from "./session.ts";

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

/** Which editions are to be minted, and to whom; `owner` is the default recipient. */
export async function chooseMints(
  manifest: Manifest,
  { numbers, all, to, csv, none = false }: MintChoice,
  owner: string,
): Promise<MintRequest[]> {
  if (none) return [];
  if ([numbers !== "", all, csv !== ""].filter(Boolean).length !== 1 || (csv !== "" && to !== "")) {
    throw new KronikaError({
      code: "OPTION_INVALID",
      message: "it is not clear which editions to mint",
      field: "--numbers, --all, --csv",
      fix: "give one of --numbers 1-20,68, --all, or --csv FILE; --to goes with the first two",
    });
  }
  const { size } = manifest.collection;
  if (csv !== "") {
    const requests = parseMintTable(await readTable(csv), shownPath(csv), size);
    return assertRecorded(manifest, requests, csv);
  }
  const recipient = to === "" ? owner : parseAddress(to, "--to");
  const chosen = all ? manifest.editions.map(({ number }) => number) : parseNumbers(numbers, size);
  return assertRecorded(
    manifest,
    chosen.map((number) => ({ number, to: recipient })),
    "--numbers",
  );
}

export function parseNumbers(list: string, size: number): readonly number[] {
  const { numbers, issues } = parseNumberList(list, size, { field: "--numbers" });
  const [first, ...rest] = issues;
  if (first !== undefined) throw new KronikaError([first, ...rest] as [Issue, ...Issue[]]);
  return numbers;
}

async function readTable(csv: string): Promise<string> {
  try {
    return await readFile(csv, "utf8");
  } catch (cause) {
    throw new KronikaError(
      {
        code: "FILE_UNREADABLE",
        message: `cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
        file: csv,
        fix: "check the path given to --csv",
      },
      { cause },
    );
  }
}

function assertRecorded(
  manifest: Manifest,
  requests: readonly MintRequest[],
  field: string,
): MintRequest[] {
  const recorded = new Set(manifest.editions.map(({ number }) => number));
  const missing = requests.map(({ number }) => number).filter((number) => !recorded.has(number));
  if (missing.length === 0) return [...requests];
  throw new KronikaError({
    code: "EDITION_UNKNOWN",
    message: `no record for edition ${formatNumberList(missing)}`,
    field,
    fix: `choose from the recorded editions: ${formatNumberList(recorded)}`,
  });
}

export interface MissingMints {
  readonly calls: readonly ContractCall[];
  /** Numbers that the chain has already. */
  readonly minted: readonly number[];
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
  };
}

/** The transactions that mint these editions, nothing of them being minted yet. */
export function mintCalls(manifest: Manifest, requests: readonly MintRequest[]): ContractCall[] {
  const leaves = manifest.editions.map((edition) => manifestLeaf(manifest, edition));
  return planMints(buildEditionsTree(leaves), leaves, requests).map(planMintCall);
}

export default async function mint(
  args: MintArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    let session = await openPublishing(hre, args, stderrProgress);
    const { network, manifest } = session;
    const account = await (await signerOf(network)).getAddress();
    const requests = await chooseMints(manifest, args, account);
    const { address } = await openContract(session);
    await assertSameRoots(session, address);
    await settlePending(session, account);
    const missing = await planMissingMints(session, address, requests);
    if (missing.calls.length > 0) session = await assertHeld(session, args);
    const { overridden } = session;
    const { plan, sent } = await spendOnCalls(session, address, missing.calls, account, args);
    if (sent === undefined) {
      return {
        document: {
          format: "kronika-mint-v1",
          ...{ dryRun: true, plan, minted: missing.minted, overridden },
        },
        text: renderPlan(plan),
      };
    }
    return {
      document: {
        format: "kronika-mint-v1",
        ...{ dryRun: false, address, sent, minted: missing.minted, overridden },
      },
      text: [
        ...sent.map(({ label, hash, gasUsed }) => `Done: ${label} (${gasUsed} gas, ${hash}).`),
        ...(missing.minted.length > 0
          ? [`Minted before: ${formatNumberList(missing.minted)}.`]
          : []),
        ...(requests.length === 0 ? ["No edition was chosen."] : []),
      ].join("\n"),
    };
  });
}
