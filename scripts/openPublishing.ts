import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { KronikaError } from "../src/errors.ts";
import { parseAllowed } from "../src/records/lint/allowedErrors.ts";
import { observeHeld } from "../src/verify/observeHeld.ts";
import { assertPublishable, type PublishingArguments } from "./assertPublishable.ts";
import type { Progress } from "./commandOutput.ts";
import type { OpenNetwork } from "./openNetwork.ts";
import { connectSession, type OptionCheck, readOwnCollection, type Session } from "./session.ts";
import { openIpfs, parseGatewayOption } from "./verifyFiles.ts";

/** Options of a command that leads collectors to metadata on IPFS. */
export interface HoldingArguments {
  /** Where to look for the metadata: a trustless gateway's URL, or `rpc`; empty: `rpc`. */
  readonly gateway: string;
  /** Goes on although nobody but this disk is known to hold the metadata. */
  readonly unpinned: boolean;
}

const UNPINNED = {
  code: "METADATA_UNHELD",
  message: "nobody but the publisher's disk was known to hold the metadata (--unpinned)",
} as const;

/**
 * Opens a session of a command that publishes, once the gate is passed: `check` finds no error that
 * `--allow` does not name, and the manifest is what the records give. The options are looked at before
 * that, and the network after it.
 * @param check as `openSession` takes it
 * @throws KronikaError what `assertPublishable` and `openSession` throw
 */
export async function openPublishing(
  hre: HardhatRuntimeEnvironment,
  args: PublishingArguments & { readonly collection: string; readonly gateway?: string },
  progress: Progress,
  check: OptionCheck = () => {},
): Promise<Session> {
  const own = await readOwnCollection(hre, args.collection, async (issues, manifest) => {
    await check(issues, manifest);
    issues.take(() => parseAllowed(args.allow));
    issues.take(() => parseGatewayOption(args.gateway ?? ""));
  });
  const { overridden } = await assertPublishable(own.places, own.manifest, args, progress);
  return { ...(await connectSession(hre, own, progress)), overridden };
}

/**
 * Makes sure that on a public network collectors can read what the manifest's root names: the IPFS node
 * or a gateway must give the root's directories, the collection's files and a sample of editions. A dry
 * run only says that it would refuse.
 * @returns the session, with what `--unpinned` overrode on record
 * @throws KronikaError METADATA_UNHELD, with why the place did not give it; OPTION_INVALID
 */
export async function assertHeld(
  session: Session,
  { gateway, unpinned, dryRun }: HoldingArguments & { readonly dryRun: boolean },
): Promise<Session> {
  const { hre, network, manifest, progress, overridden = [] } = session;
  if (!network.isPublic) return session;
  if (unpinned) return { ...session, overridden: [...overridden, UNPINNED] };
  const { source } = await openIpfs(hre, gateway === "" ? "rpc" : gateway, "");
  const refused = await progress.during(`look for the metadata at ${source.name}`, () =>
    observeHeld(source, manifest),
  );
  if (refused === undefined) {
    if (gateway !== "" && gateway !== "rpc" && isLoopback(gateway)) {
      progress.note(`Note: ${source.name} is on this machine: see that others can read it too.`);
    }
    return session;
  }
  const error = unheld(network, manifest.rootCID, `at ${source.name} it is not whole`, refused);
  if (!dryRun) throw error;
  progress.note(`This would be refused: ${error.issues.map(({ message }) => message).join(": ")}`);
  return session;
}

/**
 * The same for a command that pins by itself: on a public network one of the services must be another
 * than this disk.
 * @returns what `--unpinned` overrode
 * @throws KronikaError METADATA_UNHELD
 */
export function assertPinsElsewhere(
  network: OpenNetwork,
  services: readonly string[],
  unpinned: boolean,
): readonly (typeof UNPINNED)[] {
  if (!network.isPublic || services.some((service) => service !== "local")) return [];
  if (unpinned) return [UNPINNED];
  throw unheld(network, undefined, "only this disk would hold it");
}

function unheld(
  network: OpenNetwork,
  rootCID: string | undefined,
  why: string,
  cause?: KronikaError,
): KronikaError {
  const root = rootCID === undefined ? "" : ` ${rootCID}`;
  return new KronikaError(
    [
      {
        code: "METADATA_UNHELD",
        message: `nothing was sent: ${network.name} is a public network, and collectors could not read the metadata${root}: ${why}`,
        fix: "pin it where others can read it: `collection pin --to rpc`, or `launch --pin-to local,rpc`; if a gateway has it, name that with --gateway; --unpinned goes on all the same, and that stays on record",
      },
      ...(cause?.issues ?? []),
    ],
    { cause },
  );
}

function isLoopback(gateway: string): boolean {
  const { hostname = "" } = URL.parse(gateway) ?? {};
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}
