import { randomUUID } from "node:crypto";
import { link, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { KronikaError } from "../src/errors.ts";
import { readRegularText } from "../src/readRegularFile.ts";
import { toUnwritable } from "../src/writeFileWhole.ts";
import { shownPath } from "./openCollection.ts";

/** A process id and a UUID are shorter. */
const LARGEST_LOCK = 1024;

/** Locks that this process holds: it may run several commands at once. */
const held = new Set<string>();

/**
 * Runs work while no other process holds the lock file. The lock of a process that was killed is
 * taken over.
 *
 * @param whenHeld Called with the id of the process that holds the lock; it throws, or waits a
 * moment for the next try.
 * @throws KronikaError FILE_UNWRITABLE, and what `whenHeld` throws
 */
export async function holdLock<T>(
  path: string,
  whenHeld: (holder: number) => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  const content = `${process.pid} ${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await takeLock(path, content, whenHeld);
  } catch (error) {
    throw toUnwritable(error, shownPath(path));
  }
  try {
    held.add(content);
    return await work();
  } finally {
    held.delete(content);
    // Only our own: it may have been taken over while this process was suspended.
    if ((await readLock(path)) === content) await rm(path, { force: true });
  }
}

async function takeLock(
  path: string,
  content: string,
  whenHeld: (holder: number) => Promise<void>,
): Promise<void> {
  const filled = `${path}.${randomUUID()}`;
  await writeFile(filled, content);
  try {
    // A link appears whole or not at all, unlike a file that is opened and then written.
    while (!(await madeLink(filled, path))) {
      const found = await readLock(path);
      const holder = Number(found?.split(" ")[0]);
      if (found !== undefined && (holder === process.pid ? held.has(found) : isRunning(holder))) {
        await whenHeld(holder);
      } else if (found !== undefined) {
        await removeStale(path, found);
      }
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
  await rm(aside, { force: true, recursive: true });
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
  try {
    return await readRegularText(path, LARGEST_LOCK);
  } catch (error) {
    // What is no lock of ours belongs to nobody, and is taken away; a folder stays.
    if (error instanceof KronikaError) return "";
    throw error;
  }
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
