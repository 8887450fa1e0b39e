import type { Deployment } from "../src/chain/deployment.ts";
import { observeContract } from "../src/chain/observeContract.ts";
import { type EditionQuestion, observeEditions } from "../src/chain/observeEditions.ts";
import { buildEditionsTree, leafValue } from "../src/editions/editionsTree.ts";
import { type Manifest, manifestLeaf } from "../src/editions/manifest.ts";
import type { BlockSource } from "../src/ipfs/blockSource.ts";
import { rootFromDigest } from "../src/ipfs/cid.ts";
import { compareChain, type ExpectedContract } from "../src/verify/compareChain.ts";
import { compareCollectionJson, compareEditionsFile } from "../src/verify/compareCollection.ts";
import { compareWallet } from "../src/verify/compareWallet.ts";
import type { Finding } from "../src/verify/finding.ts";
import { fetchURI } from "../src/verify/observeIpfs.ts";
import { observeEditionsFile, observeWallet } from "../src/verify/observeWallet.ts";
import type { OpenNetwork } from "./openNetwork.ts";
import type { CompiledContract } from "./readContractArtifact.ts";

/** Which contract to verify, and what is known of it beforehand. */
export interface VerifiedContract {
  readonly address: string;
  /** Where the search for its events begins. */
  readonly fromBlock: number;
  /** Undefined: seen from outside, where `/editions.json` on IPFS stands in for the records. */
  readonly own?: { readonly manifest: Manifest; readonly deployment: Deployment } | undefined;
}

/**
 * Manifest against chain, and IPFS against chain.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function verifyChain(
  network: OpenNetwork,
  { artifact, iface }: CompiledContract,
  { address, fromBlock, own }: VerifiedContract,
  source: BlockSource,
): Promise<Finding[]> {
  const { provider } = network;
  const observation = await observeContract(provider, address, artifact, iface, fromBlock);
  if (observation.kind !== "ours") {
    const detail =
      observation.kind === "absent"
        ? `there is no contract at ${address} on ${network.name}`
        : `the code at ${address} on ${network.name} is not the contract's as compiled here`;
    return [{ code: "CODE", status: "mismatch", subject: "code", detail }];
  }
  const { contract } = observation;
  const editionsFile = await observeEditionsFile(source, contract.metadataRoot);
  const questions =
    own === undefined
      ? editionsFile.kind === "read"
        ? editionsFile.questions
        : []
      : askFromManifest(own.manifest);
  const expected: ExpectedContract =
    own === undefined
      ? {
          size: questions[0]?.leaf.size ?? Number(contract.size),
          editionsRoot: editionsFile.kind === "read" ? editionsFile.root : contract.editionsRoot,
          metadataRoot: contract.metadataRoot,
          rootCID: rootFromDigest(contract.metadataRoot).toString(),
          leaves: editionsFile.kind === "read" ? questions.map(({ leaf }) => leaf) : undefined,
        }
      : {
          size: own.manifest.collection.size,
          editionsRoot: own.manifest.editionsRoot,
          metadataRoot: own.manifest.metadataRoot,
          rootCID: own.manifest.rootCID,
          leaves: questions.map(({ leaf }) => leaf),
          collection: own.manifest.collection,
          deployment: own.deployment,
        };
  const editions = await observeEditions(provider, address, iface, questions);
  const views = await observeWallet(provider, address, iface, source, editions, questions);
  return [
    ...compareChain(expected, contract, editions),
    compareEditionsFile(editionsFile, contract.editionsRoot),
    compareCollectionJson(await fetchURI(source, contract.contractURI)),
    ...questions.flatMap(({ leaf }) => {
      const view = views.get(leaf.number);
      return view === undefined ? [] : compareWallet(leaf, view);
    }),
  ];
}

function askFromManifest(manifest: Manifest): EditionQuestion[] {
  const leaves = manifest.editions.map((edition) => manifestLeaf(manifest, edition));
  const tree = buildEditionsTree(leaves);
  return leaves.map((leaf) => ({ leaf, proof: tree.getProof(leafValue(leaf)) }));
}
