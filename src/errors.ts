/**
 * Every expected failure, by code, with the exit code it leads to (bad input 1, finding 2,
 * unreadable 3). Tests compare codes, never messages.
 */
export const ERROR_CODES = {
  // records: bad input
  COLLECTION_NOT_FOUND: 1,
  COLLECTION_EMPTY: 1,
  FILE_UNREADABLE: 1,
  FILE_NOT_UTF8: 1,
  FRONT_MATTER_MISSING: 1,
  YAML_SYNTAX: 1,
  KEY_UNKNOWN: 1,
  FIELD_MISSING: 1,
  FIELD_INVALID: 1,
  ABOUT_MISSING: 1,
  NUMBER_INVALID: 1,
  NUMBER_OUT_OF_RANGE: 1,
  NUMBER_SIZE_MISMATCH: 1,
  NUMBER_DUPLICATE: 1,
  DATE_INVALID: 1,
  DECADE_MISMATCH: 1,
  YEAR_MISMATCH: 1,
  PRICE_INVALID: 1,
  IMPACT_INVALID: 1,
  TRAIT_DUPLICATE: 1,
  IMAGE_OUTSIDE_COLLECTION: 1,
  IMAGE_NOT_FOUND: 1,
  IMAGE_TYPE_MISMATCH: 1,
  IMAGE_INVALID: 1,
  // records: files and keys
  FILE_TOO_LARGE: 1,
  KEY_DUPLICATE: 1,
  // metadata
  PLATE_GLYPH_MISSING: 1,
  TOKEN_TOO_LARGE: 1,
  // editions
  MANIFEST_ABSENT: 1,
  MANIFEST_INVALID: 1,
  EDITIONS_FILE_INVALID: 2,
  EDITION_UNKNOWN: 1,
  // IPFS
  BLOCK_TAMPERED: 2,
  BLOCK_ABSENT: 2,
  PATH_ABSENT: 2,
  CAR_INVALID: 2,
  CAR_UNREADABLE: 3,
  IPFS_UNREACHABLE: 3,
  PIN_UNKNOWN_SERVICE: 1,
  PIN_ROOT_MISMATCH: 2,
  // gateway
  PORT_UNAVAILABLE: 1,
  // IPFS: pinning services
  PIN_UNAUTHORIZED: 1,
  PIN_FAILED: 3,
  // import
  GROUP_MISMATCH: 1,
  PAGE_AMBIGUOUS: 1,
  RECORD_EXISTS: 1,
  FOLDER_OUTSIDE_COLLECTION: 1,
  // tables
  FILE_CHANGED: 1,
  FILE_EXISTS: 1,
  FILE_UNWRITABLE: 1,
  // build
  BUILD_FOREIGN: 1,
  // usage
  COMMAND_UNKNOWN: 1,
  OPTION_UNKNOWN: 1,
  // chain
  OPTION_INVALID: 1,
  NETWORK_UNCONFIGURED: 1,
  DEPLOYMENT_ABSENT: 1,
  DEPLOYMENT_INVALID: 1,
  DEPLOYMENT_FAILED: 1,
  CHAIN_ID_MISMATCH: 2,
  CHAIN_RESTARTED: 2,
  CONTRACT_ABSENT: 2,
  CONTRACT_FOREIGN: 2,
  CONTRACT_DIFFERS: 2,
  RPC_UNREACHABLE: 3,
  TRANSACTION_PENDING: 3,
  COMMAND_RUNNING: 1,
  TRANSACTION_REVERTED: 1,
  NONCE_TAKEN: 1,
  SALE_CLOSED: 1,
  EDITION_NOT_FOR_SALE: 1,
  EDITION_SOLD: 1,
  COST_TOO_HIGH: 1,
  FUNDS_TOO_LOW: 1,
  NOT_CONFIRMED: 1,
  CSV_INVALID: 1,
  // records: evidence
  SOURCE_ABSENT: 2,
  SOURCE_CHANGED: 2,
  SOURCE_UNREADABLE: 2,
  // chain: vouchers, revisions, freeze
  VOUCHER_INVALID: 1,
  VOUCHER_UNREADABLE: 3,
  VOUCHER_VOID: 2,
  VOUCHER_SIGNER_DIFFERS: 1,
  REASON_INVALID: 1,
  REVISION_EMPTY: 1,
  REVISION_IMMUTABLE: 1,
  CONTRACT_FROZEN: 1,
  GROUP_INCOMPLETE: 1,
  // publishing
  CHECK_FAILED: 2,
  MANIFEST_STALE: 2,
  METADATA_UNHELD: 1,
} as const satisfies Record<string, 1 | 2 | 3>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Where a problem stands: `line` counts from 1 in `file`; `record` is the edition number. */
export interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  /** Of a table: the row as a spreadsheet numbers it, from 1. */
  readonly row?: number | undefined;
  /** Of a table: the column's letters, and its header, e.g. `B (Title)`. */
  readonly column?: string | undefined;
  readonly record?: number | undefined;
  readonly field?: string | undefined;
}

/** One problem: what happened, where, and how to mend it. */
export interface Issue extends Place {
  readonly code: ErrorCode;
  /** Of CHECK_FAILED: the rule of `check` that found it. */
  readonly rule?: string | undefined;
  readonly message: string;
  readonly fix: string;
}

/** The only error that Kronika throws on purpose; it may carry many issues at once. */
export class KronikaError extends Error {
  override readonly name = "KronikaError";
  readonly issues: readonly [Issue, ...Issue[]];

  constructor(issues: Issue | readonly [Issue, ...Issue[]], options?: ErrorOptions) {
    const list = isIssueList(issues) ? issues : ([issues] as const);
    super(list.map((issue) => `${issue.code}: ${issue.message}`).join("\n"), options);
    this.issues = list;
  }

  /** A mismatch (2) outranks what could not be read (3), which outranks bad input (1). */
  get exitCode(): 1 | 2 | 3 {
    const codes = new Set(this.issues.map((issue) => ERROR_CODES[issue.code] as 1 | 2 | 3));
    if (codes.has(2)) return 2;
    return codes.has(3) ? 3 : 1;
  }
}

function isIssueList(
  issues: Issue | readonly [Issue, ...Issue[]],
): issues is readonly [Issue, ...Issue[]] {
  return Array.isArray(issues);
}
