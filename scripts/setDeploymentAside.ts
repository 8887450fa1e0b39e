import { mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { deploymentId } from "../src/chain/deployment.ts";
import { toUnwritable } from "../src/writeFileWhole.ts";
import { type CollectionPlaces, shownPath } from "./openCollection.ts";
import type { Session } from "./session.ts";

/** Sets a collection's deployment on this chain aside, so that the next one starts anew. */
export async function setDeploymentAside({
  places,
  network,
}: Session): Promise<string | undefined> {
  try {
    return await moveAside(places, network.chainId);
  } catch (error) {
    throw toUnwritable(error, shownPath(join(places.folder, "deployments")));
  }
}

async function moveAside(places: CollectionPlaces, chainId: number): Promise<string | undefined> {
  const folder = join(places.folder, "deployments");
  const id = deploymentId(places.id, chainId);
  const names = (await readdir(folder).catch(() => [] as string[])).filter(
    (name) => name === id || name.startsWith(`${id}.`),
  );
  if (names.length === 0) return undefined;
  for (let count = 1; ; count += 1) {
    const target = join(folder, "replaced", `${id}-${count}`);
    await mkdir(join(folder, "replaced"), { recursive: true });
    if (await madeFolder(target)) {
      for (const name of names) await rename(join(folder, name), join(target, name));
      return shownPath(target);
    }
  }
}

async function madeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
