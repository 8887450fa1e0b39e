import { z } from "zod";
import type { EditionLeaf } from "../editions/editionsTree.ts";
import { buildTraitsTree } from "../editions/traitsTree.ts";
import { sha256Hex } from "../metadata/sha256.ts";
import { formatPrice } from "../records/formatPrice.ts";
import { parseJson, PUBLISHED_JSON } from "../transfer/parseJson.ts";
import { type Compared, compareText, type Finding } from "./finding.ts";

/** A file that was fetched by an `ipfs://` address, or why it was not. */
export type FetchedFile =
  | { readonly kind: "read"; readonly uri: string; readonly bytes: Uint8Array }
  | { readonly kind: "wrong" | "unreachable"; readonly uri: string; readonly detail: string };

/** One edition as a stranger sees it. */
export interface WalletView {
  readonly number: number;
  readonly token: FetchedFile;
  /** Absent where the token JSON could not be read or names no image. */
  readonly image?: FetchedFile | undefined;
}

const walletTokenSchema = z.object({
  name: z.string(),
  image: z.string(),
  attributes: z
    .array(z.object({ trait_type: z.string(), value: z.union([z.string(), z.number()]) }))
    .min(1),
  properties: z.object({
    edition: z.object({ number: z.number(), size: z.number() }),
    price: z.object({ wei: z.string(), display: z.string() }).nullable(),
    imageSha256: z.string(),
  }),
});

export type WalletToken = z.infer<typeof walletTokenSchema>;

/** A token JSON as a wallet reads it; undefined for anything else. */
export function parseWalletToken(bytes: Uint8Array): WalletToken | undefined {
  try {
    return walletTokenSchema.parse(parseJson(bytes, PUBLISHED_JSON.metadata));
  } catch {
    return undefined;
  }
}

/**
 * Sets what a stranger reads against what the contract commits to. The contract has proved the leaf;
 * the token's bytes are the leaf's when their sha2-256 is its `metadataDigest`. What the JSON then says
 * of itself (number, price, traits, image) must be what the leaf says.
 */
export function compareWallet(leaf: EditionLeaf, view: WalletView): Finding[] {
  const about = (code: Compared["code"], subject: string): Compared => ({
    code,
    edition: leaf.number,
    subject,
  });
  const tokenFinding = about("WALLET_TOKEN", "tokenURI's JSON");
  if (view.token.kind !== "read") return [unread(tokenFinding, view.token)];
  const bytes = compareText(tokenFinding, leaf.metadataDigest, `0x${sha256Hex(view.token.bytes)}`);
  const token = parseWalletToken(view.token.bytes);
  if (token === undefined) {
    const detail = "is not the JSON of an edition";
    return [bytes, { ...about("WALLET_TRAITS", "traits"), status: "mismatch", detail }];
  }
  const { edition, price } = token.properties;
  const traitText = (type: string): string =>
    token.attributes
      .filter((trait) => trait.trait_type === type)
      .map((trait) => String(trait.value))
      .join(", ");
  const number = `${leaf.number}/${leaf.size}`;
  const leafPrice = leaf.price === 0n ? "not for sale" : formatPrice(leaf.price);
  return [
    bytes,
    compareText(about("WALLET_TRAITS", "traits"), leaf.traitsRoot, traitsRootOf(token)),
    compareText(
      about("WALLET_NUMBER", "number"),
      `${number}, trait ${number}`,
      `${edition.number}/${edition.size}, trait ${traitText("Edition")}`,
    ),
    compareText(
      about("WALLET_PRICE", "price"),
      leaf.price === 0n ? leafPrice : `${leaf.price} wei, trait ${leafPrice}`,
      price === null && traitText("Price") === ""
        ? "not for sale"
        : `${price?.wei ?? 0} wei, trait ${traitText("Price")}`,
    ),
    compareImage(about("WALLET_IMAGE", "image"), token, view.image),
  ];
}

/** Text that has no UTF-8 form, such as half of a surrogate pair, has no tree. */
function traitsRootOf({ attributes }: WalletToken): string {
  try {
    return buildTraitsTree(attributes).root;
  } catch {
    return "none: a trait cannot be encoded";
  }
}

function compareImage(
  compared: Compared,
  token: WalletToken,
  image: FetchedFile | undefined,
): Finding {
  if (image === undefined) return { ...compared, status: "unknown", detail: "was not asked for" };
  if (image.kind !== "read") return unread(compared, image);
  return compareText(compared, token.properties.imageSha256, sha256Hex(image.bytes));
}

function unread(
  compared: Compared,
  file: Extract<FetchedFile, { kind: "wrong" | "unreachable" }>,
): Finding {
  return {
    ...compared,
    status: file.kind === "wrong" ? "mismatch" : "unknown",
    actual: file.uri,
    detail: file.detail,
  };
}
