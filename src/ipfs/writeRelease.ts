import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { renderCanonicalJson } from "../metadata/canonicalJson.ts";
import { toUnwritable, writeFileWhole } from "../writeFileWhole.ts";
import type { Release } from "./buildRelease.ts";
import { encodeCar } from "./encodeCar.ts";

/**
 * Writes a release below a build folder, and last the manifest, so that an interrupted run leaves
 * the old manifest in place. Files of editions that are no longer recorded are removed. For one at a
 * time: a second one would take the first one's temporary files away.
 * @throws KronikaError FILE_UNWRITABLE
 */
export async function writeRelease(
  release: Release,
  buildFolder: string,
  manifestPath: string,
): Promise<void> {
  for (const { path, bytes } of release.files) await writeFileWhole(join(buildFolder, path), bytes);
  try {
    await removeOthers(release, buildFolder);
  } catch (error) {
    throw toUnwritable(error, buildFolder);
  }
  await writeFileWhole(
    join(buildFolder, release.manifest.car.path),
    encodeCar(release.root, release.blocks),
  );
  await writeFileWhole(manifestPath, renderCanonicalJson(release.manifest));
}

async function removeOthers(release: Release, buildFolder: string): Promise<void> {
  const current = new Set(release.files.map(({ path }) => path));
  const folders = new Set(release.files.flatMap(({ path }) => foldersAbove(path)));
  for (const folder of folders) {
    for (const name of await readdir(join(buildFolder, folder))) {
      const path = `${folder}/${name}`;
      if (!current.has(path) && !folders.has(path))
        await rm(join(buildFolder, path), { recursive: true });
    }
  }
}

/** `images/68/68.png` lies in `images` and in `images/68`. */
function foldersAbove(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
