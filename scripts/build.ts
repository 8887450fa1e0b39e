import { join } from "node:path";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { type Issue, KronikaError } from "../src/errors.ts";
import { buildRelease, type Release } from "../src/ipfs/buildRelease.ts";
import { findGlyphProblem } from "../src/metadata/plate/glyphProblem.ts";
import { type PlateRenderer, readPlateRenderer } from "../src/metadata/plate/readPlateRenderer.ts";
import { renderFindings } from "../src/records/lint/renderCheck.ts";
import { readCollection } from "../src/records/readCollection.ts";
import type { CollectionSource } from "../src/records/record.ts";
import { fieldName } from "../src/records/toIssues.ts";
import { checkRecords } from "./checkRecords.ts";
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
  verb = "build",
): Promise<Release> {
  const renderer = await readPlateRenderer();
  assertDrawable(source, renderer);
  const drawPlate = openPlateCache(plates, renderer);
  const count = source.records.length;
  return progress.during(
    `${verb} ${count} ${count === 1 ? "edition" : "editions"}`,
    async (update) => {
      let done = 0;
      return buildRelease(source, drawPlate, async (number) => {
        done += 1;
        update(`${verb} ${done} of ${count} editions (${number}/${source.collection.size})`);
        // Let the spinner and Ctrl-C in between two plates.
        await new Promise((resume) => setImmediate(resume));
      });
    },
  );
}

/**
 * Looks at all plates before the first is drawn, which takes a second each.
 * @throws KronikaError PLATE_GLYPH_MISSING, an issue for each record
 */
function assertDrawable(
  { collection, records, images, folder }: CollectionSource,
  { missingGlyphs }: Pick<PlateRenderer, "missingGlyphs">,
): void {
  const issues = records.flatMap((record): Issue[] => {
    if (images.has(record.number)) return [];
    const problem = findGlyphProblem(record, collection, missingGlyphs);
    if (problem === undefined) return [];
    const { path, ...rest } = problem;
    const field = path === undefined ? {} : { field: fieldName(path) };
    return [{ ...rest, ...field, file: join(folder, record.file), record: record.number }];
  });
  const [first, ...others] = issues;
  if (first !== undefined) throw new KronikaError([first, ...others]);
}

async function buildAndWrite(
  places: CollectionPlaces,
  source: CollectionSource,
  progress: Progress,
): Promise<Release> {
  const release = await buildFromRecords(places, source, progress);
  await writeBuild(release, places, progress);
  return release;
}

export default async function build(
  { collection, json }: BuildArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(json, async () => {
    const places = collectionPlaces(hre.config.paths.root, collection);
    const source = await readCollection(places.shown);
    const { manifest } = await buildAndWrite(places, source, stderrProgress);
    const checked = await checkRecords(places.shown, stderrProgress, { write: false });
    const errors = checked.findings.filter(({ severity }) => severity === "error");
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
        publishable: errors.length === 0,
        errors,
      },
      exitCode: errors.length === 0 ? 0 : 2,
      text: [
        `Built ${editions.length} of ${manifest.collection.size} editions of ${manifest.collection.group}.`,
        ...(plates.length > 0 ? [`Drawn plates, for want of artwork: ${plates.join(", ")}.`] : []),
        `root CID       ${rootCID}`,
        `editions root  ${editionsRoot}`,
        `CAR            ${shownPath(places.build)}/${car.path} (${car.bytes} bytes, ${car.blocks} blocks)`,
        `manifest       ${shownPath(places.manifest)}`,
        ...(errors.length === 0
          ? []
          : [
              "",
              renderFindings({ issues: [], findings: errors }),
              "",
              `This is for looking at: no command publishes it while ${errors.length === 1 ? "this error stands" : `these ${errors.length} errors stand`}.`,
            ]),
      ].join("\n"),
    };
  });
}
