import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { type ErrorCode, KronikaError } from "../src/errors.ts";
import { readCollection } from "../src/records/readCollection.ts";
import { type Finding, type FindingCode, findingsExitCode } from "../src/verify/finding.ts";
import { renderReport } from "../src/verify/renderReport.ts";
import { parseAddress } from "./approveSpending.ts";
import { buildFromRecords } from "./build.ts";
import { type CommandResult, type Progress, runCommand, stderrProgress } from "./commandOutput.ts";
import { collectionPlaces, readManifest } from "./openCollection.ts";
import { openContract } from "./openContract.ts";
import { openNetworkToRead } from "./openNetwork.ts";
import { readContractArtifact } from "./readContractArtifact.ts";
import { type VerifiedChain, verifyChain } from "./verifyChain.ts";
import { carPathOf, openIpfs, verifyFiles } from "./verifyFiles.ts";

interface VerifyArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly address: string;
  readonly gateway: string;
  readonly fromBlock: number;
}

/** A report as a command's outcome; `detailed` is listed in full in any case. */
export function reportResult(
  findings: readonly Finding[],
  size: number,
  detailed?: number,
): CommandResult {
  const exitCode = findingsExitCode(findings);
  const status = { 0: "match", 2: "mismatch", 3: "unknown" }[exitCode];
  return {
    document: { format: "kronika-verify-v1", status, size, findings },
    text: renderReport(findings, size, detailed),
    exitCode,
  };
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
    return { findings: [{ ...failure, detail: `${issue.message} (${issue.fix})` }] };
  }
}

async function verifyOwn(
  args: VerifyArguments,
  hre: HardhatRuntimeEnvironment,
  progress: Progress,
): Promise<CommandResult> {
  const places = collectionPlaces(hre.config.paths.root, args.collection);
  const manifest = await readManifest(places);
  const release = await buildFromRecords(places, await readCollection(places.shown), progress);
  const ipfs = await openIpfs(hre, args.gateway, carPathOf(places));
  try {
    const files = await progress.during("compare records, manifest and IPFS", () =>
      verifyFiles(places, release, manifest, ipfs),
    );
    const chain = await verifyOrExplain(async () => {
      const network = await openNetworkToRead(hre);
      const compiled = await readContractArtifact(hre, progress);
      const deployment = await openContract({ places, network, compiled });
      const { address, blockNumber: fromBlock } = deployment;
      const own = { manifest, rebuilt: release.manifest, deployment };
      const contract = { address, fromBlock, own };
      return progress.during("compare with the chain", () =>
        verifyChain(network, compiled, contract, ipfs.source),
      );
    });
    return reportResult([...files, ...chain.findings], manifest.collection.size);
  } finally {
    await ipfs.car?.close();
  }
}

async function verifyOutside(
  args: VerifyArguments,
  hre: HardhatRuntimeEnvironment,
  progress: Progress,
): Promise<CommandResult> {
  const address = parseAddress(args.address, "--address");
  if (args.fromBlock < 0) {
    throw new KronikaError({
      code: "OPTION_INVALID",
      message: `${args.fromBlock} is not the number of a block`,
      field: "--from-block",
      fix: "give the block in which the contract was created, or an earlier one",
    });
  }
  if (args.gateway === "") {
    throw new KronikaError({
      code: "OPTION_INVALID",
      message: "a contract seen from outside needs a gateway to read IPFS through",
      field: "--gateway",
      fix: "name a trustless gateway: --gateway https://gateway.example",
    });
  }
  const { source } = await openIpfs(hre, args.gateway, "");
  const { findings, size = 0 } = await verifyOrExplain(async () => {
    const network = await openNetworkToRead(hre);
    if (network.inProcess) {
      throw new KronikaError({
        code: "OPTION_INVALID",
        message: "the in-process chain is new for every command: no contract stands on it",
        field: "--network",
        fix: "name the chain that the contract stands on with --network",
      });
    }
    const compiled = await readContractArtifact(hre, progress);
    const contract = { address, fromBlock: args.fromBlock };
    return progress.during("compare IPFS with the chain", () =>
      verifyChain(network, compiled, contract, source),
    );
  });
  return reportResult(findings, size);
}

export default async function verify(
  args: VerifyArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, () =>
    args.address === ""
      ? verifyOwn(args, hre, stderrProgress)
      : verifyOutside(args, hre, stderrProgress),
  );
}
