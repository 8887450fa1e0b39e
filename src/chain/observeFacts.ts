import { Contract, type Interface, type Provider } from "ethers";
import { toRpcError } from "./rpcError.ts";

/** What the contract says of itself now. Addresses are checksummed, hashes lower-case. */
export interface ContractFacts {
  readonly name: string;
  readonly symbol: string;
  readonly size: bigint;
  readonly editionsRoot: string;
  readonly metadataRoot: string;
  readonly revision: bigint;
  readonly frozen: boolean;
  readonly owner: string;
  readonly payee: string;
  /** The zero address: nobody signs vouchers. */
  readonly voucherSigner: string;
  readonly voucherEpoch: bigint;
}

/** @throws KronikaError RPC_UNREACHABLE */
export async function observeFacts(
  provider: Provider,
  address: string,
  iface: Interface,
): Promise<ContractFacts> {
  const contract = new Contract(address, iface, provider);
  const read = <T>(name: string): Promise<T> =>
    contract.getFunction(name).staticCall() as Promise<T>;
  try {
    const [name, symbol, size, editionsRoot, metadataRoot, revision, frozen, owner, payee] =
      await Promise.all([
        read<string>("name"),
        read<string>("symbol"),
        read<bigint>("SIZE"),
        read<string>("editionsRoot"),
        read<string>("metadataRoot"),
        read<bigint>("revision"),
        read<boolean>("frozen"),
        read<string>("owner"),
        read<string>("payee"),
      ]);
    const [voucherSigner, voucherEpoch] = await Promise.all([
      read<string>("voucherSigner"),
      read<bigint>("voucherEpoch"),
    ]);
    return {
      ...{ name, symbol, size, editionsRoot, metadataRoot, revision, frozen, owner, payee },
      ...{ voucherSigner, voucherEpoch },
    };
  } catch (error) {
    throw toRpcError(error, `the facts of ${address}`);
  }
}
