import {
  type CIDProfile,
  type FileCandidate,
  importer,
  type ImporterOptions,
  type ImportResult,
} from "ipfs-unixfs-importer";
import type { Block } from "./buildDag.ts";

/** A file for the importer; content may come in pieces, of any size. */
export type ImportFile = Required<Pick<FileCandidate, "path" | "content">>;

/**
 * Turns files into a UnixFS DAG under a profile of IPIP-0499, within one root directory that is
 * yielded last. Each block goes to `onBlock`, children before parents, in an order that depends on the
 * order of the files alone; a block that occurs twice is passed twice.
 */
export async function* importFiles(
  files: Iterable<ImportFile>,
  profile: CIDProfile,
  onBlock: (block: Block) => void,
): AsyncGenerator<ImportResult, void> {
  const blockstore: Parameters<typeof importer>[1] = {
    put: async (cid, bytes) => {
      if (!(bytes instanceof Uint8Array)) throw new TypeError("the importer emits whole blocks");
      onBlock({ cid, bytes });
      return cid;
    },
  };
  // The importer mutates its options, and any concurrency makes the block order vary between runs.
  const options: ImporterOptions = {
    profile,
    wrapWithDirectory: true,
    fileImportConcurrency: 1,
    blockWriteConcurrency: 1,
  };
  yield* importer(files, blockstore, options);
}
