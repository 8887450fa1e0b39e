import { CID } from "multiformats/cid";
import { type Manifest, type ManifestEdition } from "../editions/manifest.ts";
import { KronikaError } from "../errors.ts";
import type { BlockSource } from "../ipfs/blockSource.ts";
import { readPath } from "../ipfs/readPath.ts";

/** `pin` and `verify --gateway` read everything; this only tells whether the root is there at all. */
const SAMPLED_EDITIONS = 8;

/**
 * Whether a place gives what the manifest names, each block rehashed: both files of the collection, and
 * token JSON and image of up to eight editions, spread evenly.
 * @returns undefined if so, else why not
 */
export async function observeHeld(
  source: BlockSource,
  manifest: Manifest,
): Promise<KronikaError | undefined> {
  const root = CID.parse(manifest.rootCID);
  const entries = [
    manifest.files.collection,
    manifest.files.editions,
    ...sample(manifest.editions).flatMap(({ token, image }) => [token, image]),
  ];
  try {
    for (const { path } of entries) await readPath(source, root, path);
    return undefined;
  } catch (error) {
    if (error instanceof KronikaError) return error;
    throw error;
  }
}

function sample(editions: readonly ManifestEdition[]): readonly ManifestEdition[] {
  const step = Math.max(1, (editions.length - 1) / (SAMPLED_EDITIONS - 1));
  const indices = Array.from({ length: SAMPLED_EDITIONS }, (_, index) => Math.round(index * step));
  const last = editions.length - 1;
  return [...new Set(indices)].flatMap((index) => (index <= last ? (editions[index] ?? []) : []));
}
