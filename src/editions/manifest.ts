import { CID } from "multiformats/cid";
import { z } from "zod";
import { KronikaError } from "../errors.ts";
import type { EditionLeaf } from "./editionsTree.ts";

const HEX32 = z.string().regex(/^0x[0-9a-f]{64}$/);
const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
const CID_TEXT = z.string().refine(isCanonicalCid, "must be a CIDv1 with sha2-256 in base32");

const fileEntrySchema = z.strictObject({
  /** Path in the DAG, e.g. `tokens/68.json`; the same below `build/<collection>/`. */
  path: z.string().regex(/^(?:[a-z]+\/)?[a-z0-9]+\.[a-z]+$/),
  cid: CID_TEXT,
  bytes: z.number().int().positive(),
  sha256: SHA256,
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
  image: fileEntrySchema.extend({
    /** True where the plate was drawn from the record, for want of the artist's work. */
    plate: z.boolean(),
  }),
});

const manifestSchema = z.strictObject({
  format: z.literal("kronika-manifest-v1"),
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
  imagesCID: CID_TEXT,
  /** sha2-256 digest of `rootCID`: what the contract holds. */
  metadataRoot: HEX32,
  editionsRoot: HEX32,
  car: z.strictObject({
    path: z.literal("collection.car"),
    sha256: SHA256,
    bytes: z.number().int().positive(),
    blocks: z.number().int().positive(),
  }),
  files: z.strictObject({ collection: fileEntrySchema, editions: fileEntrySchema }),
  /** Sorted by number, each number once. */
  editions: z
    .array(editionSchema)
    .min(1)
    .refine(
      (editions) =>
        editions.every(({ number }, index) => number > (editions[index - 1]?.number ?? 0)),
      "must stand in the order of their numbers, each once",
    ),
});

/** What we intend to publish: every file's CID, every edition's traits, price and leaf, all roots. */
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestEdition = Manifest["editions"][number];
export type FileEntry = z.infer<typeof fileEntrySchema>;

/** @throws KronikaError MANIFEST_INVALID, naming the first field that is wrong */
export function parseManifest(text: string, file: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalid(file, "is not JSON", undefined, cause);
  }
  const result = manifestSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(file, issue?.message ?? "is not a manifest", issue?.path.join("."));
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
  return [
    { entry: manifest.files.collection },
    { entry: manifest.files.editions },
    ...manifest.editions.flatMap((edition) => [
      { entry: edition.token, number: edition.number },
      { entry: edition.image, number: edition.number },
    ]),
  ];
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
