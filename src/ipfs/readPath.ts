import { exporter } from "ipfs-unixfs-exporter";
import type { CID } from "multiformats/cid";
import { KronikaError } from "../errors.ts";
import type { BlockSource } from "./blockSource.ts";
import { kronikaCause, toBlockstore } from "./blockstore.ts";
import { concat } from "./concat.ts";
import { readFileContent } from "./readFileContent.ts";

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
  const blockstore = toBlockstore((cid) => source.get(cid));
  try {
    const entry = await exporter(path === "" ? root : `${root}/${path}`, blockstore);
    if (entry.type !== "file" && entry.type !== "raw")
      throw absent(source, root, path, "a directory");
    if (entry.size > BigInt(MAX_FILE_BYTES)) {
      throw absent(source, root, path, `a file of ${entry.size} bytes`);
    }
    const content = readFileContent((cid) => source.get(cid), entry.node);
    return { cid: entry.cid, bytes: await concat(content) };
  } catch (error) {
    throw kronikaCause(error) ?? absent(source, root, path, (error as Error).message, error);
  }
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
