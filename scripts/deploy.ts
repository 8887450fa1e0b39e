import { mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import {
  CONSTRUCTOR_PARAMETERS,
  CONTRACT_NAME,
  constructorArguments,
} from "../src/chain/constructorArguments.ts";
import { type Deployment, deploymentId } from "../src/chain/deployment.ts";
import { deploymentPath, readDeploymentIfThere } from "../src/chain/readDeployment.ts";
import { renderPlan } from "../src/chain/spendingPlan.ts";
import type { Manifest } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { renderCanonicalJson } from "../src/metadata/canonicalJson.ts";
import { writeFileWhole } from "../src/writeFileWhole.ts";
import { approveSpending, planSpending, type SpendingArguments } from "./approveSpending.ts";
import { type Progress, runCommand, stderrProgress } from "./commandOutput.ts";
import ignitionModule from "./ignitionModule.ts";
import {
  type CollectionPlaces,
  collectionPlaces,
  readManifest,
  shownPath,
} from "./openCollection.ts";
import { assertOurCode, assertSameRoots, openContract, openJournal } from "./openContract.ts";
import { type OpenNetwork, openNetwork, signerOf } from "./openNetwork.ts";
import { type CompiledContract, readContractArtifact } from "./readContractArtifact.ts";
import { settlePending } from "./mint.ts";
import { rehearseGas } from "./rehearseGas.ts";

interface DeployArguments extends SpendingArguments {
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
export async function findDeployment(
  places: CollectionPlaces,
  network: OpenNetwork,
  compiled: CompiledContract,
  manifest: Manifest,
): Promise<Deployment | undefined> {
  if (network.inProcess) return undefined;
  if ((await readDeploymentIfThere(places.folder, places.id, network.chainId)) === undefined) {
    return undefined;
  }
  const deployment = await openContract(places, network, compiled);
  await assertSameRoots(network, deployment.address, compiled, manifest);
  return deployment;
}

/** Deploys through Ignition, which carries on where an interrupted run stopped. */
export async function deployContract(
  hre: HardhatRuntimeEnvironment,
  places: CollectionPlaces,
  network: OpenNetwork,
  compiled: CompiledContract,
  manifest: Manifest,
  progress: Progress,
): Promise<Deployed> {
  const found = await findDeployment(places, network, compiled, manifest);
  if (found !== undefined) return { deployment: found, isNew: false };
  const owner = await (await signerOf(network)).getAddress();
  await settlePending(network, owner, progress);
  const values = constructorArguments(manifest, owner);
  const journal = openJournal(places, network);
  await journal({
    event: "deploying",
    label: `deploy ${CONTRACT_NAME}`,
    blockNumber: network.blockNumber,
  });
  const address = await progress.during(`deploy to ${network.name}`, () =>
    deployThroughIgnition(hre, places, network, values),
  );
  const file = shownPath(deploymentPath(places.folder, places.id, network.chainId));
  // Ignition trusts its own journal, even where the chain behind it was started anew.
  await assertOurCode(network, address, compiled, file);
  await assertSameRoots(network, address, compiled, manifest);
  await journal({ event: "deployed", label: `deploy ${CONTRACT_NAME}`, address });
  const deployment: Deployment = {
    format: "kronika-deployment-v1",
    chainId: network.chainId,
    genesisHash: network.genesisHash,
    address,
    blockNumber: network.blockNumber,
    owner,
    payee: manifest.collection.payout ?? owner,
    size: manifest.collection.size,
    editionsRoot: manifest.editionsRoot,
    metadataRoot: manifest.metadataRoot,
    royaltyBps: manifest.collection.royaltyBps,
  };
  if (!network.inProcess) {
    await writeFileWhole(
      deploymentPath(places.folder, places.id, network.chainId),
      renderCanonicalJson(deployment),
    );
  }
  return { deployment, isNew: true };
}

async function deployThroughIgnition(
  hre: HardhatRuntimeEnvironment,
  places: CollectionPlaces,
  network: OpenNetwork,
  values: readonly (string | number)[],
): Promise<string> {
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
    throw new KronikaError(
      {
        code: "DEPLOYMENT_FAILED",
        message: `Ignition could not deploy: ${(cause as Error).message}`,
        file: shownPath(join(places.folder, "deployments")),
        fix: "run the command again to carry on; if the records changed in between, start anew with --reset",
      },
      { cause },
    );
  }
}

/** Sets a collection's deployment on this chain aside, so that the next one starts anew. */
export async function setDeploymentAside(
  places: CollectionPlaces,
  network: OpenNetwork,
): Promise<string | undefined> {
  const folder = join(places.folder, "deployments");
  const id = deploymentId(places.id, network.chainId);
  const names = (await readdir(folder).catch(() => [] as string[])).filter(
    (name) => name === id || name.startsWith(`${id}.`),
  );
  if (names.length === 0) return undefined;
  for (let count = 1; ; count += 1) {
    const target = join(folder, "replaced", `${id}-${count}`);
    await mkdir(join(folder, "replaced"), { recursive: true });
    if (await madeFolder(target)) {
      for (const name of names) await rename(join(folder, name), join(target, name));
      return shownPath(target);
    }
  }
}

async function madeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

export default async function deploy(
  args: DeployArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(args.json, async () => {
    const progress = stderrProgress;
    const places = collectionPlaces(hre.config.paths.root, args.collection);
    const manifest = await readManifest(places);
    const network = await openNetwork(hre);
    const compiled = await readContractArtifact(hre, progress);
    const found = args.reset
      ? undefined
      : await findDeployment(places, network, compiled, manifest);
    if (found === undefined) {
      const account = await (await signerOf(network)).getAddress();
      const steps = await rehearseGas(hre, compiled, manifest, []);
      const plan = await planSpending(network, account, steps);
      if (args.dryRun) {
        return {
          document: { format: "kronika-deploy-v1", dryRun: true, plan },
          text: renderPlan(plan),
        };
      }
      await approveSpending(network, plan, args);
      if (args.reset) {
        const aside = await setDeploymentAside(places, network);
        if (aside !== undefined) progress.note(`The former deployment is kept in ${aside}.`);
      }
    }
    const { deployment, isNew } =
      found === undefined
        ? await deployContract(hre, places, network, compiled, manifest, progress)
        : { deployment: found, isNew: false };
    return {
      document: { format: "kronika-deploy-v1", dryRun: false, isNew, deployment },
      text: [
        isNew
          ? `Deployed ${manifest.collection.name} at ${deployment.address} on ${network.name}.`
          : `Already deployed at ${deployment.address} on ${network.name}: nothing to do.`,
        ...(network.inProcess
          ? [
              "The in-process chain is gone now: start `npx hardhat node` and use --network localhost to keep it.",
            ]
          : []),
      ].join("\n"),
    };
  });
}
