import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deploymentId } from "../src/chain/deployment.ts";
import { KronikaError } from "../src/errors.ts";
import { shownPath } from "./openCollection.ts";
import type { Session } from "./session.ts";

/**
 * Runs work that sends transactions while no other command sends for the same collection and chain:
 * two deployments at once would make two contracts. The lock of a command that was killed is taken
 * over.
 * @throws KronikaError COMMAND_RUNNING
 */
export async function lockDeployments<T>(
  session: Pick<Session, "places" | "network">,
  work: () => Promise<T>,
): Promise<T> {
  const { places, network } = session;
  if (network.inProcess) return work();
  const folder = join(places.folder, "deployments");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `.${deploymentId(places.id, network.chainId)}.lock`);
  const content = `${process.pid} ${randomUUID()}`;
  await takeLock(path, content);
  try {
    return await work();
  } finally {
    // Only our own: it may have been taken over while this process was suspended.
    if ((await readLock(path)) === content) await rm(path, { force: true });
  }
}

async function takeLock(path: string, content: string): Promise<void> {
  const filled = `${path}.${randomUUID()}`;
  await writeFile(filled, content);
  try {
    // A link appears whole or not at all, unlike a file that is opened and then written.
    while (!(await madeLink(filled, path))) {
      const found = await readLock(path);
      const holder = Number(found?.split(" ")[0]);
      if (found !== undefined && holder !== process.pid && isRunning(holder)) {
        throw running(path, holder);
      }
      if (found !== undefined) await removeStale(path, found);
    }
  } finally {
    await rm(filled, { force: true });
  }
}

/** Takes a lock away that was judged stale; one that came in between is put back. */
async function removeStale(path: string, judged: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if ((await readLock(aside)) !== judged) await madeLink(aside, path);
  await rm(aside, { force: true });
}

async function madeLink(existing: string, path: string): Promise<boolean> {
  try {
    await link(existing, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function readLock(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}

function running(path: string, holder: number): KronikaError {
  return new KronikaError({
    code: "COMMAND_RUNNING",
    message: `another command (process ${holder}) is sending for this collection`,
    file: shownPath(path),
    fix: "wait until it has ended, then run this one again; if no such command runs, remove the file",
  });
}

/** Signal 0 only asks whether the process is there. */
function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
