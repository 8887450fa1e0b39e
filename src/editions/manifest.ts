import { CID } from "multiformats/cid";
import { z } from "zod";
import { KronikaError } from "../errors.ts";
import { COLLECTION_IMAGES } from "../records/collectionImages.ts";
import type { EditionLeaf } from "./editionsTree.ts";

const HEX32 = z.string().regex(/^0x[0-9a-f]{64}$/);
const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
const CID_TEXT = z.string().refine(isCanonicalCid, "must be a CIDv1 with sha2-256 in base32");

const NOT_SORTED = "must stand in the order of their numbers, each once";

const fileEntrySchema = z.strictObject({
  /** Path in the DAG, e.g. `tokens/68.json`; the same below `build/<collection>/`. */
  path: z.string().regex(/^(?:[a-z0-9_]+\/){0,2}[a-z0-9_]+\.[a-z]+$/),
  cid: CID_TEXT,
  bytes: z.number().int().positive(),
  sha256: SHA256,
});

const imageEntrySchema = fileEntrySchema.extend({
  /**
   * The image's own directory, which holds nothing else: its address is `ipfs://<this>/68.png`, and
   * moves with no other image.
   */
  directoryCID: CID_TEXT,
});

const attributeSchema = z.strictObject({
  trait_type: z.string(),
  value: z.union([z.string(), z.number()]),
  display_type: z.literal("number").optional(),
  max_value: z.number().optional(),
});

const editionSchema = z.strictObject({
  number: z.number().int().positive(),
  title: z.string(),
  /** The token's name: the title, or what the collection's `name_format` makes of it. */
  name: z.string(),
  /** The record's file, relative to the collection folder. */
  record: z.string(),
  /** `wei` is a decimal string; null: not for public sale. */
  price: z
    .strictObject({
      wei: z
        .string()
        .regex(/^[1-9][0-9]{0,77}$/, { abort: true })
        .refine((wei) => BigInt(wei) < 2n ** 256n, "must be below 2^256"),
      display: z.string(),
    })
    .nullable(),
  traits: z.array(attributeSchema).min(1),
  traitsRoot: HEX32,
  metadataDigest: HEX32,
  /** Double-hashed leaf of the editions tree. */
  leaf: HEX32,
  token: fileEntrySchema,
  image: imageEntrySchema.extend({
    /** True where the plate was drawn from the record, for want of the artist's work. */
    plate: z.boolean(),
  }),
});

const filesSchema = z.strictObject({
  collection: fileEntrySchema,
  editions: fileEntrySchema,
  /** Images of the collection itself, by their names in collection.yaml. */
  image: imageEntrySchema.optional(),
  banner_image: imageEntrySchema.optional(),
  featured_image: imageEntrySchema.optional(),
});

const manifestSchema = z.strictObject({
  format: z.literal("kronika-manifest-v2"),
  collection: z.strictObject({
    id: z.string(),
    name: z.string(),
    symbol: z.string(),
    group: z.string(),
    size: z.number().int().positive(),
    royaltyBps: z.number().int().nonnegative(),
    /** Null: proceeds go to the deploying account. */
    payout: z.string().nullable(),
  }),
  /** How the CIDs were computed (IPIP-0499). */
  profile: z.literal("unixfs-v1-2025"),
  rootCID: CID_TEXT,
  /** sha2-256 digest of `rootCID`: what the contract holds. */
  metadataRoot: HEX32,
  editionsRoot: HEX32,
  car: z.strictObject({
    path: z.literal("collection.car"),
    sha256: SHA256,
    bytes: z.number().int().positive(),
    blocks: z.number().int().positive(),
  }),
  files: filesSchema,
  /** Sorted by number, each number once. */
  editions: z.array(editionSchema).min(1).refine(isSorted, NOT_SORTED),
});

/** Version 1 kept all images in one directory, and knew no name but the title. */
const manifestV1Schema = manifestSchema.extend({
  format: z.literal("kronika-manifest-v1"),
  imagesCID: CID_TEXT,
  files: filesSchema.pick({ collection: true, editions: true }),
  editions: z
    .array(
      editionSchema.omit({ name: true }).extend({
        image: editionSchema.shape.image.omit({ directoryCID: true }),
      }),
    )
    .min(1)
    .refine(isSorted, NOT_SORTED),
});

/** What we intend to publish: every file's CID, every edition's traits, price and leaf, all roots. */
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestEdition = Manifest["editions"][number];
export type FileEntry = z.infer<typeof fileEntrySchema>;
export type ImageEntry = z.infer<typeof imageEntrySchema>;

/**
 * Loads a manifest of any version; an older one comes back in the shape of today's.
 * @throws KronikaError MANIFEST_INVALID, naming the first field that is wrong
 */
export function parseManifest(text: string, file: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalid(file, "is not JSON", undefined, cause);
  }
  const isV1 = isObject(value) && value["format"] === "kronika-manifest-v1";
  const result = isV1
    ? manifestV1Schema.transform(fromV1).safeParse(value)
    : manifestSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(file, issue?.message ?? "is not a manifest", issue?.path.join("."));
}

function fromV1({ imagesCID, ...manifest }: z.infer<typeof manifestV1Schema>): Manifest {
  return {
    ...manifest,
    format: "kronika-manifest-v2",
    editions: manifest.editions.map(({ number, title, image, ...edition }) => {
      const { plate, ...entry } = image;
      const own = { ...entry, directoryCID: imagesCID, plate };
      return { number, title, name: title, ...edition, image: own };
    }),
  };
}

/** Where a token JSON or collection.json says that an image is. */
export function imageURI({
  directoryCID,
  path,
}: Pick<ImageEntry, "directoryCID" | "path">): string {
  return `ipfs://${directoryCID}/${path.slice(path.lastIndexOf("/") + 1)}`;
}

/** The tree's leaf for an edition of the manifest. */
export function manifestLeaf(manifest: Manifest, edition: ManifestEdition): EditionLeaf {
  return {
    number: edition.number,
    size: manifest.collection.size,
    price: BigInt(edition.price?.wei ?? 0),
    traitsRoot: edition.traitsRoot,
    metadataDigest: edition.metadataDigest,
  };
}

/** All files that the manifest lists, in the order of their paths' groups. */
export function manifestFiles(manifest: Manifest): { entry: FileEntry; number?: number }[] {
  const { collection, editions, ...images } = manifest.files;
  return [
    { entry: collection },
    { entry: editions },
    ...COLLECTION_IMAGES.flatMap((key) => images[key] ?? []).map((entry) => ({ entry })),
    ...manifest.editions.flatMap((edition) => [
      { entry: edition.token, number: edition.number },
      { entry: edition.image, number: edition.number },
    ]),
  ];
}

function isSorted(editions: readonly { readonly number: number }[]): boolean {
  return editions.every(({ number }, index) => number > (editions[index - 1]?.number ?? 0));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isCanonicalCid(text: string): boolean {
  try {
    const cid = CID.parse(text);
    return cid.version === 1 && cid.multihash.code === 0x12 && cid.toString() === text;
  } catch {
    return false;
  }
}

function invalid(file: string, message: string, field?: string, cause?: unknown): KronikaError {
  return new KronikaError(
    {
      code: "MANIFEST_INVALID",
      message,
      file,
      field,
      fix: "restore the manifest from version control, or write it anew with `collection build`",
    },
    { cause },
  );
}
