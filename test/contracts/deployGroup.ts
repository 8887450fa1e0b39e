import { network } from "hardhat";
import { buildGroup } from "./buildGroup.ts";
import { deployEditions } from "./editionsContract.ts";
import type { EditionsArguments } from "./editionsContract.ts";

/** The end of a sale that does not end: the largest uint40. */
export const FOR_EVER = 2n ** 40n - 1n;

/** sha2-256 of the root block of an empty UnixFS directory: a digest as good as any. */
export const METADATA_ROOT = "0x59948439065f29619ef41280cbb932be52c56d99c5966b65e0111239f098bbef";

/** A chain of its own with the first accounts by the roles they have here. */
export async function createChain() {
  const { ethers, networkHelpers } = await network.create();
  const [owner, payee, buyer, stranger] = await ethers.getSigners();
  if (!owner || !payee || !buyer || !stranger) throw new Error("the network has too few accounts");
  return { ethers, networkHelpers, owner, payee, buyer, stranger };
}

/** The constructor's arguments for a group, with owner and payee of the chain. */
export function argumentsFor(
  group: { readonly size: bigint; readonly editionsRoot: string },
  accounts: { readonly owner: { address: string }; readonly payee: { address: string } },
): EditionsArguments {
  return {
    name: "Genesis",
    symbol: "GEN",
    size: group.size,
    editionsRoot: group.editionsRoot,
    metadataRoot: METADATA_ROOT,
    owner: accounts.owner.address,
    payee: accounts.payee.address,
    royaltyBps: 500n,
  };
}

/** Deploys a group with these numbers in its tree on a chain of its own, and opens its sale. */
export async function deployGroup(
  size: number,
  numbers: readonly number[],
  isPriced?: (number: number) => boolean,
) {
  const chain = await createChain();
  const group = buildGroup(size, numbers, isPriced);
  const editions = await deployEditions(chain.ethers, argumentsFor(group, chain));
  await editions.setSale(1n, FOR_EVER);
  return { ...chain, group, editions };
}
