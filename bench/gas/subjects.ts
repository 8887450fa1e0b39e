import type { Group } from "../../test/contracts/buildGroup.ts";
import { PRICE } from "../../test/contracts/buildGroup.ts";
import { METADATA_ROOT } from "../../test/contracts/deployGroup.ts";

/** A call of a contract; `value` in wei. */
export interface Call {
  readonly method: string;
  readonly given: readonly unknown[];
  readonly value?: bigint;
}

/** A contract that is measured, and how it is asked for the same things as the others. */
export interface Subject {
  /** The row's title. */
  readonly title: string;
  /** The contract's name. */
  readonly contract: string;
  readonly constructorArguments: (account: string) => readonly unknown[];
  /** What has to be called first, once. */
  readonly prepare?: Call;
  readonly purchase: (to: string, number: number) => Call;
  readonly mint: (to: string, numbers: readonly number[]) => Call;
  /** True where the contract itself says which number comes next. */
  readonly inSequence?: boolean;
}

const BASE = "ipfs://bafybeibqsgbzawn6efihylxrpxewzavkmutvfv4jlfxv2o3hdzonidf67i/tokens/";
const NAMES = ["Genesis", "GEN"];

/** The contracts with `purchase(to, number)` and `mint(to, numbers)`. */
function plain(title: string, contract: string, hasBase = true): Subject {
  return {
    title,
    contract,
    constructorArguments: () => (hasBase ? [...NAMES, BASE] : []),
    purchase: (to, number) => ({ method: "purchase", given: [to, number], value: PRICE }),
    mint: (to, numbers) => ({ method: "mint", given: [to, numbers] }),
  };
}

export const LEAST = plain("Least.sol: the floor's slots and log, no checks", "Least", false);

/** KronikaEditions with a group, whose sale is open. */
export function kronikaEditions(group: Group): Subject {
  return {
    title: "**KronikaEditions**",
    contract: "KronikaEditions",
    constructorArguments: (account) => [
      ...NAMES,
      group.size,
      group.editionsRoot,
      METADATA_ROOT,
      account,
      account,
      500,
    ],
    prepare: { method: "setSale", given: [1, 2n ** 40n - 1n] },
    purchase: (to, number) => ({
      method: "purchase",
      given: [to, group.edition(number), group.proof(number)],
      value: PRICE,
    }),
    mint: (to, numbers) => {
      const { editions, proof, proofFlags } = group.batch(numbers);
      return { method: "mint", given: [editions.map(() => to), editions, proof, proofFlags] };
    },
  };
}

export const PEERS: readonly Subject[] = [
  plain("Solady ERC721", "SoladyBare"),
  plain("OpenZeppelin ERC721", "OpenZeppelinBare"),
  plain("OpenZeppelin ERC721Enumerable", "OpenZeppelinEnumerable"),
  {
    ...plain("OpenZeppelin ERC721URIStorage", "OpenZeppelinUriStorage"),
    constructorArguments: () => NAMES,
    purchase: (to, number) => ({
      method: "purchase",
      given: [to, number, `${BASE}${number}.json`],
      value: PRICE,
    }),
    mint: (to, numbers) => ({
      method: "mint",
      given: [to, numbers, numbers.map((number) => `${BASE}${number}.json`)],
    }),
  },
  plain("ERC721A, chosen numbers", "Erc721aChosen"),
  {
    ...plain("ERC721A, the next number", "Erc721aInSequence"),
    purchase: (to) => ({ method: "purchase", given: [to], value: PRICE }),
    mint: (to, numbers) => ({ method: "mint", given: [to, numbers.length] }),
    inSequence: true,
  },
];
