import { exporter } from "ipfs-unixfs-exporter";
import type { CID } from "multiformats/cid";
import { KronikaError } from "../errors.ts";
import type { BlockSource } from "./blockSource.ts";
import { kronikaCause, toBlockstore } from "./blockstore.ts";
import { concat } from "./concat.ts";
import { FILE_BOUNDS, type FileKind, fileKind, mostBlocks } from "./fileBounds.ts";
import { readFileContent } from "./readFileContent.ts";

/** For one file, however slow its blocks come. */
const TIME_LIMIT_MS = 5 * 60_000;

export interface IpfsFile {
  readonly cid: CID;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file below a root directory, each block rehashed on the way. Bytes, blocks and time are
 * bounded by what a file of its kind can be: a few blocks that hash right can claim any size and depth.
 * @throws KronikaError PATH_ABSENT when the directory has no such file, or what is there is none of its
 * kind; IPFS_UNREACHABLE when it takes too long; or what the source throws
 */
export async function readPath(
  source: BlockSource,
  root: CID,
  path: string,
  kind: FileKind = fileKind(path),
): Promise<IpfsFile> {
  const get = boundedGet(source, root, path, kind);
  try {
    const entry = await exporter(path === "" ? root : `${root}/${path}`, toBlockstore(get));
    if (entry.type !== "file" && entry.type !== "raw")
      throw absent(source, root, path, "a directory");
    if (entry.size > BigInt(FILE_BOUNDS[kind])) {
      throw absent(source, root, path, `a file of ${entry.size} bytes`);
    }
    return { cid: entry.cid, bytes: await concat(readFileContent(get, entry.node)) };
  } catch (error) {
    throw kronikaCause(error) ?? absent(source, root, path, (error as Error).message, error);
  }
}

function boundedGet(
  source: BlockSource,
  root: CID,
  path: string,
  kind: FileKind,
): (cid: CID) => Promise<Uint8Array> {
  const limit = mostBlocks(kind);
  const deadline = Date.now() + TIME_LIMIT_MS;
  let left = limit;
  return async (cid) => {
    left -= 1;
    if (left < 0) throw absent(source, root, path, `it takes more than ${limit} blocks`);
    if (Date.now() > deadline) throw tooSlow(source, root, path);
    return source.get(cid);
  };
}

function tooSlow(source: BlockSource, root: CID, path: string): KronikaError {
  return new KronikaError({
    code: "IPFS_UNREACHABLE",
    message: `/ipfs/${root}/${path} was not read whole within ${TIME_LIMIT_MS / 60_000} minutes`,
    file: source.name,
    fix: "try again, or another gateway",
  });
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
