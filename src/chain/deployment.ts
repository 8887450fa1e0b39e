import { z } from "zod";
import { KronikaError } from "../errors.ts";

const ADDRESS = z.string().regex(/^0x[0-9a-fA-F]{40}$/);
const HEX32 = z.string().regex(/^0x[0-9a-f]{64}$/);

const overriddenSchema = z.strictObject({
  /** The rule of `check`, or METADATA_UNHELD. */
  code: z.string(),
  /** Edition number. */
  record: z.number().int().positive().optional(),
  message: z.string(),
});

/** An error that somebody let pass on purpose. */
export type OverriddenError = z.infer<typeof overriddenSchema>;

const deploymentSchema = z.strictObject({
  format: z.literal("kronika-deployment-v1"),
  chainId: z.number().int().positive(),
  /** Hash of block 0: a local node that was restarted is another chain with the same id. */
  genesisHash: HEX32,
  address: ADDRESS,
  /** Block in which the contract was found or before: where a search for its events begins. */
  blockNumber: z.number().int().nonnegative(),
  owner: ADDRESS,
  payee: ADDRESS,
  size: z.number().int().positive(),
  /** What the contract holds: the constructor's at first, then those of the last revision. */
  editionsRoot: HEX32,
  metadataRoot: HEX32,
  royaltyBps: z.number().int().nonnegative(),
  /** Files from before there were revisions lack these two. */
  revision: z.number().int().nonnegative().default(0),
  frozen: z.boolean().default(false),
  /** Errors of the records that whoever published let pass, by name; absent: none. */
  overridden: z.array(overriddenSchema).optional(),
});

/** Where a collection's contract stands on one chain. */
export type Deployment = z.infer<typeof deploymentSchema>;

/** @throws KronikaError DEPLOYMENT_INVALID */
export function parseDeployment(text: string, file: string): Deployment {
  try {
    return deploymentSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new KronikaError(
      {
        code: "DEPLOYMENT_INVALID",
        message: "is not a deployment file",
        file,
        fix: "restore it from version control, or deploy anew with `collection deploy --reset`",
      },
      { cause },
    );
  }
}

/** Ignition's deployment id, so that two collections on one chain have two journals. */
export function deploymentId(collectionId: string, chainId: number | bigint): string {
  return `${collectionId}-${chainId}`;
}
