import type { CID } from "multiformats/cid";
import { CID_PROFILE } from "./cid.ts";
import { importFiles } from "./importFiles.ts";

export interface Block {
  readonly cid: CID;
  readonly bytes: Uint8Array;
}

export interface DagFile {
  /** Path below the root, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Dag {
  readonly root: CID;
  /** CID of every file and directory by path; the root's path is the empty string. */
  readonly cids: ReadonlyMap<string, CID>;
  /** Each block once, in the order in which the importer emits them: children before parents. */
  readonly blocks: readonly Block[];
}

/**
 * Builds one UnixFS directory tree under profile `unixfs-v1-2025` (IPIP-0499). The same files give
 * the same blocks in the same order, whatever the order in which they are passed.
 */
export async function buildDag(files: readonly DagFile[]): Promise<Dag> {
  const blocks = new Map<string, Block>();
  const cids = new Map<string, CID>();
  let root: CID | undefined;
  const sorted = files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  const candidates = sorted.map(({ path, bytes }) => ({ path, content: bytes }));
  const onBlock = (block: Block): void => {
    blocks.set(block.cid.toString(), block);
  };
  for await (const entry of importFiles(candidates, CID_PROFILE, onBlock)) {
    cids.set(entry.path ?? "", entry.cid);
    root = entry.cid;
  }
  if (root === undefined) throw new RangeError("a DAG needs at least one file");
  return { root, cids, blocks: [...blocks.values()] };
}
