import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { readCollection } from "../src/records/readCollection.ts";
import { runCommand } from "./commandOutput.ts";
import { collectionPlaces } from "./openCollection.ts";

interface CheckArguments {
  readonly collection: string;
  readonly json: boolean;
}

/** Reads and validates every record; all problems come at once. */
export default async function check(
  { collection: folder, json }: CheckArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(json, async () => {
    const { shown } = collectionPlaces(hre.config.paths.root, folder);
    const { collection, records, images } = await readCollection(shown);
    const recorded = records.map(({ number }) => number);
    const gaps = Array.from({ length: collection.size }, (_, index) => index + 1).filter(
      (number) => !recorded.includes(number),
    );
    const plates = recorded.filter((number) => !images.has(number));
    return {
      document: { format: "kronika-check-v1", status: "match", recorded, gaps, plates },
      text: [
        `${recorded.length} of ${collection.size} editions of ${collection.group} are recorded: ${formatNumberList(recorded)}.`,
        ...(gaps.length > 0 ? [`Still open: ${formatNumberList(gaps)}.`] : []),
        ...(plates.length > 0
          ? [
              `Without an image, so that a plate is drawn: ${formatNumberList(plates)}. A real launch wants the artist's work.`,
            ]
          : []),
        "No problem was found.",
      ].join("\n"),
    };
  });
}
