import type { CollectionImage } from "./collectionImages.ts";

/** A price. `wei` is exact; `display` is canonical, e.g. `0.7 ETH`. */
export interface Price {
  readonly wei: bigint;
  readonly display: string;
}

/** A date in EDTF (ISO 8601-2), with what it says of the year and decade in which it begins. */
export interface EventDate {
  /** As written in the record, e.g. `1968-01-05/1968-08-21`. */
  readonly edtf: string;
  /**
   * Astronomical year of the start: 1968; 0 is 1 BCE, -43 is 44 BCE. Absent where the date does not
   * say which: `196X`, `[1667,1668]`, `../1968`.
   */
  readonly year?: number | undefined;
  /** `1960s`; before our era `40s BCE`. Absent where it can have begun in more than one. */
  readonly decade?: string | undefined;
  /** `~` or `%` on that year: it is only about this one. */
  readonly approximate?: true | undefined;
  /** `?` or `%` on that year. */
  readonly uncertain?: true | undefined;
}

/** A document that a record rests on. The archived copy itself is never published. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** ISO 8601 date of the document's last update. */
  readonly updated?: string | undefined;
  readonly rights?: string | undefined;
  /** Path of the private copy, relative to the collection folder. */
  readonly archive?: string | undefined;
  /** sha2-256 of the archived bytes, 64 lower-case hexadecimal digits. */
  readonly sha256?: string | undefined;
}

/** A statement with a date that the named sources support. */
export interface Claim {
  readonly says: string;
  readonly date?: EventDate | undefined;
  /** Ids of entries in the record's `sources`. */
  readonly sources: readonly string[];
}

/** A trait beyond the standard ones, with all its values. */
export interface ExtraTrait {
  readonly name: string;
  readonly values: readonly [string, ...string[]];
}

/** One historical event, as read from a Markdown file with YAML front matter. All text is NFC. */
export interface EventRecord {
  /** Path of the record relative to the collection folder, with `/`, e.g. `records/068.md`. */
  readonly file: string;
  readonly title: string;
  /** The about text: Markdown, LF line ends, trimmed. */
  readonly about: string;
  readonly date: EventDate;
  readonly region: string;
  readonly country: readonly [string, ...string[]];
  readonly conflict?: string | undefined;
  readonly politics?: string | undefined;
  readonly type: string;
  /** 1 to 10. */
  readonly impact: number;
  /** From the record, or the collection's default. */
  readonly artist?: string | undefined;
  /** 1 to the collection's size; also the tokenId. */
  readonly number: number;
  /** Absent: not for public sale. */
  readonly price?: Price | undefined;
  /** Path relative to the collection folder; absent: a plate is drawn. */
  readonly image?: string | undefined;
  /** True for a record that only shows how things work. */
  readonly sample: boolean;
  /** In written order; absent: none. */
  readonly traits?: readonly ExtraTrait[] | undefined;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
}

/** The editable head of a collection: `collection.yaml`. */
export interface Collection {
  readonly name: string;
  readonly symbol: string;
  readonly group: string;
  /** How many editions the group can ever have, 1 to 10,000. */
  readonly size: number;
  readonly description: string;
  readonly artist?: string | undefined;
  readonly externalUrl?: string | undefined;
  /** How a token's `name` is made of its title, number, ...: parseNameFormat; absent: the title. */
  readonly nameFormat?: string | undefined;
  /** SPDX identifier, address or text: what the holder of an edition may do with the work. */
  readonly license?: string | undefined;
  /** Who holds the rights in the work. */
  readonly rights?: string | undefined;
  /** Checksummed addresses that ERC-7572 calls collaborators. */
  readonly collaborators?: readonly string[] | undefined;
  /** Images of the collection itself, as paths relative to its folder. */
  readonly images?: Readonly<Partial<Record<CollectionImage, string>>> | undefined;
  /** Allowed values, where the collection restricts them. */
  readonly vocabularies: {
    readonly region?: readonly string[] | undefined;
    readonly conflict?: readonly string[] | undefined;
    readonly politics?: readonly string[] | undefined;
    readonly type?: readonly string[] | undefined;
  };
  /** Countries that no list has, or that lie in further regions: the regions by country. */
  readonly countries?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Order of the trait types in the metadata; absent: the standard order, then the extra traits. */
  readonly traitOrder?: readonly string[] | undefined;
  readonly royalty: {
    /** Basis points, 0 to 1000 (10 %). */
    readonly bps: number;
  };
  /** Checksummed address that proceeds go to; absent: the deploying account. */
  readonly payout?: string | undefined;
  /** What `launch` mints to the owner: numbers, or all that are recorded, or none. */
  readonly launchMint: "all" | "none" | readonly number[];
}

/** An image as it was found on disk. */
export interface RecordImage {
  readonly bytes: Uint8Array;
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
}

export type ImageType = "jpg" | "png" | "webp" | "gif" | "svg";

/** A collection folder, read and valid. */
export interface CollectionSource {
  /** The folder as it was named by the caller. */
  readonly folder: string;
  /** Last part of the folder's path: `genesis`. */
  readonly id: string;
  readonly collection: Collection;
  /** Sorted by number. */
  readonly records: readonly EventRecord[];
  /** By edition number, for the records that have an image. */
  readonly images: ReadonlyMap<number, RecordImage>;
  /** Those of the collection itself; absent: none. */
  readonly collectionImages?: ReadonlyMap<CollectionImage, RecordImage> | undefined;
}
