import {
  type EditionLeaf,
  editionStruct,
  type EditionStruct,
  type EditionsTree,
  leafValue,
} from "../editions/editionsTree.ts";

/**
 * How many editions go into one transaction. A transaction may use 16,777,216 gas (EIP-7825), which
 * is about 350 editions to as many new accounts; this leaves room.
 */
export const MINT_BATCH_SIZE = 250;

/** An edition that is still to be minted, and the account that it goes to. */
export interface MintRequest {
  readonly number: number;
  readonly to: string;
}

/** The arguments of one `mint` transaction, all editions under one multiproof. */
export interface MintBatch {
  readonly to: readonly string[];
  readonly editions: readonly EditionStruct[];
  readonly proof: readonly string[];
  readonly proofFlags: readonly boolean[];
}

/**
 * Splits what is still to be minted into transactions. Editions stand in the order in which the
 * tree's multiproof needs them. Every request must have a leaf.
 */
export function planMints(
  tree: EditionsTree,
  leaves: readonly EditionLeaf[],
  requests: readonly MintRequest[],
  batchSize = MINT_BATCH_SIZE,
): MintBatch[] {
  const leafOf = new Map(leaves.map((leaf) => [leaf.number, leaf]));
  const sorted = requests.toSorted((left, right) => left.number - right.number);
  const batches: MintBatch[] = [];
  for (let start = 0; start < sorted.length; start += batchSize) {
    const chosen = new Map(
      sorted.slice(start, start + batchSize).map((entry) => [entry.number, entry.to]),
    );
    const values = [...chosen.keys()].map((number) => {
      const leaf = leafOf.get(number);
      if (leaf === undefined) throw new RangeError(`edition ${number} has no leaf`);
      return leafValue(leaf);
    });
    const multiproof = tree.getMultiProof(values);
    const ordered = multiproof.leaves.map(([number]) => Number(number));
    batches.push({
      to: ordered.map((number) => chosen.get(number) ?? ""),
      editions: ordered.map((number) => editionStruct(leafOf.get(number) as EditionLeaf)),
      proof: multiproof.proof,
      proofFlags: multiproof.proofFlags,
    });
  }
  return batches;
}
