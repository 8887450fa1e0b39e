import { StandardMerkleTree } from "@openzeppelin/merkle-tree";

/** What the editions root commits to for one edition. Hashes are `0x` and 64 hexadecimal digits. */
export interface EditionLeaf {
  readonly number: number;
  readonly size: number;
  /** In wei; 0: not for public sale. */
  readonly price: bigint;
  readonly traitsRoot: string;
  /** sha2-256 of the token JSON's bytes: also the digest in its raw-leaf CID. */
  readonly metadataDigest: string;
}

export type LeafValue = [string, string, string, string, string];

export const LEAF_ENCODING = ["uint256", "uint256", "uint256", "bytes32", "bytes32"];

export type EditionsTree = StandardMerkleTree<LeafValue>;

/** The tree whose root the contract holds: one double-hashed leaf a recorded edition. */
export function buildEditionsTree(leaves: readonly EditionLeaf[]): EditionsTree {
  return StandardMerkleTree.of<LeafValue>(leaves.map(leafValue), LEAF_ENCODING);
}

/** A leaf in the tree's own form: integers as decimal strings, so that a dump is plain JSON. */
export function leafValue(leaf: EditionLeaf): LeafValue {
  return [
    leaf.number.toString(),
    leaf.size.toString(),
    leaf.price.toString(),
    leaf.traitsRoot,
    leaf.metadataDigest,
  ];
}

/** An edition as the contract's `Edition` struct takes it. */
export interface EditionStruct {
  readonly number: number;
  readonly price: bigint;
  readonly traitsRoot: string;
  readonly metadataDigest: string;
}

export function editionStruct(leaf: EditionLeaf): EditionStruct {
  const { number, price, traitsRoot, metadataDigest } = leaf;
  return { number, price, traitsRoot, metadataDigest };
}
