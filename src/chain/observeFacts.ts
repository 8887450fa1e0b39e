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
  /** In basis points. */
  readonly royaltyBps: bigint;
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
  const read = <T>(name: string, ...args: number[]): Promise<T> =>
    contract.getFunction(name).staticCall(...args) as Promise<T>;
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
    const [voucherSigner, voucherEpoch, [, royaltyBps]] = await Promise.all([
      read<string>("voucherSigner"),
      read<bigint>("voucherEpoch"),
      // Of a price of 10,000.
      read<[receiver: string, amount: bigint]>("royaltyInfo", 1, 10_000),
    ]);
    return {
      ...{ name, symbol, size, editionsRoot, metadataRoot, revision, frozen, owner, payee },
      ...{ voucherSigner, voucherEpoch, royaltyBps },
    };
  } catch (error) {
    throw toRpcError(error, `the facts of ${address}`);
  }
}
