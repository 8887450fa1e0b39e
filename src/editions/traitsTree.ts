import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { attributeText, type Attribute } from "../metadata/attributes.ts";

const TRAIT_ENCODING = ["string", "string"];

/**
 * The Merkle tree over `(string traitType, string value)`, one leaf an attribute. It proves that an
 * edition has an attribute, never that it has only these. Leaves are sorted, so the order of the
 * attributes does not move the root.
 */
export function buildTraitsTree(
  attributes: readonly Pick<Attribute, "trait_type" | "value">[],
): StandardMerkleTree<[string, string]> {
  return StandardMerkleTree.of<[string, string]>(
    attributes.map((attribute) => [attribute.trait_type, attributeText(attribute)]),
    TRAIT_ENCODING,
  );
}
