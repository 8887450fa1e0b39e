import { z } from "zod";
import type { Attribute } from "../metadata/attributes.ts";
import { renderCanonicalJson } from "../metadata/canonicalJson.ts";
import { PRICE_MEANING } from "../metadata/tokenJson.ts";
import { sha256Hex } from "../metadata/sha256.ts";
import { parseJson, PUBLISHED_JSON } from "../transfer/parseJson.ts";
import type { EditionLeaf } from "./editionsTree.ts";
import { type Manifest, imageURI, type ManifestEdition, manifestLeaf } from "./manifest.ts";

/** A token JSON, as far as its fields are compared. */
export type TokenFields = Readonly<Record<string, unknown>>;

/** What was published of one edition, as far as it is known. */
export interface EditionFacts {
  readonly number: number;
  /** In wei; 0: not for public sale. */
  readonly price: bigint;
  readonly traitsRoot: string;
  readonly metadataDigest: string;
  /** The token's name: the title, or what the collection's `name_format` makes of it. */
  readonly title?: string | undefined;
  readonly attributes?: readonly Attribute[] | undefined;
  /** 64 hexadecimal digits. */
  readonly imageSha256?: string | undefined;
  /** Undefined: it could not be read. */
  readonly token?: TokenFields | undefined;
}

/** All editions of a manifest; `tokens` are the token JSONs, by number, where they could be read. */
export function manifestFacts(
  manifest: Manifest,
  tokens: ReadonlyMap<number, TokenFields>,
): EditionFacts[] {
  return manifest.editions.map((edition) => {
    const { number, price, traitsRoot, metadataDigest } = manifestLeaf(manifest, edition);
    return {
      number,
      price,
      traitsRoot,
      metadataDigest,
      title: edition.name,
      attributes: edition.traits,
      imageSha256: edition.image.sha256,
      token: tokens.get(number),
    };
  });
}

/** A token JSON as it was parsed; undefined for what is no object. */
export function parseTokenFields(bytes: Uint8Array): TokenFields | undefined {
  try {
    const value = parseJson(bytes, PUBLISHED_JSON.metadata);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The token JSON that was published before, worked out from today's: the manifest of then tells title,
 * traits, price and image, and the digest tells whether all else is as it is now.
 * @returns Undefined where something else changed as well: the about text, the date, the sources, the licence; and
 * for a token of an older version.
 */
export function restoreToken(
  edition: ManifestEdition,
  token: TokenFields,
): TokenFields | undefined {
  const { name, traits, image, metadataDigest } = edition;
  const properties = isFields(token["properties"]) ? token["properties"] : {};
  const price = edition.price && { ...edition.price, meaning: PRICE_MEANING };
  const restored = {
    ...token,
    name,
    image: imageURI(image),
    attributes: traits,
    properties: { ...properties, price, imageSha256: image.sha256 },
  };
  const digest = `0x${sha256Hex(renderCanonicalJson(restored))}`;
  return digest === metadataDigest ? restored : undefined;
}

export function isFields(value: unknown): value is TokenFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const walletTokenSchema = z.object({
  name: z.string(),
  attributes: z.array(
    z.object({
      trait_type: z.string(),
      value: z.union([z.string(), z.number()]),
      display_type: z.literal("number").optional(),
      max_value: z.number().optional(),
    }),
  ),
  properties: z.object({ imageSha256: z.string() }),
});

/** An edition as IPFS has it, without a manifest: its leaf, and its token JSON if it could be read. */
export function tokenFacts(leaf: EditionLeaf, token: TokenFields | undefined): EditionFacts {
  const { number, price, traitsRoot, metadataDigest } = leaf;
  const parsed = walletTokenSchema.safeParse(token).data;
  return {
    ...{ number, price, traitsRoot, metadataDigest, token },
    title: parsed?.name,
    attributes: parsed?.attributes,
    imageSha256: parsed?.properties.imageSha256,
  };
}
