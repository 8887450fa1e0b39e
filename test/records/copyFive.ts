import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { KronikaError, type Issue } from "../../src/errors.ts";
import { readCollection } from "../../src/records/readCollection.ts";

/** The good collection of three records in a group of five. */
export const FIVE = join(dirname(fileURLToPath(import.meta.url)), "../fixtures/five");

/** Copies the good collection into a temporary folder, lets `spoil` change it, and cleans up. */
export async function withFive<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), "kronika-records-"));
  try {
    const folder = join(parent, "five");
    await cp(FIVE, folder, { recursive: true });
    return await work(folder);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** Replaces one text in one file, and fails when it is not there: a table row must not go stale. */
export async function replaceIn(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path, "utf8");
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${String(from)} does not occur in ${path}`);
  await writeFile(path, changed);
}

/** The issues that reading a folder throws; none when it is read. */
export async function issuesOf(folder: string): Promise<readonly Issue[]> {
  try {
    await readCollection(folder);
    return [];
  } catch (error) {
    if (error instanceof KronikaError) return error.issues;
    throw error;
  }
}
