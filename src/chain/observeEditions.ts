import { Contract, type Interface, type Provider } from "ethers";
import pMap from "p-map";
import { type EditionLeaf, editionStruct } from "../editions/editionsTree.ts";
import { isNonexistentToken, toRpcError } from "./rpcError.ts";

/** An edition to ask the contract about, with its proof against the editions root. */
export interface EditionQuestion {
  readonly leaf: EditionLeaf;
  readonly proof: readonly string[];
}

export interface ObservedEdition {
  readonly number: number;
  /** What the contract's own `verifyEdition` says of the leaf. */
  readonly proved: boolean;
  /** Checksummed; undefined: not minted. */
  readonly owner: string | undefined;
  /** Undefined: not minted. */
  readonly tokenURI: string | undefined;
}

const CONCURRENCY = 8;

/**
 * Has the contract prove each edition and say who owns it.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function observeEditions(
  provider: Provider,
  address: string,
  iface: Interface,
  questions: readonly EditionQuestion[],
): Promise<ObservedEdition[]> {
  const contract = new Contract(address, iface, provider);
  const read: Read = (name, ...args) =>
    contract.getFunction(name).staticCall(...args) as Promise<unknown>;
  return pMap(
    questions,
    async ({ leaf, proof }) => {
      try {
        const owner = await readOwner(read, leaf.number);
        return {
          number: leaf.number,
          proved: (await read("verifyEdition", editionStruct(leaf), proof)) as boolean,
          owner,
          tokenURI:
            owner === undefined ? undefined : ((await read("tokenURI", leaf.number)) as string),
        };
      } catch (error) {
        throw toRpcError(error, `edition ${leaf.number}`);
      }
    },
    { concurrency: CONCURRENCY },
  );
}

/**
 * Who owns each number; undefined: not minted.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function observeOwners(
  provider: Provider,
  address: string,
  iface: Interface,
  numbers: readonly number[],
): Promise<Map<number, string | undefined>> {
  const contract = new Contract(address, iface, provider);
  const read: Read = (name, ...args) =>
    contract.getFunction(name).staticCall(...args) as Promise<unknown>;
  const owners = await pMap(
    numbers,
    async (number) => {
      try {
        return [number, await readOwner(read, number)] as const;
      } catch (error) {
        throw toRpcError(error, `the owner of edition ${number}`);
      }
    },
    { concurrency: CONCURRENCY },
  );
  return new Map(owners);
}

type Read = (name: string, ...args: unknown[]) => Promise<unknown>;

async function readOwner(read: Read, number: number): Promise<string | undefined> {
  try {
    return (await read("ownerOf", number)) as string;
  } catch (error) {
    if (isNonexistentToken(error)) return undefined;
    throw error;
  }
}
