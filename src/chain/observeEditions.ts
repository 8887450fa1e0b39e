import { Contract, type Interface, type Provider } from "ethers";
import pMap from "p-map";
import { type EditionLeaf, editionStruct } from "../editions/editionsTree.ts";
import { isNonexistentToken, toRpcError } from "./rpcError.ts";

/** An edition to ask the contract about, with its proof against the editions root. */
export interface EditionQuestion {
  readonly leaf: EditionLeaf;
  readonly proof: readonly string[];
}

export type ObservedEdition =
  | {
      readonly kind: "read";
      readonly number: number;
      /** What the contract's own `verifyEdition` says of the leaf. */
      readonly proved: boolean;
      /** Checksummed; undefined: not minted. */
      readonly owner: string | undefined;
      /** Undefined: not minted. */
      readonly tokenURI: string | undefined;
    }
  | { readonly kind: "unreachable"; readonly number: number; readonly detail: string };

const CONCURRENCY = 8;

/**
 * Has the contract prove each edition and say who owns it, as of one block. An edition that could
 * not be asked about takes nothing away from the others.
 */
export async function observeEditions(
  provider: Provider,
  address: string,
  iface: Interface,
  questions: readonly EditionQuestion[],
  blockTag: number,
): Promise<ObservedEdition[]> {
  const contract = new Contract(address, iface, provider);
  const read = (name: string, ...args: unknown[]): Promise<unknown> =>
    contract.getFunction(name).staticCall(...args, { blockTag }) as Promise<unknown>;
  return pMap(
    questions,
    async ({ leaf, proof }): Promise<ObservedEdition> => {
      const { number } = leaf;
      try {
        const owner = await readOwner(() => read("ownerOf", number));
        return {
          kind: "read",
          number,
          proved: (await read("verifyEdition", editionStruct(leaf), proof)) as boolean,
          owner,
          tokenURI: owner === undefined ? undefined : ((await read("tokenURI", number)) as string),
        };
      } catch (error) {
        const { message } = toRpcError(error, `edition ${number}`).issues[0];
        return { kind: "unreachable", number, detail: message };
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
  const ownerOf = new Contract(address, iface, provider).getFunction("ownerOf");
  const owners = await pMap(
    numbers,
    async (number) => {
      try {
        return [number, await readOwner(() => ownerOf.staticCall(number))] as const;
      } catch (error) {
        throw toRpcError(error, `the owner of edition ${number}`);
      }
    },
    { concurrency: CONCURRENCY },
  );
  return new Map(owners);
}

async function readOwner(ownerOf: () => Promise<unknown>): Promise<string | undefined> {
  try {
    return (await ownerOf()) as string;
  } catch (error) {
    if (isNonexistentToken(error)) return undefined;
    throw error;
  }
}
