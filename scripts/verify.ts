import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { KronikaError } from "../src/errors.ts";
import { LARGEST_SIZE } from "../src/records/parseEditionNumber.ts";
import { parseNumberList } from "../src/records/parseNumberList.ts";
import { type Finding, findingsExitCode } from "../src/verify/finding.ts";
import { type ReadFrom, renderReport } from "../src/verify/renderReport.ts";
import { parseAddress } from "./approveSpending.ts";
import { collectIssues } from "./collectIssues.ts";
import { type CommandResult, type Progress, runCommand, stderrProgress } from "./commandOutput.ts";
import { collectionPlaces } from "./openCollection.ts";
import { openContract } from "./openContract.ts";
import { openNetworkToRead } from "./openNetwork.ts";
import { readContractArtifact } from "./readContractArtifact.ts";
import { renderSeen } from "../src/verify/describeSeen.ts";
import { verifyChain } from "./verifyChain.ts";
import { openIpfs, parseGatewayOption } from "./verifyFiles.ts";
import { verifyFromDisk, verifyOrExplain } from "./verifyFromDisk.ts";

interface VerifyArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly address: string;
  readonly gateway: string;
  readonly fromBlock: number;
  /** With `address`: which editions, `68` or `1-5,68`; empty: all. */
  readonly number: string;
}

/** A report as a command's outcome; `detailed` is listed in full in any case. */
export function reportResult(
  findings: readonly Finding[],
  size: number,
  readFrom: ReadFrom,
  detailed?: number,
): CommandResult {
  const exitCode = findingsExitCode(findings);
  const status = { 0: "match", 2: "mismatch", 3: "unknown" }[exitCode];
  return {
    document: { format: "kronika-verify-v1", status, size, readFrom, findings },
    text: renderReport(findings, size, readFrom, detailed),
    exitCode,
  };
}

async function verifyOwn(
  args: VerifyArguments,
  hre: HardhatRuntimeEnvironment,
  progress: Progress,
): Promise<CommandResult> {
  const issues = collectIssues();
  for (const [field, isGiven] of [
    ["--number", args.number !== ""],
    ["--from-block", args.fromBlock !== 0],
  ] as const) {
    if (!isGiven) continue;
    issues.add({
      code: "OPTION_INVALID",
      message: "goes with --address; a collection of your own is verified as a whole",
      field,
      fix: "leave it out, or name the contract with --address and a --gateway",
    });
  }
  issues.take(() => parseGatewayOption(args.gateway));
  issues.assertNone();
  const places = collectionPlaces(hre.config.paths.root, args.collection);
  const verified = await verifyFromDisk(places, hre, args.gateway, progress, async () => {
    const network = await openNetworkToRead(hre);
    const compiled = await readContractArtifact(hre, progress);
    return { network, compiled, deployment: await openContract({ places, network, compiled }) };
  });
  const { findings, manifest, readFrom } = verified;
  return reportResult(findings, manifest.collection.size, readFrom);
}

async function verifyOutside(
  args: VerifyArguments,
  hre: HardhatRuntimeEnvironment,
  progress: Progress,
): Promise<CommandResult> {
  const issues = collectIssues();
  const address = issues.take(() => parseAddress(args.address, "--address")) ?? "";
  issues.take(() => parseGatewayOption(args.gateway));
  for (const issue of parseNumberList(args.number, LARGEST_SIZE, { field: "--number" }).issues) {
    if (args.number !== "") issues.add(issue);
  }
  if (args.gateway === "") {
    issues.add({
      code: "OPTION_INVALID",
      message: "a contract seen from outside needs a gateway to read IPFS through",
      field: "--gateway",
      fix: "name a trustless gateway: --gateway https://gateway.example",
    });
  }
  issues.assertNone();
  const { source } = await openIpfs(hre, args.gateway, "");
  const {
    findings,
    size = 0,
    seen,
  } = await verifyOrExplain(async () => {
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
    const contract = { address, fromBlock: args.fromBlock, numbers: args.number };
    return progress.during("compare IPFS with the chain", () =>
      verifyChain(network, compiled, contract, source),
    );
  });
  const report = reportResult(findings, size, { kind: "IPFS", name: source.name });
  if (seen === undefined) return report;
  return {
    ...report,
    document: { ...report.document, collection: seen },
    text: `${renderSeen(seen)}\n\n${report.text}`,
  };
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
