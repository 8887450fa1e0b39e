import { z } from "zod";
import { KronikaError } from "../errors.ts";
import { parseJson, PUBLISHED_JSON } from "../transfer/parseJson.ts";
import {
  buildEditionsTree,
  type EditionLeaf,
  type EditionsTree,
  LEAF_ENCODING,
  type LeafValue,
} from "./editionsTree.ts";

const HASH = z.string().regex(/^0x[0-9a-f]{64}$/);
const DECIMAL = z.string().regex(/^(0|[1-9][0-9]{0,77})$/);

/** A number or a size: 1 to 10,000. */
const COUNT = z.string().regex(/^(?:[1-9][0-9]{0,3}|10000)$/);
const WEI = DECIMAL.refine((text) => BigInt(text) < 2n ** 256n);

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
        value: z.tuple([COUNT, COUNT, WEI, HASH, HASH]),
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
 * Loads `/editions.json`. The tree is built anew from the listed editions and must come out the same:
 * a dump with an altered hash, with a leaf that is not listed, or with a number twice is refused.
 * @throws KronikaError EDITIONS_FILE_INVALID
 */
export function parseEditionsFile(
  content: string | Uint8Array,
  file: string,
): {
  readonly tree: EditionsTree;
  readonly leaves: readonly EditionLeaf[];
} {
  try {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const parsed = editionsFileSchema.parse(parseJson(bytes, PUBLISHED_JSON.editions));
    const leaves = parsed.values.map(({ value }) => leafOf(value));
    const tree = buildEditionsTree(leaves);
    if (JSON.stringify(tree.dump().tree) !== JSON.stringify(parsed.tree)) {
      throw new Error("the tree is not that of the listed editions");
    }
    const [first] = leaves;
    const isWhole =
      new Set(leaves.map(({ number }) => number)).size === leaves.length &&
      leaves.every(({ number, size }) => number <= size && size === first?.size);
    if (!isWhole) throw new Error("a number stands twice, or outside its group");
    return { tree, leaves };
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
