import { exporter, type ReadableStorage } from "ipfs-unixfs-exporter";
import type { CID } from "multiformats/cid";
import { KronikaError } from "../errors.ts";
import type { BlockSource } from "./blockSource.ts";

/** More than any file that Kronika publishes; a larger answer is not ours. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

export interface IpfsFile {
  readonly cid: CID;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file below a root directory, each block rehashed on the way.
 * @throws KronikaError PATH_ABSENT when the directory has no such file, or what the source throws
 */
export async function readPath(source: BlockSource, root: CID, path: string): Promise<IpfsFile> {
  const blockstore: ReadableStorage = {
    async *get(cid) {
      yield await source.get(cid);
    },
  };
  try {
    const entry = await exporter(path === "" ? root : `${root}/${path}`, blockstore);
    if (entry.type !== "file" && entry.type !== "raw")
      throw absent(source, root, path, "a directory");
    if (entry.size > BigInt(MAX_FILE_BYTES)) {
      throw absent(source, root, path, `a file of ${entry.size} bytes`);
    }
    const pieces: Uint8Array[] = [];
    for await (const piece of entry.content()) pieces.push(piece);
    return { cid: entry.cid, bytes: Buffer.concat(pieces) };
  } catch (error) {
    throw kronikaCause(error) ?? absent(source, root, path, (error as Error).message, error);
  }
}

/** The exporter may wrap what the source threw. */
function kronikaCause(error: unknown): KronikaError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof KronikaError) return cause;
  }
  return undefined;
}

function absent(
  source: BlockSource,
  root: CID,
  path: string,
  message: string,
  cause?: unknown,
): KronikaError {
  return new KronikaError(
    {
      code: "PATH_ABSENT",
      message: `/ipfs/${root}/${path} is not a readable file: ${message}`,
      file: source.name,
      fix: "build and pin the collection again",
    },
    { cause },
  );
}
