import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { planReviseCall } from "../src/chain/contractCall.ts";
import type { Deployment } from "../src/chain/deployment.ts";
import { type ContractFacts, observeFacts } from "../src/chain/observeFacts.ts";
import { observeHistory } from "../src/chain/observeHistory.ts";
import { parseReason } from "../src/chain/revisionReason.ts";
import type { SentCall } from "../src/chain/sendCall.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { renderRevision } from "../src/editions/renderRevision.ts";
import { KronikaError } from "../src/errors.ts";
import { pinLocal } from "../src/ipfs/pinLocal.ts";
import { parseMaxCost, type SpendingArguments } from "./approveSpending.ts";
import type { PublishingArguments } from "./assertPublishable.ts";
import { assertRevisable, findSettingIssues } from "./assertRevisable.ts";
import { type CommandResult, runCommand, stderrProgress } from "./commandOutput.ts";
import { lockDeployments } from "./lockDeployments.ts";
import { noteDeployment } from "./noteDeployment.ts";
import { holdsManifest, openContract } from "./openContract.ts";
import { signerOf } from "./openNetwork.ts";
import { assertHeld, type HoldingArguments, openPublishing } from "./openPublishing.ts";
import { pinCollection } from "./pin.ts";
import { readRevisionDiff, type RevisionDiff } from "./readRevisionDiff.ts";
import { settlePending, spendOnCalls } from "./sendCalls.ts";
import type { OptionCheck, Session } from "./session.ts";
import { carPathOf, openIpfs } from "./verifyFiles.ts";

interface ReviseArguments extends SpendingArguments, PublishingArguments, HoldingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly reason: string;
}

const FORMAT = "kronika-revise-v1";

async function reviseContract(
  args: ReviseArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<CommandResult> {
  const check: OptionCheck = (issues) => {
    issues.take(() => parseReason(args.reason));
    issues.take(() => parseMaxCost(args.maxCost));
  };
  let session = await openPublishing(hre, args, stderrProgress, check);
  const reason = parseReason(args.reason);
  const { network, manifest, compiled, progress, places } = session;
  const account = await (await signerOf(network)).getAddress();
  const deployment = await openContract(session);
  const { address } = deployment;
  await settlePending(session, account);
  const facts = await observeFacts(network.provider, address, compiled.iface);
  if (holdsManifest(facts, manifest)) return mendDeployment(session, deployment, facts, args);
  const history = () =>
    observeHistory(network.provider, address, compiled.iface, deployment.blockNumber);
  const { issued } = await history();
  assertRevisable(session, facts, issued);
  await pinCollection(places, manifest, [pinLocal], progress);
  session = await assertHeld(session, args);
  const { overridden } = session;

  const diff = await readDiff(session, facts, args.gateway);
  const revision = facts.revision + 1n;
  const shown = describeRevision(session, facts, diff, issued);
  const changes = { ...diff, issued: touchedNumbers(diff, issued) };
  const call = planReviseCall(manifest, revision, reason);
  if (!args.dryRun) progress.note(`${shown}\nReason: ${reason}`);
  const sendAndNote = async (send: () => Promise<SentCall[]>): Promise<SentCall[]> => {
    const now = await observeFacts(network.provider, address, compiled.iface);
    if (now.revision !== facts.revision) throw overtaken(address);
    // While a person read the plan, an edition without a record may have been sold.
    assertRevisable(session, now, (await history()).issued);
    const done = await send();
    const { editionsRoot, metadataRoot } = manifest;
    const revised = { ...deployment, editionsRoot, metadataRoot, revision: Number(revision) };
    await noteDeployment(session, revised);
    return done;
  };
  const spent = await spendOnCalls(session, address, [call], account, args, sendAndNote);
  const { plan, sent: all } = spent;
  if (all === undefined) {
    return {
      document: { format: FORMAT, dryRun: true, plan, revision, reason, changes, overridden },
      text: `${shown}\n${renderPlan(plan)}`,
    };
  }
  const [sent] = all;
  return {
    document: {
      format: FORMAT,
      ...{ dryRun: false, address, revision, reason, changes, sent, overridden },
    },
    text: `Done: ${call.label} (${sent?.gasUsed} gas, ${sent?.hash}). Commit the deployment file and run \`collection verify\`.`,
  };
}

/**
 * The contract holds the manifest already. A run that was cut off after it had sent the revision did
 * not note it: that is done now.
 * @throws KronikaError REVISION_EMPTY, REVISION_IMMUTABLE
 */
async function mendDeployment(
  session: Session,
  deployment: Deployment,
  facts: ContractFacts,
  { dryRun, reason }: ReviseArguments,
): Promise<CommandResult> {
  const { editionsRoot, metadataRoot, revision, frozen } = facts;
  const observed = { editionsRoot, metadataRoot, revision: Number(revision), frozen };
  const isNoted = holdsManifest(deployment, session.manifest);
  if (isNoted && deployment.revision === observed.revision) {
    const [setting, ...settings] = findSettingIssues(session.manifest, facts);
    if (setting !== undefined) throw new KronikaError([setting, ...settings]);
    if (await isPublishedFor(session, deployment, parseReason(reason))) {
      return {
        document: { format: FORMAT, dryRun, address: deployment.address, revision, sent: null },
        text: `Nothing to do: revision ${revision} was published for this reason already.`,
      };
    }
    throw new KronikaError({
      code: "REVISION_EMPTY",
      message: "the contract holds the manifest's facts already: there is nothing to correct",
      file: session.places.shown,
      fix: "correct or add records and run `collection build` and `collection pin` first",
    });
  }
  if (!dryRun) {
    await lockDeployments(session, () => noteDeployment(session, { ...deployment, ...observed }));
  }
  const { address } = deployment;
  return {
    document: { format: FORMAT, dryRun, address, revision, sent: null },
    text: `Revision ${revision} stands on the chain already; ${dryRun ? "the deployment file would be" : "the deployment file was"} brought up to date.`,
  };
}

/** Whether the last revision gave this reason: the command is run again. */
async function isPublishedFor(
  { network, compiled }: Session,
  { address, blockNumber }: Deployment,
  reason: string,
): Promise<boolean> {
  const history = await observeHistory(network.provider, address, compiled.iface, blockNumber);
  return history.revisions.at(-1)?.reason === reason;
}

async function readDiff(
  session: Session,
  facts: ContractFacts,
  gateway: string,
): Promise<RevisionDiff> {
  const { hre, places, progress } = session;
  const car = await openIpfs(hre, "", carPathOf(places));
  try {
    const old = gateway === "" ? undefined : (await openIpfs(hre, gateway, "")).source;
    return await progress.during("compare with what is published", () =>
      readRevisionDiff(session, facts, car.source, old),
    );
  } finally {
    await car.car?.close();
  }
}

function describeRevision(
  { manifest, network }: Session,
  facts: ContractFacts,
  { editions, collectionChanges }: RevisionDiff,
  issued: ReadonlySet<number>,
): string {
  const { name, size } = manifest.collection;
  return [
    `Revision ${facts.revision + 1n} of ${name} on ${network.name} changes:`,
    ...(editions === undefined
      ? [
          "  cannot be shown: the manifest of what is published is not kept here; name a --gateway that has it",
        ]
      : editions.length === 0
        ? ["  no edition"]
        : [renderRevision(editions, issued, size)]),
    ...(collectionChanges === true ? ["  collection.json"] : []),
    `All vouchers of epoch ${facts.voucherEpoch} become void.`,
    `Collectors will look for ${manifest.rootCID}: confirm only if \`collection pin\` put it where they can read it.`,
  ].join("\n");
}

/** Issued editions whose holders see the revision, in order; all of them where that is not known. */
function touchedNumbers({ editions }: RevisionDiff, issued: ReadonlySet<number>): number[] {
  const touched = editions && new Set(editions.map(({ number }) => number));
  return [...issued]
    .filter((number) => touched === undefined || touched.has(number))
    .sort((left, right) => left - right);
}

function overtaken(address: string): KronikaError {
  return new KronikaError({
    code: "CONTRACT_DIFFERS",
    message: `another command revised the contract at ${address} meanwhile`,
    fix: "run the command again to see what is still to change",
  });
}

export default async function revise(
  args: ReviseArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, () => reviseContract(args, hre));
}
