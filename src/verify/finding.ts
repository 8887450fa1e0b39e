/**
 * What is compared, by code. `records` sets the records against the manifest and the built files,
 * `ipfs` the manifest against IPFS, `chain` the manifest against the contract, and `wallet` what a
 * stranger reads by following `tokenURI`.
 */
export const FINDING_CODES = {
  COLLECTION_FIELD: "records",
  EDITION_LISTED: "records",
  TITLE: "records",
  PRICE: "records",
  TRAITS: "records",
  IMAGE: "records",
  TOKEN_JSON: "records",
  MANIFEST_DERIVED: "records",
  BUILT_FILE: "records",
  IPFS_FILE: "ipfs",
  IPFS_CAR: "ipfs",
  CHAIN_ID: "chain",
  CHAIN_GENESIS: "chain",
  CHAIN_READ: "chain",
  CODE: "chain",
  CREATION: "chain",
  DEPLOYMENT: "chain",
  SIZE: "chain",
  NAME: "chain",
  EDITIONS_ROOT: "chain",
  METADATA_ROOT: "chain",
  CONTRACT_URI: "chain",
  ROYALTY: "chain",
  ROYALTY_RECEIVER: "chain",
  OWNER: "chain",
  PAYEE: "chain",
  REVISION: "chain",
  REVISIONS: "chain",
  REVISED: "chain",
  FROZEN: "chain",
  VOUCHER_SIGNER: "chain",
  SUPPLY: "chain",
  LEAF_PROVED: "chain",
  TOKEN_URI: "chain",
  MINTED: "chain",
  WALLET_COLLECTION: "wallet",
  WALLET_EDITIONS: "wallet",
  WALLET_TOKEN: "wallet",
  WALLET_TRAITS: "wallet",
  WALLET_NUMBER: "wallet",
  WALLET_PRICE: "wallet",
  WALLET_IMAGE: "wallet",
} as const satisfies Record<string, Comparison>;

export type Comparison = "records" | "ipfs" | "chain" | "wallet";
export type FindingCode = keyof typeof FINDING_CODES;
export type FindingStatus = "match" | "mismatch" | "unknown";

/** One comparison of what we intend with what was observed. */
export interface Finding {
  readonly code: FindingCode;
  readonly status: FindingStatus;
  /** The edition's number; absent for what concerns the whole collection. */
  readonly edition?: number | undefined;
  /** What was compared: `price`, `trait Impact`, `tokens/68.json`. */
  readonly subject: string;
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  /** More about a mismatch, or why it is unknown. */
  readonly detail?: string | undefined;
}

/** What a comparison is about: everything of a finding but its outcome. */
export type Compared = Pick<Finding, "code" | "edition" | "subject">;

/** A finding from two values as text. */
export function compareText(compared: Compared, expected: string, actual: string): Finding {
  return { ...compared, status: expected === actual ? "match" : "mismatch", expected, actual };
}

/** Like `compareText`, for values in which letter case means nothing: addresses, hashes. */
export function compareHex(compared: Compared, expected: string, actual: string): Finding {
  return {
    ...compareText(compared, expected, actual),
    status: expected.toLowerCase() === actual.toLowerCase() ? "match" : "mismatch",
  };
}

/** 0 all match, 2 a mismatch, 3 something unknown; a mismatch outranks an unknown. */
export function findingsExitCode(findings: readonly Finding[]): 0 | 2 | 3 {
  if (findings.some((finding) => finding.status === "mismatch")) return 2;
  return findings.some((finding) => finding.status === "unknown") ? 3 : 0;
}
