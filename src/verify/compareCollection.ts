import { z } from "zod";
import type { FetchedFile } from "./compareWallet.ts";
import type { Finding } from "./finding.ts";
import type { ObservedEditionsFile } from "./observeWallet.ts";

/** Whether what `contractURI` leads to is contract-level metadata (ERC-7572). */
export function compareCollectionJson(file: FetchedFile): Finding {
  const compared = { code: "WALLET_COLLECTION", subject: "contractURI's JSON" } as const;
  if (file.kind !== "read") {
    return {
      ...compared,
      status: file.kind === "wrong" ? "mismatch" : "unknown",
      actual: file.uri,
      detail: file.detail,
    };
  }
  return isCollectionJson(file.bytes)
    ? { ...compared, status: "match", actual: file.uri }
    : { ...compared, status: "mismatch", actual: file.uri, detail: "is not a collection's JSON" };
}

/** Whether `/editions.json` on IPFS is the tree that the contract holds the root of. */
export function compareEditionsFile(file: ObservedEditionsFile, editionsRoot: string): Finding {
  const compared = { code: "WALLET_EDITIONS", subject: "editions.json" } as const;
  if (file.kind !== "read") {
    return {
      ...compared,
      status: file.kind === "wrong" ? "mismatch" : "unknown",
      detail: file.detail,
    };
  }
  return {
    ...compared,
    status: file.root === editionsRoot ? "match" : "mismatch",
    expected: editionsRoot,
    actual: file.root,
  };
}

const collectionJsonSchema = z.object({ name: z.string(), symbol: z.string(), image: z.string() });

function isCollectionJson(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return collectionJsonSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
