import type { Collection, EventRecord } from "../records/record.ts";
import { buildAttributes, type Attribute } from "./attributes.ts";

/** What a token JSON says of its image: `uri` is `ipfs://<CID of the images directory>/<file>`. */
export interface TokenImage {
  readonly uri: string;
  /** sha2-256 of the image's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Token metadata: ERC-721's JSON schema with OpenSea's fields; the rest stands in `properties`. */
export interface TokenJson {
  readonly name: string;
  readonly description: string;
  readonly image: string;
  readonly external_url?: string | undefined;
  readonly attributes: readonly Attribute[];
  readonly properties: {
    readonly edition: { readonly number: number; readonly size: number };
    /** `wei` is a decimal string; null: not for public sale. */
    readonly price: { readonly wei: string; readonly display: string } | null;
    /** EDTF, ISO 8601-2. */
    readonly date: string;
    readonly sources: readonly {
      readonly title: string;
      readonly publisher?: string | undefined;
      readonly url?: string | undefined;
      readonly updated?: string | undefined;
      readonly rights?: string | undefined;
      readonly sha256?: string | undefined;
    }[];
    readonly imageSha256: string;
    readonly sample?: true | undefined;
  };
}

/** Builds a record's token JSON. Sources are cited and hashed; their text is never embedded. */
export function buildTokenJson(
  record: EventRecord,
  collection: Collection,
  image: TokenImage,
): TokenJson {
  return {
    name: record.title,
    description: record.about,
    image: image.uri,
    external_url: collection.externalUrl,
    attributes: buildAttributes(record, collection),
    properties: {
      edition: { number: record.number, size: collection.size },
      price:
        record.price === undefined
          ? null
          : { wei: record.price.wei.toString(), display: record.price.display },
      date: record.date.edtf,
      sources: record.sources.map(({ title, publisher, url, updated, rights, sha256 }) => ({
        title,
        publisher,
        url,
        updated,
        rights,
        sha256,
      })),
      imageSha256: image.sha256,
      sample: record.sample ? true : undefined,
    },
  };
}
