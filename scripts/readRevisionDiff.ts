import type { CID } from "multiformats/cid";
import pMap from "p-map";
import type { ContractFacts } from "../src/chain/observeFacts.ts";
import { publishedManifestPath } from "../src/chain/readDeployment.ts";
import { type EditionChange, compareRevision } from "../src/editions/compareRevision.ts";
import {
  type EditionFacts,
  manifestFacts,
  parseTokenFields,
  restoreToken,
  type TokenFields,
  tokenFacts,
} from "../src/editions/editionFacts.ts";
import { buildEditionsTree, type EditionLeaf } from "../src/editions/editionsTree.ts";
import { type Manifest, manifestLeaf, parseManifest } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import type { BlockSource } from "../src/ipfs/blockSource.ts";
import { rootFromDigest } from "../src/ipfs/cid.ts";
import { readPath } from "../src/ipfs/readPath.ts";
import { sha256Hex } from "../src/metadata/sha256.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { observeEditionsFile } from "../src/verify/observeWallet.ts";
import { readRegularText } from "../src/readRegularFile.ts";
import { LARGEST_MANIFEST } from "./openCollection.ts";
import { holdsManifest } from "./openContract.ts";
import type { Session } from "./session.ts";

const CONCURRENCY = 4;

/** What a revision changes; undefined: what stood before could not be read. */
export interface RevisionDiff {
  readonly editions: readonly EditionChange[] | undefined;
  /** Undefined: not known. */
  readonly collectionChanges: boolean | undefined;
}

/**
 * Sets the manifest against what is published under the contract's roots: the manifest that was kept
 * when they were published, and what a gateway gives.
 * @param car the new collection's blocks
 * @param gateway where the old collection's blocks are, if anywhere
 */
export async function readRevisionDiff(
  session: Session,
  facts: ContractFacts,
  car: BlockSource,
  gateway: BlockSource | undefined,
): Promise<RevisionDiff> {
  const { manifest } = session;
  const published = await readPublishedManifest(session, facts);
  const oldRoot = rootFromDigest(facts.metadataRoot);
  const leaves =
    published === undefined
      ? await fetchLeaves(gateway, facts)
      : published.editions.map((edition) => manifestLeaf(published, edition));
  if (leaves === undefined) return { editions: undefined, collectionChanges: undefined };

  const digestOf = new Map(leaves.map(({ number, metadataDigest }) => [number, metadataDigest]));
  const changed = manifest.editions.filter(
    ({ number, metadataDigest }) => digestOf.has(number) && digestOf.get(number) !== metadataDigest,
  );
  const newTokens = new Map<number, TokenFields>();
  const oldTokens = new Map<number, TokenFields>();
  const unread: number[] = [];
  let why: string | undefined;
  await pMap(
    changed,
    async ({ number, metadataDigest, token: { path } }) => {
      const token = await readToken(
        car,
        rootFromDigest(manifest.metadataRoot),
        path,
        metadataDigest,
      );
      if (token !== undefined) newTokens.set(number, token);
      const then = published?.editions.find((edition) => edition.number === number);
      const oldPath = `tokens/${number}.json`;
      const fetched = await readToken(gateway, oldRoot, oldPath, digestOf.get(number), (reason) => {
        why ??= reason;
      });
      if (fetched === undefined && gateway !== undefined) unread.push(number);
      const old =
        fetched ??
        (published === undefined || then === undefined || token === undefined
          ? undefined
          : restoreToken(then, token));
      if (old !== undefined) oldTokens.set(number, old);
    },
    { concurrency: CONCURRENCY },
  );
  if (unread.length > 0) {
    const numbers = formatNumberList(unread);
    const reason = why === undefined ? "" : `: ${why}`;
    session.progress.note(
      `${gateway?.name} does not give what was published of ${numbers}${reason}.`,
    );
  }
  const before: EditionFacts[] =
    published === undefined
      ? leaves.map((leaf) => tokenFacts(leaf, oldTokens.get(leaf.number)))
      : manifestFacts(published, oldTokens);
  return {
    editions: compareRevision(before, manifestFacts(manifest, newTokens)),
    collectionChanges:
      published === undefined
        ? undefined
        : published.files.collection.sha256 !== manifest.files.collection.sha256,
  };
}

/**
 * The manifest kept at the last deployment or revision, if it is the one that the contract holds. One
 * that cannot be read is no worse than none: it shows what changes, and nothing rests on it.
 */
async function readPublishedManifest(
  { places, network }: Session,
  facts: ContractFacts,
): Promise<Manifest | undefined> {
  const path = publishedManifestPath(places.folder, places.id, network.chainId);
  const text = await readRegularText(path, LARGEST_MANIFEST).catch(() => undefined);
  const published = text === undefined ? undefined : parseIfWhole(text, path);
  if (published === undefined) return undefined;
  const leaves = published.editions.map((edition) => manifestLeaf(published, edition));
  const isWhole = buildEditionsTree(leaves).root === published.editionsRoot;
  return isWhole && holdsManifest(facts, published) ? published : undefined;
}

function parseIfWhole(text: string, path: string): Manifest | undefined {
  try {
    return parseManifest(text, path);
  } catch (error) {
    if (error instanceof KronikaError) return undefined;
    throw error;
  }
}

/** All editions of `/editions.json`, if it is the tree that the contract holds. */
async function fetchLeaves(
  gateway: BlockSource | undefined,
  facts: ContractFacts,
): Promise<readonly EditionLeaf[] | undefined> {
  if (gateway === undefined) return undefined;
  const file = await observeEditionsFile(gateway, facts.metadataRoot);
  if (file.kind !== "read" || file.root !== facts.editionsRoot) return undefined;
  return file.questions.map(({ leaf }) => leaf);
}

/** A token JSON whose bytes have the digest; undefined where there is none to be had. */
async function readToken(
  source: BlockSource | undefined,
  root: CID,
  path: string,
  digest: string | undefined,
  onFailure: (reason: string) => void = () => {},
): Promise<TokenFields | undefined> {
  if (source === undefined) return undefined;
  try {
    const { bytes } = await readPath(source, root, path);
    return `0x${sha256Hex(bytes)}` === digest ? parseTokenFields(bytes) : undefined;
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    onFailure(error.issues[0].message);
    return undefined;
  }
}
