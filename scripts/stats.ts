import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { buildAttributes } from "../src/metadata/attributes.ts";
import { BLOCKS, NUMBER_SIGNS, renderTraitStats } from "../src/metadata/renderTraitStats.ts";
import { tallyTraits, type TraitTally } from "../src/metadata/tallyTraits.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";
import { readEachRecord } from "../src/records/readEachRecord.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { collectionPlaces } from "./openCollection.ts";

interface StatsArguments {
  readonly collection: string;
  readonly json: boolean;
}

/** Counts the traits of the recorded editions, rates how rare each edition is, and names gaps. */
export default async function stats(
  { collection: folder, json }: StatsArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(json, async () => {
    const { shown } = collectionPlaces(hre.config.paths.root, folder);
    const titles = new Map<number, string>();
    let tally: TraitTally | undefined;
    const { collection } = await stderrProgress.during("read the records", (update) =>
      readEachRecord(shown, (record, head) => {
        tally ??= tallyTraits(head.traitOrder);
        tally.add(record.number, buildAttributes(record, head));
        titles.set(record.number, record.title);
        if (titles.size % 500 === 0) update(`read the records: ${titles.size}`);
      }),
    );
    tally ??= tallyTraits();
    const { editions, traits, entropy, rarity } = tally.finish();
    const { group, size } = collection;
    const gaps = Array.from({ length: size }, (_, index) => index + 1).filter(
      (number) => !titles.has(number),
    );
    return {
      document: {
        format: "kronika-stats-v1",
        group,
        size,
        editions,
        gaps,
        traits,
        entropy,
        rarity,
      },
      text: [
        `${editions} of ${size} editions of ${group} are recorded.`,
        ...(gaps.length > 0 ? [`Still open: ${formatNumberList(gaps)}.`] : []),
        "",
        renderTraitStats(
          { editions, traits, entropy, rarity },
          size,
          (number) => titles.get(number) ?? "",
          hasBlocks() ? BLOCKS : NUMBER_SIGNS,
        ),
      ].join("\n"),
    };
  });
}

/** Whether the terminal takes UTF-8: by its locale, as POSIX has it; Windows' own does. */
function hasBlocks(): boolean {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  // An empty variable counts as unset.
  const locale = [LC_ALL, LC_CTYPE, LANG].find((each) => each !== undefined && each !== "");
  return process.platform === "win32" || /utf-?8/i.test(locale ?? "");
}
