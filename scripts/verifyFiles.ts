import { join } from "node:path";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { CID } from "multiformats/cid";
import type { Manifest } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import type { BlockSource } from "../src/ipfs/blockSource.ts";
import type { Release } from "../src/ipfs/buildRelease.ts";
import { fetchRpcBlocks } from "../src/ipfs/fetchRpcBlocks.ts";
import { fetchBlocks } from "../src/ipfs/fetchBlocks.ts";
import { type CarFile, readCar } from "../src/ipfs/readCar.ts";
import { readPath } from "../src/ipfs/readPath.ts";
import { compareBuiltFiles, compareCar, compareIpfs } from "../src/verify/compareIpfs.ts";
import { compareManifestBytes, compareRecords } from "../src/verify/compareRecords.ts";
import type { Finding } from "../src/verify/finding.ts";
import { observeBuiltFiles, observeSha256 } from "../src/verify/observeBuiltFiles.ts";
import { observeIpfs } from "../src/verify/observeIpfs.ts";
import { readRegularFile } from "../src/readRegularFile.ts";
import { type CollectionPlaces, LARGEST_MANIFEST, shownPath } from "./openCollection.ts";
import { openRpcNode } from "./openRpcNode.ts";

/** Where a verification reads IPFS: the CAR under `build/`, or a gateway. */
export interface IpfsAccess {
  readonly source: BlockSource;
  /** True for a gateway: nothing then looks at the CAR on this disk. */
  readonly isRemote: boolean;
  readonly car?: CarFile | undefined;
  /** Says that the CAR as a whole is broken; its blocks are then out of reach. */
  readonly finding?: Finding | undefined;
}

/**
 * Opens what `--gateway` names: a trustless gateway's URL, or `rpc` for the node that `pin --to rpc`
 * sends to. Where it names nothing, that is the collection's own CAR.
 * @throws KronikaError OPTION_INVALID
 */
export async function openIpfs(
  hre: HardhatRuntimeEnvironment,
  gateway: string,
  carPath: string,
): Promise<IpfsAccess> {
  if (gateway === "rpc") {
    return { source: fetchRpcBlocks(await openRpcNode(hre)), isRemote: true };
  }
  if (gateway !== "") return { source: fetchBlocks(parseGateway(gateway)), isRemote: true };
  return openCar(carPath);
}

async function openCar(carPath: string): Promise<IpfsAccess> {
  try {
    const car = await readCar(carPath);
    return { source: car, isRemote: false, car };
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    const [issue] = error.issues;
    const unreadable = new KronikaError({ ...issue, code: "CAR_UNREADABLE" }, { cause: error });
    const source: BlockSource = {
      name: carPath,
      get: () => Promise.reject(unreadable),
    };
    if (issue.code !== "CAR_INVALID") return { source, isRemote: false };
    const detail = `${issue.file ?? ""} ${issue.message}`;
    return {
      source,
      isRemote: false,
      finding: { code: "IPFS_CAR", status: "mismatch", subject: "collection.car", detail },
    };
  }
}

/** Looks at `--gateway` before anything is asked. @throws KronikaError OPTION_INVALID */
export function parseGatewayOption(gateway: string): URL | "rpc" | undefined {
  if (gateway === "") return undefined;
  return gateway === "rpc" ? gateway : parseGateway(gateway);
}

/** @throws KronikaError OPTION_INVALID */
function parseGateway(text: string): URL {
  const url = URL.parse(text);
  const isPlain = url !== null && url.username === "" && url.password === "" && url.search === "";
  if (isPlain && /^https?:$/.test(url.protocol)) return url;
  // The text itself is not repeated: what stands in it may be a secret.
  throw new KronikaError({
    code: "OPTION_INVALID",
    message: "this is not the plain address of a gateway, without user, password and query",
    field: "--gateway",
    fix: "write it like https://gateway.example or http://127.0.0.1:8080",
  });
}

/** Records against manifest and built files, then manifest against IPFS. */
export async function verifyFiles(
  places: CollectionPlaces,
  release: Release,
  manifest: Manifest,
  ipfs: IpfsAccess,
): Promise<Finding[]> {
  const tokens = await readChangedTokens(release, manifest, ipfs.source);
  const records = compareRecords(release.manifest, manifest, tokens);
  if (records.every(({ status }) => status === "match")) {
    const written = await readRegularFile(places.manifest, LARGEST_MANIFEST);
    records.push(compareManifestBytes(release.manifest, written ?? new Uint8Array()));
  }
  const findings = [
    ...records,
    ...compareBuiltFiles(manifest, await observeBuiltFiles(places.build, manifest), ipfs.isRemote),
    ...(ipfs.finding === undefined ? [] : [ipfs.finding]),
  ];
  const files = compareIpfs(manifest, await observeIpfs(ipfs.source, manifest));
  findings.push(...files);
  if (ipfs.car !== undefined && files.every(({ status }) => status === "match")) {
    const sha256 = await observeSha256(ipfs.car.name);
    findings.push(compareCar(manifest, { roots: ipfs.car.roots.map(String), sha256 }));
  }
  return findings;
}

/** Path of a collection's CAR, as shown to a person. */
export function carPathOf(places: CollectionPlaces): string {
  return shownPath(join(places.build, "collection.car"));
}

/** The published token JSON of editions whose text changed, so that a finding can name the field. */
async function readChangedTokens(
  release: Release,
  manifest: Manifest,
  source: BlockSource,
): Promise<Map<number, { rebuilt: string; published?: string | undefined }>> {
  const tokens = new Map<number, { rebuilt: string; published?: string | undefined }>();
  const listed = new Map(manifest.editions.map((edition) => [edition.number, edition]));
  for (const { number, metadataDigest, token } of release.manifest.editions) {
    const entry = listed.get(number);
    if (entry === undefined || entry.metadataDigest === metadataDigest) continue;
    const file = release.files.find(({ path }) => path === token.path);
    tokens.set(number, {
      rebuilt: new TextDecoder().decode(file?.bytes),
      published: await readTextIfThere(source, CID.parse(manifest.rootCID), entry.token.path),
    });
  }
  return tokens;
}

async function readTextIfThere(
  source: BlockSource,
  root: CID,
  path: string,
): Promise<string | undefined> {
  try {
    return new TextDecoder().decode((await readPath(source, root, path)).bytes);
  } catch (error) {
    if (error instanceof KronikaError) return undefined;
    throw error;
  }
}
