import type { Deployment, OverriddenError } from "../src/chain/deployment.ts";
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
  {
    places,
    network,
    manifest,
    overridden = [],
  }: Pick<Session, "places" | "network" | "manifest" | "overridden">,
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
    renderCanonicalJson(withOverridden(deployment, overridden)),
  );
}

/** What was let pass stays on record, each once, with what was let pass before. */
function withOverridden(deployment: Deployment, passed: readonly OverriddenError[]): Deployment {
  const all = new Map(
    [...(deployment.overridden ?? []), ...passed].map((each) => [JSON.stringify(each), each]),
  );
  return all.size === 0 ? deployment : { ...deployment, overridden: [...all.values()] };
}
