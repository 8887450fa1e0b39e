import type { Deployment } from "../src/chain/deployment.ts";
import { deploymentPath, publishedManifestPath } from "../src/chain/readDeployment.ts";
import { renderCanonicalJson } from "../src/metadata/canonicalJson.ts";
import { writeFileWhole } from "../src/writeFileWhole.ts";
import { holdsManifest } from "./openContract.ts";
import type { Session } from "./session.ts";

/**
 * Writes where the contract stands and what it holds: first the manifest, where it is the one that the
 * contract holds, last the deployment file. The in-process chain leaves neither.
 */
export async function noteDeployment(
  { places, network, manifest }: Pick<Session, "places" | "network" | "manifest">,
  deployment: Deployment,
): Promise<void> {
  if (network.inProcess) return;
  const { folder, id } = places;
  if (holdsManifest(deployment, manifest)) {
    await writeFileWhole(
      publishedManifestPath(folder, id, network.chainId),
      renderCanonicalJson(manifest),
    );
  }
  await writeFileWhole(
    deploymentPath(folder, id, network.chainId),
    renderCanonicalJson(deployment),
  );
}
