import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { OverriddenError } from "../src/chain/deployment.ts";
import type { Manifest } from "../src/editions/manifest.ts";
import { collectIssues, type IssueCollector } from "./collectIssues.ts";
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

/** Looks at options before the network is connected to; throws nothing of its own. */
export type OptionCheck = (
  issues: IssueCollector,
  manifest: Manifest | undefined,
) => void | Promise<void>;

/** A collection whose manifest was read. */
type OwnCollection = Pick<Session, "places" | "manifest">;

/**
 * Reads the collection's manifest and looks at the command's options: all that is wrong is told at once.
 * @throws KronikaError
 */
export async function readOwnCollection(
  hre: HardhatRuntimeEnvironment,
  collection: string,
  check: OptionCheck,
): Promise<OwnCollection> {
  const issues = collectIssues();
  const places = issues.take(() => collectionPlaces(hre.config.paths.root, collection));
  const manifest = places && (await issues.takeLater(() => readManifest(places)));
  await check(issues, manifest);
  issues.assertNone();
  if (places === undefined || manifest === undefined) throw new RangeError("no issue, no manifest");
  return { places, manifest };
}

/** Connects to the network, and compiles. @throws KronikaError */
export async function connectSession(
  hre: HardhatRuntimeEnvironment,
  own: OwnCollection,
  progress: Progress,
  open: (runtime: HardhatRuntimeEnvironment) => Promise<OpenNetwork> = openNetwork,
): Promise<Session> {
  const network = await open(hre);
  const compiled = await readContractArtifact(hre, progress);
  return { hre, progress, ...own, network, compiled };
}

/**
 * Reads the collection's manifest, looks at the command's options, connects to the network, compiles.
 *
 * @param check looks at the options before anything that takes long. It gets the manifest, or
 * undefined where that cannot be read, and the collector of the issues, all of which are told at once.
 * @param open how to connect: `openNetworkToRead` for whoever needs no account
 * @throws KronikaError
 */
export async function openSession(
  hre: HardhatRuntimeEnvironment,
  collection: string,
  progress: Progress,
  open: (runtime: HardhatRuntimeEnvironment) => Promise<OpenNetwork> = openNetwork,
  check: OptionCheck = () => {},
): Promise<Session> {
  const own = await readOwnCollection(hre, collection, check);
  return connectSession(hre, own, progress, open);
}
