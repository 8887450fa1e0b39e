import { z } from "zod";
import type { ObservedContract } from "../chain/observeContract.ts";
import type { FetchedFile } from "./compareWallet.ts";
import { parseJson, PUBLISHED_JSON } from "../transfer/parseJson.ts";
import { compareText, type Finding } from "./finding.ts";
import type { ObservedEditionsFile } from "./observeWallet.ts";

const collectionJsonSchema = z.object({
  name: z.string(),
  symbol: z.string(),
  image: z.string(),
  properties: z.object({ size: z.number() }),
});

/**
 * Whether what `contractURI` leads to (contract-level metadata, ERC-7572) says of the collection what
 * the contract says of itself.
 */
export function compareCollectionJson(
  file: FetchedFile,
  { name, symbol, size }: Pick<ObservedContract, "name" | "symbol" | "size">,
): Finding {
  const compared = { code: "WALLET_COLLECTION", subject: "contractURI's JSON" } as const;
  if (file.kind !== "read") {
    return {
      ...compared,
      status: file.kind === "wrong" ? "mismatch" : "unknown",
      actual: file.uri,
      detail: file.detail,
    };
  }
  const json = parseCollectionJson(file.bytes);
  if (json === undefined) {
    return { ...compared, status: "mismatch", actual: file.uri, detail: "is no collection's JSON" };
  }
  const describe = (...values: unknown[]): string => values.map(String).join(", ");
  return compareText(
    compared,
    describe(name, symbol, size),
    describe(json.name, json.symbol, json.properties.size),
  );
}

/** Whether `/editions.json` on IPFS is the tree that the contract holds the root of. */
export function compareEditionsFile(file: ObservedEditionsFile, editionsRoot: string): Finding {
  const compared = { code: "WALLET_EDITIONS", subject: "editions.json" } as const;
  if (file.kind !== "read") {
    const status = file.kind === "wrong" ? "mismatch" : "unknown";
    return { ...compared, status, detail: file.detail };
  }
  return compareText(compared, editionsRoot, file.root);
}

function parseCollectionJson(bytes: Uint8Array): z.infer<typeof collectionJsonSchema> | undefined {
  try {
    return collectionJsonSchema.parse(parseJson(bytes, PUBLISHED_JSON.metadata));
  } catch {
    return undefined;
  }
}
