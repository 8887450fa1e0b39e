import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { buildRelease, type Release } from "../src/ipfs/buildRelease.ts";
import { readPlateRenderer } from "../src/metadata/plate/readPlateRenderer.ts";
import { readCollection } from "../src/records/readCollection.ts";
import type { CollectionSource } from "../src/records/record.ts";
import { type Progress, runCommand, stderrProgress } from "./commandOutput.ts";
import { type CollectionPlaces, collectionPlaces, shownPath } from "./openCollection.ts";
import { openPlateCache } from "./openPlateCache.ts";
import { writeBuild } from "./writeBuild.ts";

export interface BuildArguments {
  readonly collection: string;
  readonly json: boolean;
}

/** Builds a collection in memory from its records; writes nothing. */
export async function buildFromRecords(
  { plates }: Pick<CollectionPlaces, "plates">,
  source: CollectionSource,
  progress: Progress,
): Promise<Release> {
  const drawPlate = openPlateCache(plates, await readPlateRenderer());
  const count = source.records.length;
  return progress.during(
    `build ${count} ${count === 1 ? "edition" : "editions"}`,
    async (update) => {
      let done = 0;
      return buildRelease(source, drawPlate, async (number) => {
        done += 1;
        update(`build ${done} of ${count} editions (${number}/${source.collection.size})`);
        // Let the spinner and Ctrl-C in between two plates.
        await new Promise((resume) => setImmediate(resume));
      });
    },
  );
}

/** Builds a collection and writes `build/<collection>/` and the manifest. */
export async function buildCollection(
  places: CollectionPlaces,
  progress: Progress,
): Promise<Release> {
  const release = await buildFromRecords(places, await readCollection(places.shown), progress);
  await writeBuild(release, places, progress);
  return release;
}

export default async function build(
  { collection, json }: BuildArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(json, async () => {
    const places = collectionPlaces(hre.config.paths.root, collection);
    const { manifest } = await buildCollection(places, stderrProgress);
    const { editions, rootCID, editionsRoot, car } = manifest;
    const plates = editions.filter(({ image }) => image.plate).map(({ number }) => number);
    return {
      document: {
        format: "kronika-build-v1",
        manifest: shownPath(places.manifest),
        build: shownPath(places.build),
        editions: editions.map(({ number }) => number),
        plates,
        rootCID,
        editionsRoot,
        car,
      },
      text: [
        `Built ${editions.length} of ${manifest.collection.size} editions of ${manifest.collection.group}.`,
        ...(plates.length > 0 ? [`Drawn plates, for want of artwork: ${plates.join(", ")}.`] : []),
        `root CID       ${rootCID}`,
        `editions root  ${editionsRoot}`,
        `CAR            ${shownPath(places.build)}/${car.path} (${car.bytes} bytes, ${car.blocks} blocks)`,
        `manifest       ${shownPath(places.manifest)}`,
      ].join("\n"),
    };
  });
}
