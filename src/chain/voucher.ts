import { TypedDataEncoder, type TypedDataDomain, type TypedDataField } from "ethers";

/** The right of one account to one edition at one price. The contract's `Voucher`, with the epoch. */
export interface Voucher {
  readonly number: number;
  /** Who receives the token, whoever pays. Checksummed. */
  readonly recipient: string;
  /** In wei; 0: a gift. */
  readonly price: bigint;
  /** Last second, Unix seconds. */
  readonly validUntil: bigint;
  /** The contract's `voucherEpoch` at the time of signing: any other makes the voucher void. */
  readonly epoch: bigint;
}

/** The type that is signed (EIP-712), as the contract hashes it. */
export const VOUCHER_TYPES: Record<"Voucher", TypedDataField[]> = {
  Voucher: [
    { name: "number", type: "uint256" },
    { name: "recipient", type: "address" },
    { name: "price", type: "uint256" },
    { name: "validUntil", type: "uint256" },
    { name: "epoch", type: "uint256" },
  ],
};

/** The domain binds a voucher to one contract on one chain. */
export function voucherDomain(chainId: number, contract: string): TypedDataDomain {
  return { name: "KronikaEditions", version: "1", chainId, verifyingContract: contract };
}

/** The digest that is signed: `keccak256("\\x19\\x01" ‖ domain separator ‖ struct hash)`. */
export function hashVoucher(voucher: Voucher, chainId: number, contract: string): string {
  return TypedDataEncoder.hash(voucherDomain(chainId, contract), VOUCHER_TYPES, voucher);
}

/** What `redeem` takes: the epoch is the contract's own. */
export function voucherStruct(voucher: Voucher): Omit<Voucher, "epoch"> {
  const { number, recipient, price, validUntil } = voucher;
  return { number, recipient, price, validUntil };
}
