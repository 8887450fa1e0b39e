import { Contract, type Interface, type Provider } from "ethers";
import { type ContractArtifact, isCodeOf } from "./contractCode.ts";
import { observeCreation, type ObservedCreation } from "./observeCreation.ts";
import { type ObservedRevision, observeRevisions } from "./observeRevisions.ts";
import { observeTransfers, type Supply } from "./observeTransfers.ts";
import { toRpcError } from "./rpcError.ts";

/** What the chain says of our contract at one block. Addresses are checksummed, hashes lower-case. */
export interface ObservedContract {
  readonly creation: ObservedCreation;
  readonly size: bigint;
  readonly name: string;
  readonly symbol: string;
  readonly editionsRoot: string;
  readonly metadataRoot: string;
  readonly contractURI: string;
  readonly owner: string;
  readonly payee: string;
  readonly royaltyReceiver: string;
  readonly royaltyBps: bigint;
  /** How often the facts were revised. */
  readonly revision: bigint;
  /** The events of the revisions, in their order. */
  readonly revisions: readonly ObservedRevision[];
  readonly frozen: boolean;
  /** The zero address: nobody signs vouchers. */
  readonly voucherSigner: string;
  readonly voucherEpoch: bigint;
  readonly supply: Supply;
}

export type ContractObservation =
  | { readonly kind: "absent" }
  | { readonly kind: "foreign" }
  | { readonly kind: "ours"; readonly contract: ObservedContract };

/** The blocks to look at: events from the first on, state as of the last. */
export interface BlockRange {
  readonly fromBlock: number;
  readonly toBlock: number;
}

/**
 * Asks the contract for everything that concerns the whole collection, its code first.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function observeContract(
  provider: Provider,
  address: string,
  artifact: ContractArtifact,
  iface: Interface,
  { fromBlock, toBlock }: BlockRange,
): Promise<ContractObservation> {
  try {
    const code = await provider.getCode(address, toBlock);
    if (code === "0x") return { kind: "absent" };
    if (!isCodeOf(artifact, code)) return { kind: "foreign" };
    const contract = new Contract(address, iface, provider);
    const read = (name: string, ...args: unknown[]): Promise<unknown> =>
      contract.getFunction(name).staticCall(...args, { blockTag: toBlock }) as Promise<unknown>;
    const [royaltyReceiver, royaltyBps] = (await read("royaltyInfo", 1, 10_000)) as [
      string,
      bigint,
    ];
    return {
      kind: "ours",
      contract: {
        creation: await observeCreation(provider, address, artifact, iface, fromBlock, toBlock),
        size: (await read("SIZE")) as bigint,
        name: (await read("name")) as string,
        symbol: (await read("symbol")) as string,
        editionsRoot: (await read("editionsRoot")) as string,
        metadataRoot: (await read("metadataRoot")) as string,
        contractURI: (await read("contractURI")) as string,
        owner: (await read("owner")) as string,
        payee: (await read("payee")) as string,
        royaltyReceiver,
        royaltyBps,
        revision: (await read("revision")) as bigint,
        revisions: await observeRevisions(contract, fromBlock, toBlock),
        frozen: (await read("frozen")) as boolean,
        voucherSigner: (await read("voucherSigner")) as string,
        voucherEpoch: (await read("voucherEpoch")) as bigint,
        supply: await observeTransfers(contract, fromBlock, toBlock),
      },
    };
  } catch (error) {
    throw toRpcError(error, `the contract at ${address}`);
  }
}
