import { importer, type ImporterOptions } from "ipfs-unixfs-importer";
import type { CID } from "multiformats/cid";
import { CID_PROFILE } from "./cid.ts";

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
  const blockstore: Parameters<typeof importer>[1] = {
    put: async (cid, bytes) => {
      if (!(bytes instanceof Uint8Array)) throw new TypeError("the importer emits whole blocks");
      blocks.set(cid.toString(), { cid, bytes });
      return cid;
    },
  };
  // The importer mutates its options, and any concurrency makes the block order vary between runs.
  const options: ImporterOptions = {
    profile: CID_PROFILE,
    wrapWithDirectory: true,
    fileImportConcurrency: 1,
    blockWriteConcurrency: 1,
  };
  const sorted = files.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  const cids = new Map<string, CID>();
  let root: CID | undefined;
  const candidates = sorted.map(({ path, bytes }) => ({ path, content: bytes }));
  for await (const entry of importer(candidates, blockstore, options)) {
    cids.set(entry.path ?? "", entry.cid);
    root = entry.cid;
  }
  if (root === undefined) throw new RangeError("a DAG needs at least one file");
  return { root, cids, blocks: [...blocks.values()] };
}
