import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { z } from "zod";
import { KronikaError } from "../errors.ts";
import {
  LEAF_ENCODING,
  type EditionLeaf,
  type EditionsTree,
  type LeafValue,
} from "./editionsTree.ts";

const HASH = z.string().regex(/^0x[0-9a-f]{64}$/);
const DECIMAL = z.string().regex(/^(0|[1-9][0-9]{0,77})$/);

const editionsFileSchema = z.object({
  format: z.literal("kronika-editions-v1"),
  leafEncoding: z.tuple([
    z.literal("uint256"),
    z.literal("uint256"),
    z.literal("uint256"),
    z.literal("bytes32"),
    z.literal("bytes32"),
  ]),
  tree: z.array(HASH).min(1).max(20_001),
  values: z
    .array(
      z.object({
        value: z.tuple([DECIMAL, DECIMAL, DECIMAL, HASH, HASH]),
        treeIndex: z.number().int().nonnegative(),
      }),
    )
    .min(1)
    .max(10_000),
});

export type EditionsFile = z.infer<typeof editionsFileSchema>;

/** The content of `/editions.json`: the tree's dump, integers as decimal strings. */
export function buildEditionsFile(tree: EditionsTree): EditionsFile {
  const dump = tree.dump();
  return editionsFileSchema.parse({
    format: "kronika-editions-v1",
    leafEncoding: LEAF_ENCODING,
    tree: dump.tree,
    values: dump.values,
  });
}

/**
 * Loads `/editions.json` and recomputes every node, so that a dump with any altered hash is refused.
 * @throws KronikaError EDITIONS_FILE_INVALID
 */
export function parseEditionsFile(
  text: string,
  file: string,
): {
  readonly tree: EditionsTree;
  readonly leaves: readonly EditionLeaf[];
} {
  try {
    const parsed = editionsFileSchema.parse(JSON.parse(text));
    const tree = StandardMerkleTree.load<LeafValue>({
      format: "standard-v1",
      leafEncoding: [...parsed.leafEncoding],
      tree: parsed.tree,
      values: parsed.values,
    });
    tree.validate();
    return { tree, leaves: parsed.values.map(({ value }) => leafOf(value)) };
  } catch (cause) {
    throw new KronikaError(
      {
        code: "EDITIONS_FILE_INVALID",
        message: "is not a whole editions tree",
        file,
        fix: "fetch it again, or from another gateway; if it stays so, the collection was published broken",
      },
      { cause },
    );
  }
}

function leafOf([number, size, price, traitsRoot, metadataDigest]: LeafValue): EditionLeaf {
  return {
    number: Number(number),
    size: Number(size),
    price: BigInt(price),
    traitsRoot,
    metadataDigest,
  };
}
