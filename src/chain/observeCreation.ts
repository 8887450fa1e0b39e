import {
  AbiCoder,
  Contract,
  getAddress,
  getCreateAddress,
  type Interface,
  type Provider,
  ZeroAddress,
} from "ethers";
import type { ContractArtifact } from "./contractCode.ts";
import { observeLogs } from "./observeTransfers.ts";
import { toRpcError } from "./rpcError.ts";

/**
 * How a contract came to be. Runtime code alone proves nothing of the storage behind it, since any
 * creation code may fill the storage and then return our runtime code.
 */
export type ObservedCreation =
  /** By our creation code; `size` is what its constructor was given. */
  | { readonly kind: "ours"; readonly size: bigint }
  | { readonly kind: "foreign"; readonly detail: string }
  | { readonly kind: "unknown"; readonly detail: string };

/**
 * Looks up the transaction that created the contract, from the event with which its constructor
 * names the first owner, and compares what was sent with our creation code. An address belongs to one
 * sender and nonce for ever, so a later event cannot pass for the first.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function observeCreation(
  provider: Provider,
  address: string,
  artifact: ContractArtifact,
  iface: Interface,
  fromBlock: number,
  toBlock: number,
): Promise<ObservedCreation> {
  try {
    const contract = new Contract(address, iface, provider);
    const named = contract.getEvent("OwnershipTransferred")(ZeroAddress, null);
    const first = await observeLogs(contract, named, fromBlock, toBlock).next();
    if (first.done === true) {
      return { kind: "unknown", detail: `no event of its creation from block ${fromBlock} on` };
    }
    const transaction = await provider.getTransaction(first.value.transactionHash);
    if (transaction === null) return { kind: "unknown", detail: "the node has not kept how" };
    const { from, to, nonce, data } = transaction;
    if (to !== null) return { kind: "unknown", detail: "through another contract" };
    if (getCreateAddress({ from, nonce }) !== getAddress(address)) {
      return { kind: "foreign", detail: "its first event stands in another contract's creation" };
    }
    const size = constructorSize(iface, artifact, data);
    return size === undefined
      ? { kind: "foreign", detail: "by other creation code" }
      : { kind: "ours", size };
  } catch (error) {
    throw toRpcError(error, `the creation of ${address}`);
  }
}

/** The constructor's `size` if this is our creation code and its arguments, to the byte. */
function constructorSize(
  iface: Interface,
  { bytecode }: ContractArtifact,
  data: string,
): bigint | undefined {
  if (!data.startsWith(bytecode)) return undefined;
  const encoded = `0x${data.slice(bytecode.length)}`;
  try {
    const { inputs } = iface.deploy;
    const values = AbiCoder.defaultAbiCoder().decode(inputs, encoded);
    if (AbiCoder.defaultAbiCoder().encode(inputs, values) !== encoded) return undefined;
    return values["size"] as bigint;
  } catch {
    return undefined;
  }
}
