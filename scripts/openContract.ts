import { CONTRACT_NAME } from "../src/chain/constructorArguments.ts";
import { isCodeOf } from "../src/chain/contractCode.ts";
import type { Deployment } from "../src/chain/deployment.ts";
import { type ContractFacts, observeFacts } from "../src/chain/observeFacts.ts";
import { deploymentPath, readDeployment } from "../src/chain/readDeployment.ts";
import { toRpcError } from "../src/chain/rpcError.ts";
import { type Journal, journalPath, writeJournal } from "../src/chain/writeJournal.ts";
import type { Manifest } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { shownPath } from "./openCollection.ts";
import type { OpenNetwork } from "./openNetwork.ts";
import type { CompiledContract } from "./readContractArtifact.ts";
import type { Session } from "./session.ts";

/**
 * Reads where the collection stands on this chain, and makes sure that it stands there.
 * @throws KronikaError DEPLOYMENT_ABSENT, CHAIN_ID_MISMATCH, CHAIN_RESTARTED, CONTRACT_ABSENT,
 * CONTRACT_FOREIGN, RPC_UNREACHABLE
 */
export async function openContract({
  places,
  network,
  compiled,
}: Pick<Session, "places" | "network" | "compiled">): Promise<Deployment> {
  if (network.inProcess) {
    throw new KronikaError({
      code: "DEPLOYMENT_ABSENT",
      message: "the in-process chain is new for every command, so that nothing is deployed on it",
      file: places.shown,
      fix: "run it with --network NAME, where the contract stands; on this machine that is --network localhost, after `npx hardhat node` in another terminal and `npx hardhat collection launch --network localhost`",
    });
  }
  const deployment = await readDeployment(places.folder, places.id, network.chainId);
  const file = shownPath(deploymentPath(places.folder, places.id, network.chainId));
  if (deployment.genesisHash !== network.genesisHash) {
    throw new KronikaError({
      code: "CHAIN_RESTARTED",
      message: `${network.name} is another chain than the one deployed on: its first block is ${network.genesisHash}, not ${deployment.genesisHash}`,
      file,
      fix: "a local node that was restarted starts empty: run `collection deploy --reset` to deploy anew",
    });
  }
  await assertOurCode(network, deployment.address, compiled, file);
  return deployment;
}

/** @throws KronikaError CONTRACT_ABSENT, CONTRACT_FOREIGN, RPC_UNREACHABLE */
export async function assertOurCode(
  network: OpenNetwork,
  address: string,
  compiled: CompiledContract,
  file: string,
): Promise<void> {
  const code = await network.provider.getCode(address).catch((error: unknown) => {
    throw toRpcError(error, `the code at ${address}`);
  });
  if (code === "0x") {
    throw new KronikaError({
      code: "CONTRACT_ABSENT",
      message: `there is no contract at ${address} on ${network.name}`,
      file,
      fix: "check the network; if the chain was started anew, run `collection deploy --reset`",
    });
  }
  if (isCodeOf(compiled.artifact, code)) return;
  throw new KronikaError({
    code: "CONTRACT_FOREIGN",
    message: `the code at ${address} on ${network.name} is not ${CONTRACT_NAME} as compiled here`,
    file,
    fix: "check the address; if the contract is older than this source, check out the version that deployed it",
  });
}

/**
 * Makes sure that the contract holds this manifest's facts, as deployed or revised, before anything
 * else is sent to it.
 * @throws KronikaError CONTRACT_DIFFERS, RPC_UNREACHABLE
 */
export async function assertSameRoots(
  { network, compiled, manifest }: Session,
  address: string,
): Promise<void> {
  const facts = await observeFacts(network.provider, address, compiled.iface);
  if (holdsManifest(facts, manifest) && facts.size === BigInt(manifest.collection.size)) return;
  throw new KronikaError({
    code: "CONTRACT_DIFFERS",
    message: `the contract at ${address} holds other facts than the manifest: its editions root is ${facts.editionsRoot}, the manifest's ${manifest.editionsRoot}`,
    fix: facts.frozen
      ? "the facts are frozen: check out the records of then"
      : "publish the corrected or added records with `collection revise --reason ...`, or check out the records that were published; `collection deploy --reset` deploys a new contract",
  });
}

/** Whether both of the contract's roots are the manifest's. */
export function holdsManifest(
  facts: Pick<ContractFacts, "editionsRoot" | "metadataRoot">,
  manifest: Manifest,
): boolean {
  return (
    facts.editionsRoot === manifest.editionsRoot && facts.metadataRoot === manifest.metadataRoot
  );
}

/** The journal of a collection on this chain; the in-process chain keeps none. */
export function openJournal({ places, network, overridden = [] }: Session): Journal {
  if (network.inProcess) return async () => {};
  const journal = writeJournal(journalPath(places.folder, places.id, network.chainId));
  if (overridden.length === 0) return journal;
  const passed = overridden.map(({ code, record }) =>
    record === undefined ? code : `${code}@${record}`,
  );
  return (entry) => journal({ ...entry, overridden: passed });
}
