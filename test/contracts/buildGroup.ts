import { createHash } from "node:crypto";
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { parseEther } from "ethers";
import type { Edition } from "./editionsContract.ts";

type Trait = readonly [traitType: string, value: string];
type Leaf = [
  number: bigint,
  size: bigint,
  price: bigint,
  traitsRoot: string,
  metadataDigest: string,
];

/** A multiproof in the contract's terms: `editions` are in the order of its leaves. */
export interface BatchProof {
  readonly editions: readonly Edition[];
  readonly proof: readonly string[];
  readonly proofFlags: readonly boolean[];
}

/** Some editions of a group and everything that proves them. */
export interface Group {
  readonly size: bigint;
  readonly editionsRoot: string;
  edition(number: number): Edition;
  proof(number: number): readonly string[];
  traitProof(number: number, trait: Trait): readonly string[];
  json(number: number): Uint8Array;
  /** The multiproof of these editions; the order of `numbers` does not matter. */
  batch(numbers: readonly number[]): BatchProof;
}

/** The leaf's fields of one edition, as StandardMerkleTree encodes them. */
export const EDITION_LEAF = ["uint256", "uint256", "uint256", "bytes32", "bytes32"];

/** 0.7 ETH, the price of every edition that `isPriced` does not leave out. */
export const PRICE = parseEther("0.7");

function traitsOf(number: number, size: number): Trait[] {
  return [
    ["Decade", "1960s"],
    ["Year", "1968"],
    ["Region", "Europe"],
    ["Country", "Czechoslovakia"],
    ["Country", "Soviet Union"],
    ["Impact", "7"],
    ["Edition", `${number}/${size}`],
  ];
}

/** Builds the editions with these numbers of a group; a number that is not in 1..size is built too. */
export function buildGroup(
  size: number,
  numbers: readonly number[],
  isPriced: (number: number) => boolean = () => true,
): Group {
  const traits = new Map<number, StandardMerkleTree<[string, string]>>();
  const files = new Map<number, Uint8Array>();
  const editions = new Map<number, Edition>();
  for (const number of numbers) {
    const list = traitsOf(number, size);
    const tree = StandardMerkleTree.of(
      list.map(([traitType, value]): [string, string] => [traitType, value]),
      ["string", "string"],
    );
    const attributes = list.map(([trait_type, value]) => ({ trait_type, value }));
    const name = `1968 – Prague Spring ${number}/${size}`;
    const file = new TextEncoder().encode(`${JSON.stringify({ name, attributes }, null, 2)}\n`);
    traits.set(number, tree);
    files.set(number, file);
    editions.set(number, {
      number: BigInt(number),
      price: isPriced(number) ? PRICE : 0n,
      traitsRoot: tree.root,
      metadataDigest: `0x${createHash("sha256").update(file).digest("hex")}`,
    });
  }

  const leafOf = (edition: Edition): Leaf => [
    edition.number,
    BigInt(size),
    edition.price,
    edition.traitsRoot,
    edition.metadataDigest,
  ];
  const tree = StandardMerkleTree.of([...editions.values()].map(leafOf), EDITION_LEAF);
  const edition = (number: number): Edition => found(editions, number);
  return {
    size: BigInt(size),
    editionsRoot: tree.root,
    edition,
    proof: (number) => tree.getProof(leafOf(edition(number))),
    traitProof: (number, [traitType, value]) => found(traits, number).getProof([traitType, value]),
    json: (number) => found(files, number),
    batch(wanted) {
      const { leaves, proof, proofFlags } = tree.getMultiProof(
        wanted.map((number) => leafOf(edition(number))),
      );
      return { editions: leaves.map(([number]) => edition(Number(number))), proof, proofFlags };
    },
  };
}

/** Every number from 1 to `size`. */
export function allNumbers(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index + 1);
}

function found<T>(map: ReadonlyMap<number, T>, number: number): T {
  const value = map.get(number);
  if (value === undefined) throw new RangeError(`the group was built without edition ${number}`);
  return value;
}
