import * as dagPb from "@ipld/dag-pb";
import { UnixFS } from "ipfs-unixfs";
import type { CID } from "multiformats/cid";

/** Which bytes of a file; without `length`, all from `offset` on. */
export interface ContentRange {
  readonly offset?: number;
  readonly length?: number;
}

/** A chunker's tree over 64 MiB is two levels deep; balanced trees of tiny chunks are not much deeper. */
const MAX_DEPTH = 8;
/** 64 MiB in chunks of 16 KiB. */
const MAX_BLOCKS = 4096;

const FILE_TYPES: ReadonlySet<string> = new Set(["file", "raw"]);

interface Walk {
  readonly get: (cid: CID) => Promise<Uint8Array>;
  /** The bytes that are wanted: from the first up to, and without, the last. */
  readonly first: number;
  readonly end: number;
  blocksLeft: number;
}

/**
 * Reads a UnixFS file block by block, in order, and waits for each block: the content reader of
 * `ipfs-unixfs-exporter` 16 leaves a promise alone when a block below the second level is missing, which
 * ends the process. Every block must be as long as its parent says.
 *
 * @param get gives a block that is rehashed already; what it throws is passed on
 * @param node the file's first block: decoded, or its bytes where it is a raw block
 * @throws Error for a DAG that is no file, contradicts itself, or has too many blocks or levels
 */
export async function* readFileContent(
  get: (cid: CID) => Promise<Uint8Array>,
  node: dagPb.PBNode | Uint8Array,
  { offset = 0, length = Number.MAX_SAFE_INTEGER - offset }: ContentRange = {},
): AsyncGenerator<Uint8Array, void> {
  const walk = { get, first: offset, end: offset + length, blocksLeft: MAX_BLOCKS };
  yield* readNode(walk, node, 0, undefined, 0);
}

async function* readNode(
  walk: Walk,
  node: dagPb.PBNode | Uint8Array,
  start: number,
  declared: number | undefined,
  depth: number,
): AsyncGenerator<Uint8Array, void> {
  if (node instanceof Uint8Array) {
    assertLength(node.length, declared);
    yield* wanted(walk, node, start);
    return;
  }
  const { data, childLengths } = describeNode(node);
  const total = childLengths.reduce((sum, length) => sum + length, data.length);
  assertLength(total, declared);
  yield* wanted(walk, data, start);
  let childStart = start + data.length;
  for (const [index, { Hash }] of node.Links.entries()) {
    const childLength = childLengths[index] ?? 0;
    if (childStart < walk.end && childStart + childLength > walk.first) {
      const cid = Hash as CID;
      const child = await readChild(walk, cid, depth + 1);
      yield* readNode(walk, child, childStart, childLength, depth + 1);
    }
    childStart += childLength;
  }
}

async function readChild(walk: Walk, cid: CID, depth: number): Promise<dagPb.PBNode | Uint8Array> {
  walk.blocksLeft -= 1;
  if (walk.blocksLeft < 0) throw new Error(`it has more than ${MAX_BLOCKS} blocks`);
  if (depth > MAX_DEPTH) throw new Error(`it is more than ${MAX_DEPTH} levels deep`);
  const bytes = await walk.get(cid);
  return cid.code === dagPb.code ? dagPb.decode(bytes) : bytes;
}

/** The node's own bytes, and the length of the file below each of its links. */
function describeNode(node: dagPb.PBNode): { data: Uint8Array; childLengths: number[] } {
  if (node.Data === undefined) throw new Error("a block of it is no UnixFS");
  const { type, data, blockSizes } = UnixFS.unmarshal(node.Data);
  if (!FILE_TYPES.has(type)) throw new Error(`a block of it is a ${type}`);
  if (blockSizes.length !== node.Links.length) {
    throw new Error(
      `a block of it has ${node.Links.length} links and ${blockSizes.length} lengths`,
    );
  }
  return { data: data ?? new Uint8Array(), childLengths: blockSizes.map(Number) };
}

function assertLength(actual: number, declared: number | undefined): void {
  if (declared === undefined || actual === declared) return;
  throw new Error(`a block of it holds ${actual} bytes where ${declared} are said to be`);
}

function* wanted({ first, end }: Walk, bytes: Uint8Array, start: number): Generator<Uint8Array> {
  const piece = bytes.subarray(Math.max(first - start, 0), Math.max(end - start, 0));
  if (piece.length > 0) yield piece;
}
