import { observeOwners } from "../src/chain/observeEditions.ts";
import { KronikaError } from "../src/errors.ts";
import type { Session } from "./session.ts";

/**
 * Who holds an edition; undefined: it is not minted.
 * @throws KronikaError RPC_UNREACHABLE
 */
export async function findHolder(
  { network, compiled: { iface } }: Session,
  address: string,
  number: number,
): Promise<string | undefined> {
  const owners = await observeOwners(network.provider, address, iface, [number]);
  return owners.get(number);
}

/**
 * Gives a plain answer before the contract gives a terse one.
 * @throws KronikaError EDITION_SOLD, RPC_UNREACHABLE
 */
export async function assertNotMinted(
  session: Session,
  address: string,
  number: number,
): Promise<void> {
  const owner = await findHolder(session, address, number);
  if (owner === undefined) return;
  throw new KronikaError({
    code: "EDITION_SOLD",
    message: `it belongs to ${owner}`,
    record: number,
    field: "--number",
    fix: "choose an edition that is not minted yet",
  });
}
