import { getAddress } from "ethers";
import { z } from "zod";
import { KronikaError } from "../errors.ts";
import { printable } from "../records/printable.ts";
import type { Voucher } from "./voucher.ts";

/** A voucher is below 2 KB, but for the signature of a contract. */
export const MAX_VOUCHER_BYTES = 64 * 1024;

const ADDRESS = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, { abort: true })
  .refine(isAddress, "has a wrong checksum");
const DECIMAL = z.string().regex(/^(0|[1-9][0-9]{0,77})$/, {
  message: "must be an integer as a decimal string",
  // What follows counts on digits.
  abort: true,
});
const uint = (bits: bigint) =>
  DECIMAL.refine((text) => BigInt(text) < 2n ** bits, `must be below 2^${bits}`);

const voucherFileSchema = z.strictObject({
  format: z.literal("kronika-voucher-v1"),
  /** Integers are decimal strings: `price` in wei, `validUntil` the last second in Unix time. */
  chainId: uint(53n),
  contract: ADDRESS,
  number: DECIMAL.regex(/^(?:[1-9][0-9]{0,3}|10000)$/, "must be 1 to 10000"),
  recipient: ADDRESS,
  price: uint(256n),
  validUntil: uint(256n),
  epoch: uint(48n),
  /** The signer's 65 bytes, or what a signing contract takes (ERC-1271). */
  signature: z
    .string()
    .regex(/^0x(?:[0-9a-f]{2}){1,8192}$/, "must be lower-case hexadecimal bytes"),
});

/** What is handed to the recipient: the voucher, for which contract it is, and the signature. */
export interface SignedVoucher {
  readonly chainId: number;
  /** Checksummed. */
  readonly contract: string;
  readonly voucher: Voucher;
  readonly signature: string;
}

/** The file's content, to be written as JSON. */
export function buildVoucherFile(signed: SignedVoucher): z.infer<typeof voucherFileSchema> {
  const { chainId, contract, voucher, signature } = signed;
  return voucherFileSchema.parse({
    format: "kronika-voucher-v1",
    chainId: String(chainId),
    contract,
    number: String(voucher.number),
    recipient: voucher.recipient,
    price: String(voucher.price),
    validUntil: String(voucher.validUntil),
    epoch: String(voucher.epoch),
    signature,
  });
}

/** @throws KronikaError VOUCHER_INVALID, naming the first field that is wrong */
export function parseVoucherFile(text: string, file: string): SignedVoucher {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalid(file, "is not JSON", undefined, cause);
  }
  const result = voucherFileSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const field = issue?.path.join(".");
    throw invalid(file, printable(issue?.message ?? "is no voucher").slice(0, 200), field);
  }
  const { chainId, contract, number, recipient, price, validUntil, epoch, signature } = result.data;
  return {
    chainId: Number(chainId),
    contract: getAddress(contract),
    voucher: {
      number: Number(number),
      recipient: getAddress(recipient),
      price: BigInt(price),
      validUntil: BigInt(validUntil),
      epoch: BigInt(epoch),
    },
    signature,
  };
}

function isAddress(text: string): boolean {
  try {
    getAddress(text);
    return true;
  } catch {
    return false;
  }
}

function invalid(file: string, message: string, field?: string, cause?: unknown): KronikaError {
  return new KronikaError(
    {
      code: "VOUCHER_INVALID",
      message,
      file,
      field: field === "" ? undefined : field,
      fix: "use the file as `collection voucher create` wrote it, unchanged",
    },
    { cause },
  );
}
