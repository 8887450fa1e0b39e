import type { Signer } from "ethers";
import type { Voucher } from "./editionsContract.ts";

const VOUCHER_TYPES = {
  Voucher: [
    { name: "number", type: "uint256" },
    { name: "recipient", type: "address" },
    { name: "price", type: "uint256" },
    { name: "validUntil", type: "uint256" },
    { name: "epoch", type: "uint256" },
  ],
};

/** Signs a voucher of a contract on the signer's chain, as EIP-712 typed data. */
export async function signVoucher(
  signer: Signer,
  contract: string,
  epoch: bigint,
  voucher: Voucher,
): Promise<string> {
  const chain = await signer.provider?.getNetwork();
  if (!chain) throw new Error("the signer is on no chain");
  const domain = {
    name: "KronikaEditions",
    version: "1",
    chainId: chain.chainId,
    verifyingContract: contract,
  };
  return signer.signTypedData(domain, VOUCHER_TYPES, { ...voucher, epoch });
}
