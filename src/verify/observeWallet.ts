import pMap from "p-map";
import type { EditionQuestion, ObservedEdition } from "../chain/observeEditions.ts";
import { parseEditionsFile } from "../editions/editionsFile.ts";
import { leafValue } from "../editions/editionsTree.ts";
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
  const file = await fetchURI(source, uri, "editions");
  if (file.kind !== "read") return file;
  try {
    const { tree, leaves } = parseEditionsFile(file.bytes, uri);
    const questions = leaves.map((leaf) => ({ leaf, proof: tree.getProof(leafValue(leaf)) }));
    return { kind: "read", root: tree.root, questions };
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    return { kind: "wrong", detail: `${uri}: ${error.issues[0].message}` };
  }
}

/**
 * Follows each edition's `tokenURI` as a stranger would, and the image in it. An edition that is
 * not minted yet has no `tokenURI`: what it is going to be is followed instead.
 */
export async function observeWallet(
  source: BlockSource,
  metadataRoot: string,
  editions: readonly ObservedEdition[],
): Promise<WalletView[]> {
  const root = rootFromDigest(metadataRoot);
  return pMap(
    editions,
    async (edition) => {
      const { number } = edition;
      const tokenURI = edition.kind === "read" ? edition.tokenURI : undefined;
      const token = await fetchURI(
        source,
        tokenURI ?? `ipfs://${root}/tokens/${number}.json`,
        "json",
      );
      if (token.kind !== "read") return { number, token };
      return { number, token, image: await fetchImage(source, token.bytes) };
    },
    { concurrency: CONCURRENCY },
  );
}

async function fetchImage(
  source: BlockSource,
  token: Uint8Array,
): Promise<FetchedFile | undefined> {
  const uri = parseWalletToken(token)?.image;
  return uri === undefined ? undefined : fetchURI(source, uri, "image");
}
