import type { Collection } from "../records/record.ts";

/** Contract-level metadata, ERC-7572's schema. */
export interface CollectionJson {
  readonly name: string;
  readonly symbol: string;
  readonly description: string;
  readonly image: string;
  readonly external_link?: string | undefined;
  readonly properties: { readonly group: string; readonly size: number };
}

/** Builds `collection.json`; `image` is an `ipfs://` address. */
export function buildCollectionJson(collection: Collection, image: string): CollectionJson {
  return {
    name: collection.name,
    symbol: collection.symbol,
    description: collection.description,
    image,
    external_link: collection.externalUrl,
    properties: { group: collection.group, size: collection.size },
  };
}
