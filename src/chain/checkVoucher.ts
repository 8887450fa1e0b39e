import { recoverAddress, Signature } from "ethers";
import type { EditionLeaf } from "../editions/editionsTree.ts";
import { formatPrice } from "../records/formatPrice.ts";
import { formatMoment } from "./saleTimes.ts";
import { hashVoucher } from "./voucher.ts";
import type { SignedVoucher } from "./voucherFile.ts";

/** What stands on the chain, as far as a voucher depends on it. */
export interface VoucherFacts {
  readonly chainId: number;
  readonly contract: string;
  /** Unix seconds of the latest block. */
  readonly timestamp: bigint;
  /** Zero address: nobody signs. */
  readonly signer: string;
  readonly epoch: bigint;
  /** What a signing contract says (ERC-1271); undefined: the signer has no code. */
  readonly contractAccepts: boolean | undefined;
  /** Who holds the edition; undefined: it is not minted. */
  readonly holder: string | undefined;
  /** The edition as recorded; undefined: it is not. */
  readonly leaf: EditionLeaf | undefined;
}

export type VoucherSubject =
  | "chain"
  | "contract"
  | "signer"
  | "epoch"
  | "signature"
  | "expiry"
  | "edition"
  | "unminted"
  | "price";

/** One thing that a voucher's worth depends on. */
export interface VoucherCheck {
  readonly subject: VoucherSubject;
  readonly holds: boolean;
  readonly detail: string;
}

/** Everything that must hold for the contract to redeem a voucher; all of it, also after a failure. */
export function checkVoucher(signed: SignedVoucher, facts: VoucherFacts): VoucherCheck[] {
  const { voucher } = signed;
  const { leaf, holder } = facts;
  const isEpoch = voucher.epoch === facts.epoch;
  return [
    {
      subject: "chain",
      holds: signed.chainId === facts.chainId,
      detail: differing(String(signed.chainId), String(facts.chainId)),
    },
    {
      subject: "contract",
      holds: signed.contract === facts.contract,
      detail: differing(signed.contract, facts.contract),
    },
    {
      subject: "signer",
      holds: BigInt(facts.signer) !== 0n,
      detail: BigInt(facts.signer) === 0n ? "nobody signs for the contract" : facts.signer,
    },
    {
      subject: "epoch",
      holds: isEpoch,
      detail: isEpoch
        ? String(facts.epoch)
        : `${voucher.epoch}, but the contract is at ${facts.epoch}: the voucher was revoked`,
    },
    checkSignature(signed, facts),
    {
      subject: "expiry",
      holds: facts.timestamp <= voucher.validUntil,
      detail:
        facts.timestamp <= voucher.validUntil
          ? `valid until ${formatMoment(voucher.validUntil)}`
          : `was valid until ${formatMoment(voucher.validUntil)}`,
    },
    {
      subject: "edition",
      holds: leaf !== undefined,
      detail: leaf === undefined ? "is not recorded" : `${leaf.number}/${leaf.size} is recorded`,
    },
    {
      subject: "unminted",
      holds: holder === undefined,
      detail: holder === undefined ? "not yet" : `belongs to ${holder}`,
    },
    { subject: "price", holds: true, detail: describePrice(voucher.price, leaf?.price) },
  ];
}

function checkSignature(signed: SignedVoucher, facts: VoucherFacts): VoucherCheck {
  const { signer, contractAccepts } = facts;
  if (contractAccepts !== undefined) {
    const detail = contractAccepts
      ? `accepted by contract ${signer}`
      : `contract ${signer} refuses it`;
    return { subject: "signature", holds: contractAccepts, detail };
  }
  const recovered = recoverVoucherSigner(signed);
  const holds = recovered !== undefined && recovered === signer;
  const detail =
    recovered === undefined
      ? "is no signature"
      : holds
        ? `of ${recovered}`
        : `of ${recovered}, who is not the signer`;
  return { subject: "signature", holds, detail };
}

/**
 * Whose key signed; undefined for what the contract takes for no signature: anything but 65 bytes,
 * a high `s` (a second signature that anyone can make of the first), or a `v` other than 27 and 28.
 */
export function recoverVoucherSigner(signed: SignedVoucher): string | undefined {
  const { voucher, chainId, contract, signature } = signed;
  if (!/^0x[0-9a-f]{128}(?:1b|1c)$/.test(signature)) return undefined;
  try {
    return recoverAddress(hashVoucher(voucher, chainId, contract), Signature.from(signature));
  } catch {
    // ethers refuses a high `s`, and the curve a point that is not on it.
    return undefined;
  }
}

function describePrice(price: bigint, recorded: bigint | undefined): string {
  const asked = price === 0n ? "a gift" : formatPrice(price);
  if (recorded === undefined || recorded === price) return asked;
  return `${asked} (recorded: ${recorded === 0n ? "not for public sale" : formatPrice(recorded)})`;
}

function differing(own: string, actual: string): string {
  return own === actual ? own : `for ${own}, but this is ${actual}`;
}
