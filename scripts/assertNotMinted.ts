import { observeOwners } from "../src/chain/observeEditions.ts";
import { KronikaError } from "../src/errors.ts";
import type { Session } from "./session.ts";

/**
 * Gives a plain answer before the contract gives a terse one.
 * @throws KronikaError EDITION_SOLD, RPC_UNREACHABLE
 */
export async function assertNotMinted(
  { network, compiled: { iface } }: Session,
  address: string,
  number: number,
): Promise<void> {
  const owners = await observeOwners(network.provider, address, iface, [number]);
  const owner = owners.get(number);
  if (owner === undefined) return;
  throw new KronikaError({
    code: "EDITION_SOLD",
    message: `it belongs to ${owner}`,
    record: number,
    field: "--number",
    fix: "choose an edition that is not minted yet",
  });
}
