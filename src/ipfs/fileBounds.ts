import { LARGEST_IMAGE } from "../records/inspectImage.ts";
import { PUBLISHED_JSON } from "../transfer/parseJson.ts";

/** The most bytes that a file of each kind can have; more is not Kronika's. */
export const FILE_BOUNDS = {
  /** A token JSON is one block; collection JSON is shorter. */
  json: PUBLISHED_JSON.metadata.bytes,
  /** 10,000 editions of at most 1.5 KiB each. */
  editions: PUBLISHED_JSON.editions.bytes,
  image: LARGEST_IMAGE,
} as const;

export type FileKind = keyof typeof FILE_BOUNDS;

/** The kind of a file by its path below a release's root. */
export function fileKind(path: string): FileKind {
  if (path === "editions.json") return "editions";
  return path.endsWith(".json") ? "json" : "image";
}

/** A directory of 10,000 names is three shards deep, below the root and one more directory. */
const PATH_BLOCKS = 32;
/** Our chunks have 1 MiB. A file that comes in smaller ones than these only costs requests. */
const SMALLEST_CHUNK = 64 * 1024;

/** How many blocks may be asked for to read a file of a kind, its directories among them. */
export function mostBlocks(kind: FileKind): number {
  return PATH_BLOCKS + FILE_BOUNDS[kind] / SMALLEST_CHUNK;
}
