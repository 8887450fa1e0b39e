import { Contract, type Interface, type Provider } from "ethers";
import { toRpcError } from "./rpcError.ts";

/** When the sale is open: `start <= block time < end`, Unix seconds. */
export interface SaleTimes {
  readonly start: bigint;
  readonly end: bigint;
}

/** @throws KronikaError RPC_UNREACHABLE */
export async function observeSale(
  provider: Provider,
  address: string,
  iface: Interface,
): Promise<SaleTimes> {
  const contract = new Contract(address, iface, provider);
  try {
    return {
      start: (await contract.getFunction("saleStart").staticCall()) as bigint,
      end: (await contract.getFunction("saleEnd").staticCall()) as bigint,
    };
  } catch (error) {
    throw toRpcError(error, `the sale of ${address}`);
  }
}
