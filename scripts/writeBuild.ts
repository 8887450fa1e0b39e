import { access, realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { KronikaError } from "../src/errors.ts";
import type { Release } from "../src/ipfs/buildRelease.ts";
import { writeRelease } from "../src/ipfs/writeRelease.ts";
import { printable } from "../src/records/printable.ts";
import { readRegularText } from "../src/readRegularFile.ts";
import { writeFileWhole } from "../src/writeFileWhole.ts";
import type { Progress } from "./commandOutput.ts";
import { holdLock } from "./holdLock.ts";
import { type CollectionPlaces, shownPath } from "./openCollection.ts";

const LOCK_POLL_MS = 50;
/** The longest path that a file system takes, with room. */
const LONGEST_PATH = 16 * 1024;

/**
 * Writes a release to the collection's build folder and manifest, one build at a time: a second one
 * waits. The build folder is named after the collection's folder; `build/.<name>.folder` remembers
 * which folder that was, so that no other of the same name takes it over.
 * @throws KronikaError BUILD_FOREIGN, FILE_UNWRITABLE
 */
export async function writeBuild(
  release: Release,
  places: CollectionPlaces,
  progress: Progress,
): Promise<void> {
  const inBuild = (suffix: string): string =>
    join(dirname(places.build), `.${basename(places.build)}.${suffix}`);
  let isTold = false;
  const wait = async (holder: number): Promise<void> => {
    if (!isTold) progress.note(`waiting for another build of this collection (process ${holder})`);
    isTold = true;
    await setTimeout(LOCK_POLL_MS);
  };
  await holdLock(inBuild("lock"), wait, async () => {
    await claimBuildFolder(places, inBuild("folder"));
    await writeRelease(release, places.build, places.manifest);
  });
}

/** @throws KronikaError BUILD_FOREIGN, FILE_UNWRITABLE */
async function claimBuildFolder(
  { folder, build }: CollectionPlaces,
  marker: string,
): Promise<void> {
  const base = dirname(build);
  const own = await realpath(folder);
  const noted = await readRegularText(marker, LONGEST_PATH, shownPath(marker));
  const other = noted === undefined ? undefined : resolve(base, noted.trim());
  if (other !== undefined && (await isAnother(own, other)) && (await isThere(build))) {
    throw new KronikaError({
      code: "BUILD_FOREIGN",
      message: `holds what was built from ${printable(shownPath(other))}, another folder of the same name`,
      file: shownPath(build),
      fix: `give one of the two folders another name; or remove ${shownPath(build)} if the other collection is not needed here`,
    });
  }
  const text = `${relative(await realpath(base), own)}\n`;
  if (text !== noted)
    await writeFileWhole(marker, new TextEncoder().encode(text), shownPath(marker));
}

/** Whether a folder is a collection and not the one at hand; one that was moved away is none. */
async function isAnother(own: string, folder: string): Promise<boolean> {
  const real = await realpath(folder).catch(() => undefined);
  return real !== undefined && real !== own && (await isThere(join(real, "collection.yaml")));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
