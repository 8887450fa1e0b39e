import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { OverriddenError } from "../src/chain/deployment.ts";
import type { Manifest } from "../src/editions/manifest.ts";
import type { Progress } from "./commandOutput.ts";
import { type CollectionPlaces, collectionPlaces, readManifest } from "./openCollection.ts";
import { type OpenNetwork, openNetwork } from "./openNetwork.ts";
import { type CompiledContract, readContractArtifact } from "./readContractArtifact.ts";

/** What a command that spends works with: one collection, one manifest, one chain. */
export interface Session {
  readonly hre: HardhatRuntimeEnvironment;
  readonly progress: Progress;
  readonly places: CollectionPlaces;
  readonly manifest: Manifest;
  readonly network: OpenNetwork;
  readonly compiled: CompiledContract;
  /** Errors of the records that `--allow` let pass; absent: none. */
  readonly overridden?: readonly OverriddenError[];
}

/**
 * Reads the collection's manifest, connects to the network, compiles.
 * @param open how to connect: `openNetworkToRead` for whoever needs no account
 * @throws KronikaError
 */
export async function openSession(
  hre: HardhatRuntimeEnvironment,
  collection: string,
  progress: Progress,
  open: (runtime: HardhatRuntimeEnvironment) => Promise<OpenNetwork> = openNetwork,
): Promise<Session> {
  const places = collectionPlaces(hre.config.paths.root, collection);
  const manifest = await readManifest(places);
  const network = await open(hre);
  const compiled = await readContractArtifact(hre, progress);
  return { hre, progress, places, manifest, network, compiled };
}
