import type { Deployment } from "../src/chain/deployment.ts";
import { observeContract } from "../src/chain/observeContract.ts";
import { type EditionQuestion, observeEditions } from "../src/chain/observeEditions.ts";
import { toRpcError } from "../src/chain/rpcError.ts";
import { buildEditionsTree, type EditionLeaf, leafValue } from "../src/editions/editionsTree.ts";
import { type Manifest, manifestLeaf } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { parseNumberList } from "../src/records/parseNumberList.ts";
import type { BlockSource } from "../src/ipfs/blockSource.ts";
import { rootFromDigest } from "../src/ipfs/cid.ts";
import { chosenLeaves, compareChain, type ExpectedContract } from "../src/verify/compareChain.ts";
import { compareCollectionJson, compareEditionsFile } from "../src/verify/compareCollection.ts";
import { compareWallet } from "../src/verify/compareWallet.ts";
import type { Finding } from "../src/verify/finding.ts";
import { describeSeen, type SeenCollection } from "../src/verify/describeSeen.ts";
import { fetchURI } from "../src/verify/observeIpfs.ts";
import {
  observeEditionsFile,
  type ObservedEditionsFile,
  observeWallet,
} from "../src/verify/observeWallet.ts";
import type { OpenNetwork } from "./openNetwork.ts";
import type { CompiledContract } from "./readContractArtifact.ts";

/** Which contract to verify, and what is known of it beforehand. */
export interface VerifiedContract {
  readonly address: string;
  /** Where the search for its events begins. */
  readonly fromBlock: number;
  /** Numbers as a list, `1-5,68`; empty or absent: all editions. */
  readonly numbers?: string;
  /** Undefined: seen from outside, where `/editions.json` on IPFS stands in for the records. */
  readonly own?:
    | {
        readonly manifest: Manifest;
        /** The manifest that the records give now. */
        readonly rebuilt: Manifest;
        readonly deployment: Deployment;
      }
    | undefined;
}

/** What came of it; `size` is undefined where no contract of ours was found. */
export interface VerifiedChain {
  readonly findings: readonly Finding[];
  readonly size?: number | undefined;
  readonly seen?: SeenCollection | undefined;
}

/**
 * Manifest against chain, and IPFS against chain.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function verifyChain(
  network: OpenNetwork,
  { artifact, iface }: CompiledContract,
  { address, fromBlock, own, numbers = "" }: VerifiedContract,
  source: BlockSource,
): Promise<VerifiedChain> {
  const { provider } = network;
  const toBlock = await provider.getBlockNumber().catch((error: unknown) => {
    throw toRpcError(error, "its latest block");
  });
  const blocks = { fromBlock, toBlock };
  const observation = await observeContract(provider, address, artifact, iface, blocks);
  if (observation.kind !== "ours") {
    const detail =
      observation.kind === "absent"
        ? `there is no contract at ${address} on ${network.name}; check the address and --network`
        : `the code at ${address} on ${network.name} is not the contract's as compiled here`;
    return { findings: [{ code: "CODE", status: "mismatch", subject: "code", detail }] };
  }
  const { contract } = observation;
  const file = await observeEditionsFile(source, contract.metadataRoot);
  const questions = own === undefined ? questionsOf(file) : askFromManifest(own);
  const leaves = questions?.map(({ leaf }) => leaf);
  const chosen = chooseNumbers(numbers, Math.min(Number(contract.size), MOST_EDITIONS), leaves);
  const asked = questions?.filter(({ leaf }) => chosen?.has(leaf.number) ?? true) ?? [];
  const expected: ExpectedContract =
    own === undefined
      ? {
          size: leaves?.[0]?.size ?? Number(contract.size),
          editionsRoot: file.kind === "read" ? file.root : contract.editionsRoot,
          metadataRoot: contract.metadataRoot,
          rootCID: rootFromDigest(contract.metadataRoot).toString(),
          leaves,
          chosen,
        }
      : {
          size: own.manifest.collection.size,
          editionsRoot: own.manifest.editionsRoot,
          metadataRoot: own.manifest.metadataRoot,
          rootCID: own.manifest.rootCID,
          leaves,
          collection: own.manifest.collection,
          accounts: {
            owner: own.deployment.owner,
            payee: own.manifest.collection.payout ?? own.deployment.owner,
          },
          revised: own.deployment,
          deployment: own.deployment,
        };
  const editions = await observeEditions(provider, address, iface, asked, toBlock);
  const views = await observeWallet(source, contract.metadataRoot, editions);
  const viewOf = new Map(views.map((view) => [view.number, view]));
  const findings = [
    ...compareChain(expected, contract, editions),
    compareEditionsFile(file, contract.editionsRoot),
    compareCollectionJson(await fetchURI(source, contract.contractURI, "json"), contract),
    ...chosenLeaves({ leaves, chosen }).flatMap((leaf) => {
      const view = viewOf.get(leaf.number);
      return view === undefined ? [] : compareWallet(leaf, view);
    }),
  ];
  return {
    findings,
    size: Number(contract.size),
    seen: describeSeen(contract, chosenLeaves({ leaves, chosen }), editions, viewOf),
  };
}

/** Of any group; a node that says more is not to be believed. */
const MOST_EDITIONS = 10_000;

/** @throws KronikaError NUMBER_INVALID, NUMBER_OUT_OF_RANGE, EDITION_UNKNOWN */
function chooseNumbers(
  list: string,
  size: number,
  leaves: readonly EditionLeaf[] | undefined,
): ReadonlySet<number> | undefined {
  if (list === "") return undefined;
  const { numbers, issues } = parseNumberList(list, size, { field: "--number" });
  const [first, ...rest] = issues;
  if (first !== undefined) throw new KronikaError([first, ...rest]);
  const recorded = leaves && new Set(leaves.map(({ number }) => number));
  const missing = numbers.filter((number) => recorded?.has(number) === false);
  if (missing.length === 0) return new Set(numbers);
  throw new KronikaError({
    code: "EDITION_UNKNOWN",
    message: `editions.json has no edition ${formatNumberList(missing)}`,
    field: "--number",
    fix: `choose from the recorded editions: ${formatNumberList(recorded ?? [])}`,
  });
}

function questionsOf(file: ObservedEditionsFile): readonly EditionQuestion[] | undefined {
  return file.kind === "read" ? file.questions : undefined;
}

/**
 * Each edition of the manifest with its proof. Where one leaf of the manifest was altered, no proof
 * from its tree holds for any other edition; the tree of the records then gives the proofs, so that
 * only what was altered is found.
 */
function askFromManifest({
  manifest,
  rebuilt,
}: {
  readonly manifest: Manifest;
  readonly rebuilt: Manifest;
}): EditionQuestion[] {
  const [own, other] = [manifest, rebuilt].map((source) => {
    const leaves = source.editions.map((edition) => manifestLeaf(source, edition));
    return { leaves, tree: buildEditionsTree(leaves) };
  });
  if (own === undefined || other === undefined) return [];
  const proofOf = new Map(
    other.leaves.map((leaf) => [leaf.number, other.tree.getProof(leafValue(leaf))]),
  );
  const isWhole = own.tree.root === manifest.editionsRoot;
  return own.leaves.map((leaf) => ({
    leaf,
    proof: isWhole ? own.tree.getProof(leafValue(leaf)) : (proofOf.get(leaf.number) ?? []),
  }));
}
