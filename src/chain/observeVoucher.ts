import { Contract, type Interface, type Provider, ZeroAddress } from "ethers";
import type { VoucherFacts } from "./checkVoucher.ts";
import { observeOwners } from "./observeEditions.ts";
import { isRevert, toRpcError } from "./rpcError.ts";
import { hashVoucher } from "./voucher.ts";
import type { SignedVoucher } from "./voucherFile.ts";

const ERC1271 = ["function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)"];
const ERC1271_MAGIC = "0x1626ba7e";

/** What the chain says of all that a voucher depends on. */
export type ObservedVoucher = Pick<VoucherFacts, "signer" | "epoch" | "contractAccepts" | "holder">;

/**
 * Asks about one voucher. Whoever has code signs as a contract, just as the contract sees it.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function observeVoucher(
  provider: Provider,
  address: string,
  iface: Interface,
  signed: SignedVoucher,
): Promise<ObservedVoucher> {
  const contract = new Contract(address, iface, provider);
  const { number } = signed.voucher;
  const owners = await observeOwners(provider, address, iface, [number]);
  try {
    const signer = (await contract.getFunction("voucherSigner").staticCall()) as string;
    const epoch = (await contract.getFunction("voucherEpoch").staticCall()) as bigint;
    const isContract = signer !== ZeroAddress && (await provider.getCode(signer)) !== "0x";
    return {
      signer,
      epoch,
      contractAccepts: isContract ? await askSigner(provider, signer, signed) : undefined,
      holder: owners.get(number),
    };
  } catch (error) {
    throw toRpcError(error, `the vouchers of ${address}`);
  }
}

async function askSigner(
  provider: Provider,
  signer: string,
  { voucher, chainId, contract, signature }: SignedVoucher,
): Promise<boolean> {
  const isValid = new Contract(signer, ERC1271, provider).getFunction("isValidSignature");
  try {
    const hash = hashVoucher(voucher, chainId, contract);
    return (await isValid.staticCall(hash, signature)) === ERC1271_MAGIC;
  } catch (error) {
    if (isRevert(error)) return false;
    throw error;
  }
}
