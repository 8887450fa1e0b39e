import { join } from "node:path";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { Manifest } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { pinLocal } from "../src/ipfs/pinLocal.ts";
import type { Pinner, PinReceipt } from "../src/ipfs/pinner.ts";
import { pinRpc } from "../src/ipfs/pinRpc.ts";
import { assertPublishable, type PublishingArguments } from "./assertPublishable.ts";
import { type Progress, runCommand, stderrProgress } from "./commandOutput.ts";
import {
  type CollectionPlaces,
  collectionPlaces,
  readManifest,
  shownPath,
} from "./openCollection.ts";
import { openRpcNode } from "./openRpcNode.ts";

/** How each service that `--to` takes is opened; secrets are asked for only where one is named. */
const PINNERS: Readonly<Record<string, (hre: HardhatRuntimeEnvironment) => Promise<Pinner>>> = {
  local: async () => pinLocal,
  rpc: async (hre) => pinRpc(await openRpcNode(hre)),
};

interface PinArguments extends PublishingArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly to: string;
  readonly dryRun: boolean;
}

/**
 * Opens the pinners that a comma-separated list names; nothing is sent yet.
 * @param field the option that the list comes from
 * @throws KronikaError PIN_UNKNOWN_SERVICE, OPTION_INVALID
 */
export async function openPinners(
  list: string,
  hre: HardhatRuntimeEnvironment,
  field = "--to",
): Promise<Pinner[]> {
  const names = [...new Set(list.split(",").map((name) => name.trim()))];
  const openers = names.map((name) => {
    const open = Object.hasOwn(PINNERS, name) ? PINNERS[name] : undefined;
    if (open !== undefined) return open;
    throw new KronikaError({
      code: "PIN_UNKNOWN_SERVICE",
      message: `"${name}" is not a pinning service`,
      field,
      fix: `use one or more of: ${Object.keys(PINNERS).join(", ")}`,
    });
  });
  const pinners: Pinner[] = [];
  for (const open of openers) pinners.push(await open(hre));
  return pinners;
}

/** Pins to each service in turn; all must hold the manifest's root. */
export async function pinCollection(
  places: CollectionPlaces,
  manifest: Manifest,
  pinners: readonly Pinner[],
  progress: Progress,
): Promise<PinReceipt[]> {
  const carPath = shownPath(join(places.build, manifest.car.path));
  const receipts: PinReceipt[] = [];
  for (const pinner of pinners) {
    const receipt = await progress.during(`pin to ${pinner.service}`, (update) =>
      pinner.pin(carPath, manifest, (line) => update(`pin to ${pinner.service}: ${line}`)),
    );
    if (receipt.rootCID !== manifest.rootCID) {
      throw new KronikaError({
        code: "PIN_ROOT_MISMATCH",
        message: `${pinner.service} holds root ${receipt.rootCID}, not ${manifest.rootCID}`,
        file: carPath,
        fix: "do not publish this root; check the service and pin again",
      });
    }
    receipts.push(receipt);
  }
  return receipts;
}

export default async function pin(
  { collection, json, to, dryRun, allow }: PinArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(json, async () => {
    const places = collectionPlaces(hre.config.paths.root, collection);
    const pinners = await openPinners(to, hre);
    const manifest = await readManifest(places);
    const gate = await assertPublishable(places, manifest, { allow }, stderrProgress);
    const { overridden } = gate;
    if (dryRun) {
      const services = pinners.map(({ service }) => service);
      return {
        document: {
          format: "kronika-pin-v1",
          ...{ dryRun, rootCID: manifest.rootCID, services, overridden },
        },
        text: `Would pin ${manifest.rootCID} (${manifest.car.bytes} bytes) to: ${pinners
          .map(({ service, place }) => (place === undefined ? service : `${service} (${place})`))
          .join(", ")}.`,
      };
    }
    const receipts = await pinCollection(places, manifest, pinners, stderrProgress);
    return {
      document: {
        format: "kronika-pin-v1",
        ...{ dryRun, rootCID: manifest.rootCID, receipts, overridden },
      },
      text: receipts
        .map(
          ({ service, rootCID, blocksVerified }) =>
            `Pinned to ${service}: ${rootCID} (${blocksVerified} blocks read back and rehashed).`,
        )
        .join("\n"),
    };
  });
}
