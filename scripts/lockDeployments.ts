import { mkdir, open, readFile, rm } from "node:fs/promises";
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
  if (!(await madeLock(path))) {
    const holder = Number(await readFile(path, "utf8").catch(() => ""));
    if (isRunning(holder)) {
      throw new KronikaError({
        code: "COMMAND_RUNNING",
        message: `another command (process ${holder}) is sending for this collection`,
        file: shownPath(path),
        fix: "wait until it has ended, then run this one again",
      });
    }
    await rm(path, { force: true });
    if (!(await madeLock(path))) return lockDeployments(session, work);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function madeLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
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
