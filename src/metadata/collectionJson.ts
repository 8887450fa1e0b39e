import type { CollectionImage } from "../records/collectionImages.ts";
import type { Collection } from "../records/record.ts";
import { joinSoftBreaks } from "./joinSoftBreaks.ts";

/** Contract-level metadata, ERC-7572's schema; what that has no field for stands in `properties`. */
export interface CollectionJson {
  readonly name: string;
  readonly symbol: string;
  readonly description: string;
  readonly image: string;
  readonly banner_image?: string | undefined;
  readonly featured_image?: string | undefined;
  readonly external_link?: string | undefined;
  readonly collaborators?: readonly string[] | undefined;
  readonly properties: {
    readonly group: string;
    readonly size: number;
    readonly license?: string | undefined;
    readonly rights?: string | undefined;
  };
}

/** The `ipfs://` addresses of a collection's images; `image` is always there. */
export type CollectionImageURIs = { readonly image: string } & Readonly<
  Partial<Record<CollectionImage, string>>
>;

/** Builds `collection.json`. */
export function buildCollectionJson(
  collection: Collection,
  { image, banner_image, featured_image }: CollectionImageURIs,
): CollectionJson {
  return {
    name: collection.name,
    symbol: collection.symbol,
    description: joinSoftBreaks(collection.description),
    image,
    banner_image,
    featured_image,
    external_link: collection.externalUrl,
    collaborators: collection.collaborators,
    properties: {
      group: collection.group,
      size: collection.size,
      license: collection.license,
      rights: collection.rights,
    },
  };
}
