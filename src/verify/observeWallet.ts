import { Contract, type Interface, type Provider } from "ethers";
import pMap from "p-map";
import { toRpcError } from "../chain/rpcError.ts";
import type { EditionQuestion, ObservedEdition } from "../chain/observeEditions.ts";
import { parseEditionsFile } from "../editions/editionsFile.ts";
import { editionStruct, leafValue } from "../editions/editionsTree.ts";
import { KronikaError } from "../errors.ts";
import type { BlockSource } from "../ipfs/blockSource.ts";
import { rootFromDigest } from "../ipfs/cid.ts";
import { type FetchedFile, parseWalletToken, type WalletView } from "./compareWallet.ts";
import { fetchURI } from "./observeIpfs.ts";

const CONCURRENCY = 4;

/** What IPFS says of all editions, found from the contract's metadata root alone. */
export type ObservedEditionsFile =
  | { readonly kind: "read"; readonly root: string; readonly questions: readonly EditionQuestion[] }
  | { readonly kind: "wrong" | "unreachable"; readonly detail: string };

/** Fetches and checks `/editions.json` below the contract's metadata root. */
export async function observeEditionsFile(
  source: BlockSource,
  metadataRoot: string,
): Promise<ObservedEditionsFile> {
  const uri = `ipfs://${rootFromDigest(metadataRoot)}/editions.json`;
  const file = await fetchURI(source, uri);
  if (file.kind !== "read") return file;
  try {
    const { tree, leaves } = parseEditionsFile(new TextDecoder().decode(file.bytes), uri);
    const questions = leaves.map((leaf) => ({ leaf, proof: tree.getProof(leafValue(leaf)) }));
    return { kind: "read", root: tree.root, questions };
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    return { kind: "wrong", detail: `${uri}: ${error.issues[0].message}` };
  }
}

/** Follows each minted edition's `tokenURI` as a stranger would, and the image in it. */
export async function observeWallet(
  provider: Provider,
  address: string,
  iface: Interface,
  source: BlockSource,
  editions: readonly ObservedEdition[],
  questions: readonly EditionQuestion[],
): Promise<Map<number, WalletView>> {
  const verifyMetadata = new Contract(address, iface, provider).getFunction("verifyMetadata");
  const views = await pMap(
    questions,
    async ({ leaf, proof }) => {
      const { number } = leaf;
      const tokenURI = editions.find((edition) => edition.number === number)?.tokenURI;
      if (tokenURI === undefined) return undefined;
      const token = await fetchURI(source, tokenURI);
      if (token.kind !== "read") return { number, token };
      const metadataProved = (await verifyMetadata
        .staticCall(editionStruct(leaf), proof, token.bytes)
        .catch((error: unknown) => {
          throw toRpcError(error, `the metadata of edition ${number}`);
        })) as boolean;
      const image = await fetchImage(source, token.bytes);
      return { number, token, image, metadataProved };
    },
    { concurrency: CONCURRENCY },
  );
  return new Map(views.flatMap((view) => (view === undefined ? [] : [[view.number, view]])));
}

async function fetchImage(
  source: BlockSource,
  token: Uint8Array,
): Promise<FetchedFile | undefined> {
  const uri = parseWalletToken(token)?.image;
  return uri === undefined ? undefined : fetchURI(source, uri);
}
