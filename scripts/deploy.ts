import { existsSync } from "node:fs";
import { join } from "node:path";
import { getCreateAddress } from "ethers";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import {
  CONSTRUCTOR_PARAMETERS,
  CONTRACT_NAME,
  constructorArguments,
} from "../src/chain/constructorArguments.ts";
import { type Deployment, deploymentId } from "../src/chain/deployment.ts";
import { deploymentPath, readDeploymentIfThere } from "../src/chain/readDeployment.ts";
import { observeFacts } from "../src/chain/observeFacts.ts";
import {
  findDeployedAddress,
  findDeployingBlock,
  findDeployingNonce,
  type JournalEntry,
} from "../src/chain/journalEntry.ts";
import { toNonceError } from "../src/chain/callError.ts";
import { findNonceConflict } from "../src/chain/nonceConflict.ts";
import { nodeWords, toRpcError } from "../src/chain/rpcError.ts";
import { journalPath, readJournal } from "../src/chain/writeJournal.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import { KronikaError } from "../src/errors.ts";
import { openRegularFile } from "../src/readRegularFile.ts";
import { toUnwritable } from "../src/writeFileWhole.ts";
import type { PublishingArguments } from "./assertPublishable.ts";
import {
  approveSpending,
  parseMaxCost,
  planSpending,
  type SpendingArguments,
} from "./approveSpending.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import ignitionModule from "./ignitionModule.ts";
import { shownPath } from "./openCollection.ts";
import { assertOurCode, assertSameRoots, openContract, openJournal } from "./openContract.ts";
import { noteDeployment } from "./noteDeployment.ts";
import { isConnectionFailure, type OpenNetwork, signerOf } from "./openNetwork.ts";
import { assertHeld, type HoldingArguments, openPublishing } from "./openPublishing.ts";
import { rehearseGas } from "./rehearseGas.ts";
import { lockDeployments } from "./lockDeployments.ts";
import { settlePending } from "./sendCalls.ts";
import { setDeploymentAside } from "./setDeploymentAside.ts";
import type { Session } from "./session.ts";

interface DeployArguments extends SpendingArguments, PublishingArguments, HoldingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly reset: boolean;
}

export interface Deployed {
  readonly deployment: Deployment;
  /** False: the contract stood there already. */
  readonly isNew: boolean;
}

/** The contract of this manifest on this chain, if it stands there. */
export async function findDeployment(session: Session): Promise<Deployment | undefined> {
  const { places, network } = session;
  if (network.inProcess) return undefined;
  if ((await readDeploymentIfThere(places.folder, places.id, network.chainId)) === undefined) {
    return undefined;
  }
  const deployment = await openContract(session);
  await assertSameRoots(session, deployment.address);
  return deployment;
}

/** Deploys; with `reset` it first sets aside what stood there. For the holder of the lock. */
export async function deployAnew(session: Session, reset: boolean): Promise<Deployed> {
  if (reset) {
    const aside = await setDeploymentAside(session);
    if (aside !== undefined) session.progress.note(`The former deployment is kept in ${aside}.`);
  }
  return deployContract(session);
}

/** Deploys through Ignition, which carries on where an interrupted run stopped. */
async function deployContract(session: Session): Promise<Deployed> {
  const { places, network, compiled, manifest, progress } = session;
  const found = await findDeployment(session);
  if (found !== undefined) return { deployment: found, isNew: false };
  const owner = await (await signerOf(network)).getAddress();
  await settlePending(session, owner);
  const values = constructorArguments(manifest, owner);
  const entries = network.inProcess
    ? []
    : await readJournal(journalPath(places.folder, places.id, network.chainId));
  const blockNumber = firstBlock(session, entries);
  const begun = await findBegunDeployment(session, owner, entries);
  const journal = openJournal(session);
  await journal({
    event: "deploying",
    label: `deploy ${CONTRACT_NAME}`,
    blockNumber: network.blockNumber,
    nonce: await countTransactions(network, owner),
  });
  const address =
    begun ??
    (await progress.during(`deploy to ${network.name}`, () =>
      deployThroughIgnition(session, values),
    ));
  const file = shownPath(deploymentPath(places.folder, places.id, network.chainId));
  // Ignition trusts its own journal, even where the chain behind it was started anew.
  await assertOurCode(network, address, compiled, file);
  await assertSameRoots(session, address);
  await journal({ event: "deployed", label: `deploy ${CONTRACT_NAME}`, address });
  const { revision, frozen } = await observeFacts(network.provider, address, compiled.iface);
  const deployment: Deployment = {
    format: "kronika-deployment-v1",
    chainId: network.chainId,
    genesisHash: network.genesisHash,
    address,
    blockNumber,
    owner,
    payee: manifest.collection.payout ?? owner,
    size: manifest.collection.size,
    editionsRoot: manifest.editionsRoot,
    metadataRoot: manifest.metadataRoot,
    royaltyBps: manifest.collection.royaltyBps,
    revision: Number(revision),
    frozen,
  };
  await noteDeployment(session, deployment);
  return { deployment, isNew: true };
}

/**
 * The block from which on the contract's events stand. Ignition may find that an earlier run has
 * deployed it already; our journal then says when that began, and failing that it is any block.
 */
function firstBlock({ places, network }: Session, entries: readonly JournalEntry[]): number {
  if (network.inProcess) return network.blockNumber;
  const ignition = join(places.folder, "deployments", deploymentId(places.id, network.chainId));
  return findDeployingBlock(entries) ?? (existsSync(ignition) ? 0 : network.blockNumber);
}

/**
 * The contract that an earlier run created: where the deployment file was lost, our journal names it,
 * while Ignition refuses once the records were revised. Of one that was cut off after it had sent the
 * transaction, neither knows the address, which then follows from the sender and one of the nonces
 * used since.
 */
async function findBegunDeployment(
  session: Session,
  owner: string,
  entries: readonly JournalEntry[],
): Promise<string | undefined> {
  const noted = findDeployedAddress(entries);
  if (noted !== undefined && (await isOurs(session, noted))) return noted;
  const first = findDeployingNonce(entries);
  if (first === undefined) return undefined;
  const next = await countTransactions(session.network, owner);
  for (let nonce = first; nonce < next; nonce += 1) {
    const address = getCreateAddress({ from: owner, nonce });
    if (await isOurs(session, address)) return address;
  }
  return undefined;
}

async function isOurs(session: Session, address: string): Promise<boolean> {
  try {
    await assertOurCode(session.network, address, session.compiled, address);
    await assertSameRoots(session, address);
    return true;
  } catch (error) {
    if (error instanceof KronikaError && error.exitCode === 2) return false;
    throw error;
  }
}

async function countTransactions({ provider }: OpenNetwork, account: string): Promise<number> {
  return provider.getTransactionCount(account).catch((error: unknown) => {
    throw toRpcError(error, `the transactions of ${account}`);
  });
}

/**
 * Ignition would wait for a pipe in place of a file of its own.
 * @throws KronikaError FILE_UNREADABLE
 */
async function assertIgnitionFiles(folder: string): Promise<void> {
  for (const name of ["journal.jsonl", "deployed_addresses.json"]) {
    const path = join(folder, name);
    const file = await openRegularFile(path, shownPath(path));
    await file?.close();
  }
}

async function deployThroughIgnition(
  { hre, places, network }: Session,
  values: readonly (string | number)[],
): Promise<string> {
  await assertIgnitionFiles(
    join(places.folder, "deployments", deploymentId(places.id, network.chainId)),
  );
  // Ignition's journal belongs to the collection: it goes to <collection>/deployments/<id>/.
  hre.config.paths.ignition = places.folder;
  const parameters = Object.fromEntries(
    CONSTRUCTOR_PARAMETERS.map((parameter, index) => [parameter, values[index] ?? ""]),
  );
  try {
    const { editions } = await network.connection.ignition.deploy(ignitionModule, {
      parameters: { [CONTRACT_NAME]: parameters },
      deploymentId: deploymentId(places.id, network.chainId),
      // More would wait for ever on a node that mines only when a transaction comes in.
      config: { requiredConfirmations: 1 },
    });
    return await editions.getAddress();
  } catch (cause) {
    if (cause instanceof KronikaError) throw cause;
    const onDisk = toUnwritable(cause, shownPath(join(places.folder, "deployments")));
    if (onDisk instanceof KronikaError) throw onDisk;
    if (isConnectionFailure(cause)) throw toRpcError(cause, "the deployment");
    const conflict = findNonceConflict(nodeWords(cause));
    if (conflict !== undefined) throw toNonceError(conflict, "the deployment", cause);
    throw new KronikaError(
      {
        code: "DEPLOYMENT_FAILED",
        message: `Ignition could not deploy: ${nodeWords(cause)}`,
        file: shownPath(join(places.folder, "deployments")),
        fix: "run the command again to carry on; if the records changed in between, start anew with --reset",
      },
      { cause },
    );
  }
}

export default async function deploy(
  args: DeployArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    let session = await openPublishing(hre, args, stderrProgress, (issues) => {
      issues.take(() => parseMaxCost(args.maxCost));
    });
    const { network, manifest } = session;
    const found = args.reset ? undefined : await findDeployment(session);
    if (found === undefined) {
      session = await assertHeld(session, args);
      const account = await (await signerOf(network)).getAddress();
      const plan = await planSpending(network, account, await rehearseGas(session, []));
      if (args.dryRun) {
        return {
          document: {
            format: "kronika-deploy-v1",
            dryRun: true,
            plan,
            overridden: session.overridden,
          },
          text: renderPlan(plan),
        };
      }
      await approveSpending(network, plan, args);
    }
    const { deployment, isNew } =
      found === undefined
        ? await lockDeployments(session, () => deployAnew(session, args.reset))
        : { deployment: found, isNew: false };
    const { address } = deployment;
    return {
      document: {
        format: "kronika-deploy-v1",
        ...{ dryRun: args.dryRun, isNew, deployment, overridden: session.overridden },
      },
      text: [
        isNew
          ? `Deployed ${manifest.collection.name} at ${address} on ${network.name}.`
          : `Already deployed at ${address} on ${network.name}: nothing to do.`,
        ...(network.inProcess
          ? [
              "The in-process chain is gone now: start `npx hardhat node` and use --network localhost.",
            ]
          : []),
      ].join("\n"),
    };
  });
}
