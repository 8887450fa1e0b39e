import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { KronikaError } from "../errors.ts";
import { readRegularText } from "../readRegularFile.ts";
import { type Deployment, deploymentId, parseDeployment } from "./deployment.ts";

/** The largest deployment file, in bytes; ours has some hundred. */
const LARGEST_DEPLOYMENT = 64 * 1024;

/** Path of the file that says where a collection stands on a chain. */
export function deploymentPath(folder: string, collectionId: string, chainId: number): string {
  return join(folder, "deployments", `${deploymentId(collectionId, chainId)}.json`);
}

/** Path of the manifest that the contract holds the roots of, kept as it was when it was published. */
export function publishedManifestPath(
  folder: string,
  collectionId: string,
  chainId: number,
): string {
  return join(folder, "deployments", `${deploymentId(collectionId, chainId)}.manifest.json`);
}

/**
 * Reads a collection's deployment on a chain.
 * @throws KronikaError DEPLOYMENT_ABSENT when it was never deployed, CHAIN_ID_MISMATCH when it was,
 * but on other chains, DEPLOYMENT_INVALID, FILE_UNREADABLE, FILE_TOO_LARGE, FILE_NOT_UTF8
 */
export async function readDeployment(
  folder: string,
  collectionId: string,
  chainId: number,
): Promise<Deployment> {
  const path = deploymentPath(folder, collectionId, chainId);
  const text = await readTextIfThere(path);
  if (text === undefined) throw await absent(folder, collectionId, chainId);
  const deployment = parseDeployment(text, path);
  if (deployment.chainId !== chainId) {
    throw new KronikaError({
      code: "CHAIN_ID_MISMATCH",
      message: `is of chain ${deployment.chainId}, but the network is chain ${chainId}`,
      file: path,
      fix: "choose the right --network, or restore the file from version control",
    });
  }
  return deployment;
}

/** The same; undefined where nothing was deployed on this chain. */
export async function readDeploymentIfThere(
  folder: string,
  collectionId: string,
  chainId: number,
): Promise<Deployment | undefined> {
  const text = await readTextIfThere(deploymentPath(folder, collectionId, chainId));
  return text === undefined ? undefined : readDeployment(folder, collectionId, chainId);
}

async function absent(
  folder: string,
  collectionId: string,
  chainId: number,
): Promise<KronikaError> {
  const names = await readdir(join(folder, "deployments")).catch(() => [] as string[]);
  const others = names
    .map((name) => /^(.+)-(\d+)\.json$/.exec(name))
    .filter((match) => match?.[1] === collectionId)
    .map((match) => match?.[2]);
  if (others.length === 0) {
    return new KronikaError({
      code: "DEPLOYMENT_ABSENT",
      message: `${collectionId} has not been deployed on chain ${chainId}`,
      file: folder,
      fix: "run `collection deploy` with the same --network first",
    });
  }
  return new KronikaError({
    code: "CHAIN_ID_MISMATCH",
    message: `${collectionId} is deployed on chain ${others.join(", ")}, but the network is chain ${chainId}`,
    file: join(folder, "deployments"),
    fix: "choose the --network of that chain, or deploy on this one with `collection deploy`",
  });
}

async function readTextIfThere(path: string): Promise<string | undefined> {
  return readRegularText(path, LARGEST_DEPLOYMENT, relative("", path));
}
