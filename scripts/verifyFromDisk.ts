import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { Deployment } from "../src/chain/deployment.ts";
import type { Manifest } from "../src/editions/manifest.ts";
import { type ErrorCode, KronikaError } from "../src/errors.ts";
import { readCollection } from "../src/records/readCollection.ts";
import type { EventRecord } from "../src/records/record.ts";
import type { Finding, FindingCode } from "../src/verify/finding.ts";
import type { ReadFrom } from "../src/verify/renderReport.ts";
import { buildFromRecords } from "./build.ts";
import type { Progress } from "./commandOutput.ts";
import { type CollectionPlaces, readManifest } from "./openCollection.ts";
import type { OpenNetwork } from "./openNetwork.ts";
import type { CompiledContract } from "./readContractArtifact.ts";
import { type VerifiedChain, verifyChain } from "./verifyChain.ts";
import { carPathOf, openIpfs, verifyFiles } from "./verifyFiles.ts";

/** The chain's side of a collection of one's own. */
export interface OwnContract {
  readonly network: OpenNetwork;
  readonly compiled: CompiledContract;
  readonly deployment: Deployment;
}

/** What a verification of a collection of one's own found. */
export interface OwnVerification {
  readonly findings: readonly Finding[];
  readonly manifest: Manifest;
  readonly records: readonly EventRecord[];
  readonly readFrom: ReadFrom;
}

/** How a failure to open the chain's side reads in a report. */
const CHAIN_FAILURES: Partial<Record<ErrorCode, Pick<Finding, "code" | "status" | "subject">>> = {
  RPC_UNREACHABLE: { code: "CHAIN_READ", status: "unknown", subject: "chain" },
  DEPLOYMENT_ABSENT: { code: "CHAIN_READ", status: "unknown", subject: "deployment" },
  CHAIN_ID_MISMATCH: { code: "CHAIN_ID", status: "mismatch", subject: "chain id" },
  DEPLOYMENT_INVALID: { code: "CHAIN_READ", status: "unknown", subject: "deployment" },
  CHAIN_RESTARTED: { code: "CHAIN_GENESIS", status: "mismatch", subject: "genesis block" },
  CONTRACT_ABSENT: { code: "CODE", status: "mismatch", subject: "code" },
  CONTRACT_FOREIGN: { code: "CODE", status: "mismatch", subject: "code" },
} satisfies Partial<Record<ErrorCode, { code: FindingCode } & Omit<Finding, "code">>>;

/** Turns what stands in the way of reading the chain into a finding; the rest of the report stays. */
export async function verifyOrExplain(work: () => Promise<VerifiedChain>): Promise<VerifiedChain> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    const [issue] = error.issues;
    const failure = CHAIN_FAILURES[issue.code];
    if (failure === undefined) throw error;
    // What to run comes first: nothing is wrong where nothing was deployed.
    const detail =
      issue.code === "DEPLOYMENT_ABSENT"
        ? `${issue.fix} (${issue.message})`
        : `${issue.message} (${issue.fix})`;
    return { findings: [{ ...failure, detail }] };
  }
}

/**
 * Compares records, manifest, built files, IPFS and chain with each other, each read anew from where
 * it is: nothing that the calling command still holds in memory vouches for itself.
 * @param gateway where to read IPFS; empty: the collection's CAR
 * @param openChain connects, and reads the deployment; what it throws becomes a finding where it may
 * @throws KronikaError what reading records and manifest throws
 */
export async function verifyFromDisk(
  places: CollectionPlaces,
  hre: HardhatRuntimeEnvironment,
  gateway: string,
  progress: Progress,
  openChain: () => Promise<OwnContract>,
): Promise<OwnVerification> {
  const manifest = await readManifest(places);
  const source = await readCollection(places.shown);
  const release = await buildFromRecords(places, source, progress, "rebuild");
  const ipfs = await openIpfs(hre, gateway, carPathOf(places));
  try {
    const files = await progress.during(
      `compare records, manifest and ${ipfs.isRemote ? "IPFS" : "CAR"}`,
      () => verifyFiles(places, release, manifest, ipfs),
    );
    const chain = await verifyOrExplain(async () => {
      const { network, compiled, deployment } = await openChain();
      const { address, blockNumber: fromBlock } = deployment;
      const own = { manifest, rebuilt: release.manifest, deployment };
      return progress.during("compare with the chain", () =>
        verifyChain(network, compiled, { address, fromBlock, own }, ipfs.source),
      );
    });
    return {
      findings: [...files, ...chain.findings],
      manifest,
      records: source.records,
      readFrom: { kind: ipfs.isRemote ? "IPFS" : "CAR", name: ipfs.source.name },
    };
  } finally {
    await ipfs.car?.close();
  }
}
