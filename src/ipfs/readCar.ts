import type { FileHandle } from "node:fs/promises";
import { CarIndexer } from "@ipld/car";
import { CID } from "multiformats/cid";
import { KronikaError } from "../errors.ts";
import { openRegularFile } from "../readRegularFile.ts";
import type { BlockSource } from "./blockSource.ts";
import { MAX_BLOCK_BYTES } from "./cid.ts";
import { verifyBlock } from "./verifyBlock.ts";

/** A CAR whose sections have been indexed; every block is rehashed whenever it is read. */
export interface CarFile extends BlockSource {
  readonly roots: readonly CID[];
  /** CIDs in the order of the sections. */
  readonly cids: readonly CID[];
  close(): Promise<void>;
}

interface Section {
  readonly offset: number;
  readonly length: number;
}

/**
 * Opens a CARv1 and indexes it.
 * @throws KronikaError CAR_UNREADABLE when the file cannot be opened, CAR_INVALID when its framing is
 * broken
 */
export async function readCar(path: string): Promise<CarFile> {
  const file = await openCar(path);
  const sections = new Map<string, Section>();
  const cids: CID[] = [];
  try {
    const bytes = file.createReadStream({ start: 0, autoClose: false });
    const indexer = await CarIndexer.fromIterable(bytes);
    let end = 0;
    for await (const { cid, blockOffset, blockLength } of indexer) {
      end = blockOffset + blockLength;
      sections.set(cid.toString(), { offset: blockOffset, length: blockLength });
      cids.push(cid as CID);
    }
    // The indexer skips blocks without reading them, so it does not see that the last one is cut.
    const { size } = await file.stat();
    if (end > size) throw new Error(`it ends at byte ${size}, within a block`);
    const roots = (await indexer.getRoots()) as CID[];
    return {
      name: path,
      roots,
      cids,
      get: (cid) => readBlock(file, path, sections, cid),
      close: () => file.close(),
    };
  } catch (cause) {
    await file.close();
    if (isDiskError(cause)) throw unreadable(path, cause);
    throw new KronikaError(
      {
        code: "CAR_INVALID",
        message: `is not a whole CAR: after ${cids.length} blocks, ${(cause as Error).message}`,
        file: path,
        fix: "write it again with `collection build`",
      },
      { cause },
    );
  }
}

async function openCar(path: string): Promise<FileHandle> {
  let file: FileHandle | undefined;
  try {
    file = await openRegularFile(path);
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    const [{ message }] = error.issues;
    const issue = { code: "CAR_UNREADABLE", message, file: path, fix: FIX } as const;
    throw new KronikaError(issue, { cause: error });
  }
  if (file !== undefined) return file;
  const message = "cannot be read (ENOENT)";
  throw new KronikaError({ code: "CAR_UNREADABLE", message, file: path, fix: FIX });
}

const FIX = "write it with `collection build`, or name a gateway with --gateway";

/** What the disk says carries a code (`EIO`); what is wrong with the bytes does not. */
function isDiskError(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).code === "string";
}

function unreadable(path: string, cause: unknown): KronikaError {
  return new KronikaError(
    {
      code: "CAR_UNREADABLE",
      message: `cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
      file: path,
      fix: FIX,
    },
    { cause },
  );
}

async function readBlock(
  file: FileHandle,
  path: string,
  sections: ReadonlyMap<string, Section>,
  cid: CID,
): Promise<Uint8Array> {
  const section = sections.get(cid.toString());
  if (section === undefined) {
    throw new KronikaError({
      code: "BLOCK_ABSENT",
      message: `has no block ${cid}`,
      file: path,
      fix: "write the CAR again with `collection build`",
    });
  }
  // A broken length must not make us allocate it; verifyBlock refuses what is over the limit.
  const length = Math.min(section.length, MAX_BLOCK_BYTES + 1);
  const bytes = new Uint8Array(length);
  // Where the file ends early the rest stays zero, which verifyBlock refuses as well.
  await file.read(bytes, 0, length, section.offset).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  return verifyBlock(cid, bytes, `${path} at byte ${section.offset}`);
}
