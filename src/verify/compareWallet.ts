import { z } from "zod";
import type { EditionLeaf } from "../editions/editionsTree.ts";
import { buildTraitsTree } from "../editions/traitsTree.ts";
import { sha256Hex } from "../metadata/sha256.ts";
import { type Compared, compareText, type Finding } from "./finding.ts";

/** A file that was fetched by an `ipfs://` address, or why it was not. */
export type FetchedFile =
  | { readonly kind: "read"; readonly uri: string; readonly bytes: Uint8Array }
  | { readonly kind: "wrong" | "unreachable"; readonly uri: string; readonly detail: string };

/** One minted edition as a stranger sees it. */
export interface WalletView {
  readonly number: number;
  readonly token: FetchedFile;
  /** Absent where the token JSON could not be read or names no image. */
  readonly image?: FetchedFile | undefined;
  /** What the contract's `verifyMetadata` says of the fetched bytes. */
  readonly metadataProved?: boolean | undefined;
}

const walletTokenSchema = z.object({
  name: z.string(),
  image: z.string(),
  attributes: z
    .array(z.object({ trait_type: z.string(), value: z.union([z.string(), z.number()]) }))
    .min(1),
  properties: z.object({ imageSha256: z.string() }),
});

export type WalletToken = z.infer<typeof walletTokenSchema>;

/** A token JSON as a wallet reads it; undefined for anything else. */
export function parseWalletToken(bytes: Uint8Array): WalletToken | undefined {
  try {
    return walletTokenSchema.parse(
      JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
    );
  } catch {
    return undefined;
  }
}

/**
 * Sets what a stranger reads against what the contract commits to: the token's bytes, the traits in
 * them, and the image that they name.
 */
export function compareWallet(leaf: EditionLeaf, view: WalletView): Finding[] {
  const about = (code: Compared["code"], subject: string): Compared => ({
    code,
    edition: leaf.number,
    subject,
  });
  const tokenFinding = about("WALLET_TOKEN", "tokenURI's JSON");
  if (view.token.kind !== "read") return [unread(tokenFinding, view.token)];
  const findings: Finding[] = [
    compareText(tokenFinding, leaf.metadataDigest, `0x${sha256Hex(view.token.bytes)}`),
  ];
  if (view.metadataProved === false) {
    findings.push({
      ...tokenFinding,
      status: "mismatch",
      detail: "the contract does not accept these bytes as the edition's metadata",
    });
  }
  const token = parseWalletToken(view.token.bytes);
  if (token === undefined) {
    const detail = "is not a token's JSON with an image and attributes";
    return [...findings, { ...about("WALLET_TRAITS", "traits"), status: "mismatch", detail }];
  }
  const traits = compareText(
    about("WALLET_TRAITS", "traits"),
    leaf.traitsRoot,
    buildTraitsTree(token.attributes).root,
  );
  const edition = compareText(
    about("WALLET_TRAITS", "trait Edition"),
    `${leaf.number}/${leaf.size}`,
    token.attributes
      .filter((trait) => trait.trait_type === "Edition")
      .map((trait) => String(trait.value))
      .join(", "),
  );
  return [
    ...findings,
    traits,
    edition,
    compareImage(about("WALLET_IMAGE", "image"), token, view.image),
  ];
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
