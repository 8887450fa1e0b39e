import { join } from "node:path";
import { deploymentId } from "../src/chain/deployment.ts";
import { KronikaError } from "../src/errors.ts";
import { holdLock } from "./holdLock.ts";
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
  const name = `.${deploymentId(places.id, network.chainId)}.lock`;
  const path = join(places.folder, "deployments", name);
  const refuse = async (holder: number): Promise<never> => {
    throw new KronikaError({
      code: "COMMAND_RUNNING",
      message: `another command (process ${holder}) is sending for this collection`,
      file: shownPath(path),
      fix: "wait until it has ended, then run this one again; if no such command runs, remove the file",
    });
  };
  return holdLock(path, refuse, work);
}
