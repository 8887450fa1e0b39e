import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import type { Manifest } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { parseAllowed } from "../src/records/lint/allowedErrors.ts";
import { LARGEST_SIZE } from "../src/records/parseEditionNumber.ts";
import { parseNumberList } from "../src/records/parseNumberList.ts";
import { readCollection } from "../src/records/readCollection.ts";
import type { EventRecord } from "../src/records/record.ts";
import { approveSpending, parseMaxCost, type SpendingArguments } from "./approveSpending.ts";
import { assertErrorFree, type PublishingArguments } from "./assertPublishable.ts";
import { buildFromRecords } from "./build.ts";
import { collectIssues } from "./collectIssues.ts";
import { type CommandResult, type Progress, runCommand, stderrProgress } from "./commandOutput.ts";
import { deployAnew, findDeployment } from "./deploy.ts";
import { chooseMints, describeGaps } from "./mint.ts";
import { type CollectionPlaces, collectionPlaces, shownPath } from "./openCollection.ts";
import { openContract } from "./openContract.ts";
import { type OpenNetwork, openNetwork, signerOf } from "./openNetwork.ts";
import { assertPinsElsewhere, type HoldingArguments } from "./openPublishing.ts";
import { openPinners, pinCollection } from "./pin.ts";
import { planLaunch } from "./plan.ts";
import { readContractArtifact } from "./readContractArtifact.ts";
import { lockDeployments } from "./lockDeployments.ts";
import { sendCalls, settlePending } from "./sendCalls.ts";
import type { Session } from "./session.ts";
import { reportResult } from "./verify.ts";
import { verifyFromDisk } from "./verifyFromDisk.ts";
import { carPathOf } from "./verifyFiles.ts";
import { writeBuild } from "./writeBuild.ts";

interface LaunchArguments
  extends SpendingArguments, PublishingArguments, Pick<HoldingArguments, "unpinned"> {
  readonly collection: string;
  readonly json: boolean;
  readonly mint: string;
  readonly pinTo: string;
  readonly reset: boolean;
}

/** Check, build, pin, deploy, mint, open the sale, verify: each does only what is still to do. */
async function launchCollection(
  args: LaunchArguments,
  hre: HardhatRuntimeEnvironment,
  progress: Progress,
): Promise<CommandResult> {
  const places = collectionPlaces(hre.config.paths.root, args.collection);
  const options = collectIssues();
  options.take(() => parseMaxCost(args.maxCost));
  options.take(() => parseAllowed(args.allow));
  options.take(() => parseMintNumbers(args.mint));
  const opened = await options.takeLater(() => openPinners(args.pinTo, hre, "--pin-to"));
  options.assertNone();
  const pinners = opened ?? [];
  // Everything that can refuse does so before anything is written or sent.
  const { checked, overridden: allowed } = await assertErrorFree(places, args, progress);
  const source = await readCollection(places.shown);
  const network = await openNetwork(hre);
  const services = pinners.map(({ service }) => service);
  const overridden = [...allowed, ...assertPinsElsewhere(network, services, args.unpinned)];
  const account = await (await signerOf(network)).getAddress();
  const compiled = await readContractArtifact(hre, progress);

  const release = await buildFromRecords(places, source, progress);
  const { manifest } = release;
  const session: Session = { hre, progress, places, manifest, network, compiled, overridden };
  const requests = await chooseMints(
    manifest,
    mintChoice(args.mint === "" ? source.collection.launchMint : args.mint),
    account,
    (gaps) => progress.note(describeGaps(gaps)),
    "--mint",
  );
  await settlePending(session, account);
  const found = args.reset ? undefined : await findDeployment(session);
  const plan = await planLaunch(session, found, requests, true);
  if (args.dryRun) {
    return {
      document: { format: "kronika-launch-v1", dryRun: true, plan: plan.spending, overridden },
      text: renderPlan(plan.spending),
    };
  }
  await approveSpending(network, plan.spending, args);

  await checked.writeEvidence();
  await writeBuild(release, places, progress);
  const pins = await pinCollection(places, manifest, pinners, progress);
  const { deployed, sent } = await lockDeployments(session, async () => {
    const { deployment } = await deployAnew(session, args.reset);
    return {
      deployed: deployment,
      sent: await sendCalls(session, deployment.address, plan.calls),
    };
  });

  // The in-process chain leaves no deployment file.
  const openChain = async () => ({
    network,
    compiled,
    deployment: network.inProcess ? deployed : await openContract({ places, network, compiled }),
  });
  const gateway = services.includes("rpc") ? "rpc" : "";
  const verified = await verifyFromDisk(places, hre, gateway, progress, openChain);
  const { findings, records, readFrom } = verified;
  const shown = chooseShown(records);
  const report = reportResult(findings, verified.manifest.collection.size, readFrom, shown);
  const { format: _format, ...verification } = report.document;
  return {
    ...report,
    document: {
      format: "kronika-launch-v1",
      dryRun: false,
      network: network.name,
      chainId: network.chainId,
      deployment: deployed,
      rootCID: manifest.rootCID,
      overridden,
      pins,
      sent,
      verification,
    },
    text: `${report.text}\n\n${describeLaunch(places, network, manifest, deployed.address, shown)}`,
  };
}

/** Looks at the form of `--mint` before the collection is read. @throws KronikaError */
function parseMintNumbers(choice: string): void {
  if (["", "all", "none"].includes(choice)) return;
  const { issues } = parseNumberList(choice, LARGEST_SIZE, { field: "--mint" });
  const [first, ...rest] = issues;
  if (first !== undefined) throw new KronikaError([first, ...rest]);
}

/** `all`, `none` or a list of numbers, as `mint` takes it; none is an empty choice. */
function mintChoice(choice: string | readonly number[]): {
  numbers: string;
  all: boolean;
  to: string;
  csv: string;
  none: boolean;
} {
  const numbers = typeof choice === "string" ? choice : formatNumberList(choice);
  const all = numbers === "all";
  const none = numbers === "none";
  return { numbers: all || none ? "" : numbers, all, none, to: "", csv: "" };
}

/** The edition that a person is shown first: the first for sale, rather than a sample. */
function chooseShown(records: readonly EventRecord[]): number | undefined {
  return (records.find(({ sample }) => !sample) ?? records[0])?.number;
}

function describeLaunch(
  places: CollectionPlaces,
  network: OpenNetwork,
  manifest: Manifest,
  address: string,
  shown: number | undefined,
): string {
  const edition = manifest.editions.find(({ number }) => number === shown);
  return [
    `${manifest.collection.name}: ${manifest.editions.length} of ${manifest.collection.size} editions recorded, contract ${address} on ${network.name}.`,
    "Where to look:",
    ...(edition === undefined
      ? []
      : [
          `  ${shownPath(places.build)}/${edition.image.path}`,
          `  ${shownPath(places.build)}/${edition.token.path}`,
        ]),
    `  ${carPathOf(places)}`,
    `  ${shownPath(places.manifest)}`,
    ...(network.inProcess
      ? [
          "This chain ran inside the command and is gone now. To keep one: `npx hardhat node` in another",
          "terminal, then the same command with --network localhost.",
        ]
      : []),
  ].join("\n");
}

export default async function launch(
  args: LaunchArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, () => launchCollection(args, hre, stderrProgress));
}
