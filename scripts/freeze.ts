import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { planFreezeCall } from "../src/chain/contractCall.ts";
import type { Deployment } from "../src/chain/deployment.ts";
import { type ContractFacts, observeFacts } from "../src/chain/observeFacts.ts";
import { observeHistory, type ObservedHistory } from "../src/chain/observeHistory.ts";
import type { SentCall } from "../src/chain/sendCall.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { KronikaError } from "../src/errors.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { printable } from "../src/records/printable.ts";
import { parseMaxCost, type SpendingArguments } from "./approveSpending.ts";
import type { PublishingArguments } from "./assertPublishable.ts";
import { type CommandResult, runCommand, stderrProgress } from "./commandOutput.ts";
import { lockDeployments } from "./lockDeployments.ts";
import { noteDeployment } from "./noteDeployment.ts";
import { assertSameRoots, openContract } from "./openContract.ts";
import { signerOf } from "./openNetwork.ts";
import { assertHeld, type HoldingArguments, openPublishing } from "./openPublishing.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import type { Session } from "./session.ts";

interface FreezeArguments extends SpendingArguments, PublishingArguments, HoldingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly incomplete: boolean;
}

const FORMAT = "kronika-freeze-v1";

async function freezeContract(
  args: FreezeArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<CommandResult> {
  let session = await openPublishing(hre, args, stderrProgress, (issues) => {
    issues.take(() => parseMaxCost(args.maxCost));
  });
  const { network, compiled, progress } = session;
  const account = await (await signerOf(network)).getAddress();
  const deployment = await openContract(session);
  const { address, blockNumber } = deployment;
  await settlePending(session, account);
  const facts = await observeFacts(network.provider, address, compiled.iface);
  if (facts.frozen) return mendDeployment(session, deployment, facts, args);
  await assertSameRoots(session, address);
  const missing = findMissing(session);
  if (missing.length > 0 && !args.incomplete) throw incomplete(session, missing);
  session = await assertHeld(session, args);
  const { overridden } = session;

  const history = await observeHistory(network.provider, address, compiled.iface, blockNumber);
  const permanent = summarize(session, facts, history, missing);
  const shown = describePermanent(permanent);
  const call = planFreezeCall(facts.revision);
  if (!args.dryRun) progress.note(shown);
  const sendAndNote = async (send: () => Promise<SentCall[]>): Promise<SentCall[]> => {
    // What a revision in between would make permanent was not shown.
    await assertSameRoots(session, address);
    const done = await send();
    await noteDeployment(session, { ...deployment, ...observedState(facts), frozen: true });
    return done;
  };
  const spent = await spendOnCalls(session, address, [call], account, args, sendAndNote);
  const { plan, sent: all } = spent;
  if (all === undefined) {
    return {
      document: { format: FORMAT, dryRun: true, plan, permanent, overridden },
      text: `${shown}\n${renderPlan(plan)}`,
    };
  }
  const [sent] = all;
  return {
    document: { format: FORMAT, dryRun: false, address, permanent, sent, overridden },
    text: `Done: ${call.label} (${sent?.gasUsed} gas, ${sent?.hash}). Commit the deployment file.`,
  };
}

/** Frozen before: notes it where an interrupted run, or another wallet, did not. */
async function mendDeployment(
  session: Session,
  deployment: Deployment,
  facts: ContractFacts,
  { dryRun }: FreezeArguments,
): Promise<CommandResult> {
  const { address } = deployment;
  if (!deployment.frozen && !dryRun) {
    const noted = { ...deployment, ...observedState(facts), frozen: true };
    await lockDeployments(session, () => noteDeployment(session, noted));
  }
  return {
    document: { format: FORMAT, dryRun, address, revision: facts.revision, sent: null },
    text: `Nothing to do: the facts are frozen already, at revision ${facts.revision}.`,
  };
}

function observedState({
  editionsRoot,
  metadataRoot,
  revision,
}: ContractFacts): Pick<Deployment, "editionsRoot" | "metadataRoot" | "revision"> {
  return { editionsRoot, metadataRoot, revision: Number(revision) };
}

function findMissing({ manifest }: Session): number[] {
  const recorded = new Set(manifest.editions.map(({ number }) => number));
  return Array.from({ length: manifest.collection.size }, (_, index) => index + 1).filter(
    (number) => !recorded.has(number),
  );
}

/** What can never change again. */
interface Permanent {
  readonly editionsRoot: string;
  readonly rootCID: string;
  readonly revision: bigint;
  readonly recorded: number;
  readonly size: number;
  readonly minted: number;
  /** Numbers that then can never be issued. */
  readonly missing: string;
  readonly reasons: readonly string[];
}

function summarize(
  { manifest }: Session,
  facts: ContractFacts,
  { issued, revisions }: ObservedHistory,
  missing: readonly number[],
): Permanent {
  return {
    editionsRoot: facts.editionsRoot,
    rootCID: manifest.rootCID,
    revision: facts.revision,
    recorded: manifest.editions.length,
    size: manifest.collection.size,
    minted: issued.size,
    missing: formatNumberList(missing),
    reasons: revisions.map(({ reason }) => reason),
  };
}

function describePermanent(permanent: Permanent): string {
  const { editionsRoot, rootCID, revision, recorded, size, minted, missing, reasons } = permanent;
  return [
    "From the freeze on these can never change again, nor be corrected:",
    `  editions root  ${editionsRoot}`,
    `  metadata       ${rootCID} (it must stay pinned for ever)`,
    `  revision       ${revision}`,
    ...reasons.map((reason, index) => `    ${index + 1}: ${printable(reason)}`),
    `  editions       ${recorded} of ${size} recorded, ${minted} minted`,
    ...(missing === "" ? [] : [`  never issued   ${missing}: without a record, for ever`]),
  ].join("\n");
}

function incomplete({ manifest, places }: Session, missing: readonly number[]): KronikaError {
  const { size } = manifest.collection;
  return new KronikaError({
    code: "GROUP_INCOMPLETE",
    message: `${manifest.editions.length} of ${size} editions are recorded: after the freeze ${formatNumberList(missing)} could never be issued`,
    file: places.shown,
    fix: "add the records and publish them with `collection revise`, or pass --incomplete if the group is to stay so",
  });
}

export default async function freeze(
  args: FreezeArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, () => freezeContract(args, hre));
}
