import type { Collection, EventRecord } from "../records/record.ts";
import { buildAttributes, type Attribute } from "./attributes.ts";
import { editionName } from "./editionName.ts";
import { joinSoftBreaks } from "./joinSoftBreaks.ts";
import { formatEdtf } from "./plate/formatEdtf.ts";

/** What a token JSON says of its image: `uri` is `ipfs://<CID of the image's own directory>/<file>`. */
export interface TokenImage {
  readonly uri: string;
  /** sha2-256 of the image's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Said beside the price, since a marketplace shows it as a trait for ever. */
export const PRICE_MEANING =
  "The price at which the collection sells this edition for the first time, as it was published. It is no holder's offer, and says nothing of later sales.";

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
    readonly price: {
      readonly wei: string;
      readonly display: string;
      readonly meaning: string;
    } | null;
    /** EDTF, ISO 8601-2. */
    readonly date: string;
    /** The same for a reader, in English: `5 January – 21 August 1968`, `c. 1450`. */
    readonly dateText: string;
    /** All of the trait's values, for readers that keep one value of a trait type. */
    readonly country: readonly string[];
    readonly sources: readonly {
      readonly title: string;
      readonly publisher?: string | undefined;
      readonly url?: string | undefined;
      readonly updated?: string | undefined;
      readonly rights?: string | undefined;
      readonly sha256?: string | undefined;
    }[];
    /** What the holder may do with the work: an SPDX identifier, an address or a text. */
    readonly license?: string | undefined;
    /** Who holds the rights in the work. */
    readonly rights?: string | undefined;
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
    name: editionName(record, collection),
    description: joinSoftBreaks(record.about),
    image: image.uri,
    external_url: collection.externalUrl,
    attributes: buildAttributes(record, collection),
    properties: {
      edition: { number: record.number, size: collection.size },
      price:
        record.price === undefined
          ? null
          : {
              wei: record.price.wei.toString(),
              display: record.price.display,
              meaning: PRICE_MEANING,
            },
      date: record.date.edtf,
      dateText: formatEdtf(record.date.edtf),
      country: record.country,
      sources: record.sources.map(({ title, publisher, url, updated, rights, sha256 }) => ({
        title,
        publisher,
        url,
        updated,
        rights,
        sha256,
      })),
      license: collection.license,
      rights: collection.rights,
      imageSha256: image.sha256,
      sample: record.sample ? true : undefined,
    },
  };
}
