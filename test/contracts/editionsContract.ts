import type { HardhatEthers } from "@nomicfoundation/hardhat-ethers/types";
import type {
  BaseContract,
  ContractMethod,
  ContractRunner,
  ContractTransactionResponse,
} from "ethers";

/** The contract's `Edition`: `traitsRoot` and `metadataDigest` are 32 bytes in hexadecimal. */
export interface Edition {
  readonly number: bigint;
  /** In wei. */
  readonly price: bigint;
  readonly traitsRoot: string;
  readonly metadataDigest: string;
}

/** The contract's `Voucher`. */
export interface Voucher {
  readonly number: bigint;
  readonly recipient: string;
  /** In wei. */
  readonly price: bigint;
  /** Last second, in seconds since 1970-01-01T00:00:00Z. */
  readonly validUntil: bigint;
}

type Proof = readonly string[];
type View<A extends unknown[], R> = ContractMethod<A, R, R>;
type Send<A extends unknown[]> = ContractMethod<
  A,
  ContractTransactionResponse,
  ContractTransactionResponse
>;

/** KronikaEditions with the types of its methods. */
export interface EditionsContract extends BaseContract {
  connect(runner: ContractRunner | null): EditionsContract;

  purchase: Send<[to: string, edition: Edition, proof: Proof]>;
  redeem: Send<[voucher: Voucher, signature: string, edition: Edition, proof: Proof]>;
  mint: Send<
    [to: readonly string[], editions: readonly Edition[], proof: Proof, flags: readonly boolean[]]
  >;
  revise: Send<[editionsRoot: string, metadataRoot: string, reason: string]>;
  freeze: Send<[]>;
  setVoucherSigner: Send<[signer: string]>;
  setSale: Send<[start: bigint, end: bigint]>;
  setPayee: Send<[payee: string]>;
  setRoyalty: Send<[receiver: string, bps: bigint]>;
  withdraw: Send<[]>;
  transferOwnership: Send<[owner: string]>;
  acceptOwnership: Send<[]>;
  renounceOwnership: Send<[]>;
  transferFrom: Send<[from: string, to: string, number: bigint]>;

  verifyEdition: View<[edition: Edition, proof: Proof], boolean>;
  verifyTrait: View<
    [edition: Edition, proof: Proof, traitType: string, value: string, traitProof: Proof],
    boolean
  >;
  verifyMetadata: View<[edition: Edition, proof: Proof, json: Uint8Array], boolean>;
  SIZE: View<[], bigint>;
  editionsRoot: View<[], string>;
  metadataRoot: View<[], string>;
  revision: View<[], bigint>;
  frozen: View<[], boolean>;
  voucherSigner: View<[], string>;
  voucherEpoch: View<[], bigint>;
  payee: View<[], string>;
  saleStart: View<[], bigint>;
  saleEnd: View<[], bigint>;
  owner: View<[], string>;
  ownerOf: View<[number: bigint], string>;
  balanceOf: View<[account: string], bigint>;
  name: View<[], string>;
  symbol: View<[], string>;
  tokenURI: View<[number: bigint], string>;
  contractURI: View<[], string>;
  royaltyInfo: View<[number: bigint, price: bigint], [receiver: string, amount: bigint]>;
  supportsInterface: View<[id: string], boolean>;
}

/** The constructor's arguments, by name. */
export interface EditionsArguments {
  readonly name: string;
  readonly symbol: string;
  readonly size: bigint;
  readonly editionsRoot: string;
  readonly metadataRoot: string;
  readonly owner: string;
  readonly payee: string;
  readonly royaltyBps: bigint;
}

/** Deploys KronikaEditions from the first account of the connection. */
export async function deployEditions(
  ethers: HardhatEthers,
  given: EditionsArguments,
): Promise<EditionsContract> {
  const contract: BaseContract = await ethers.deployContract("KronikaEditions", [
    given.name,
    given.symbol,
    given.size,
    given.editionsRoot,
    given.metadataRoot,
    given.owner,
    given.payee,
    given.royaltyBps,
  ]);
  return contract as EditionsContract;
}
