import { walkPath } from "ipfs-unixfs-exporter";
import type { CID } from "multiformats/cid";
import { KronikaError } from "../errors.ts";
import type { BlockSource } from "./blockSource.ts";
import { kronikaCause, toBlockstore } from "./blockstore.ts";
import type { Block } from "./buildDag.ts";

/** Where a path leads, and what proves it. */
export interface ContentPath {
  /** The CID that the whole path names. */
  readonly cid: CID;
  /** One CID for the root and for each name. */
  readonly roots: readonly CID[];
  /** The blocks that were read on the way, in order; those of `cid` itself are not among them. */
  readonly blocks: readonly Block[];
}

/**
 * Follows names from a root through UnixFS directories, sharded ones too.
 * @throws KronikaError PATH_ABSENT when there is nothing of that name, or what the source throws
 */
export async function readContentPath(
  source: BlockSource,
  root: CID,
  names: readonly string[],
): Promise<ContentPath> {
  const blocks: Block[] = [];
  const blockstore = toBlockstore(async (cid) => {
    const bytes = await source.get(cid);
    blocks.push({ cid, bytes });
    return bytes;
  });
  const roots: CID[] = [];
  let left = names.length + 1;
  try {
    for await (const { cid, remainder } of walkPath([root, ...names].join("/"), blockstore)) {
      // The shards of a directory are passed on the way as well, but use up no name.
      if (remainder.length < left) roots.push(cid);
      left = remainder.length;
    }
  } catch (error) {
    throw kronikaCause(error) ?? absent(source, root, names, error);
  }
  const cid = roots.at(-1);
  // Below a file that is one dag-pb block the walk ends without an error.
  if (cid === undefined || left > 0) throw absent(source, root, names);
  return { cid, roots, blocks };
}

function absent(
  source: BlockSource,
  root: CID,
  names: readonly string[],
  cause?: unknown,
): KronikaError {
  return new KronikaError(
    {
      code: "PATH_ABSENT",
      message: `there is no /ipfs/${[root, ...names].join("/")}`,
      file: source.name,
      fix: "list the directory above it",
    },
    { cause },
  );
}
