import { lstat } from "node:fs/promises";
import { resolve } from "node:path";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { KronikaError } from "../src/errors.ts";
import { writeRecordTable } from "../src/records/csv/writeRecordTable.ts";
import { printable } from "../src/records/printable.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { collectionPlaces, shownPath } from "./openCollection.ts";

interface ExportArguments {
  readonly collection: string;
  readonly json: boolean;
  /** Where the table goes. */
  readonly csv: string;
  readonly force: boolean;
}

const PROGRESS_STEP = 250;

/** Writes all records of a collection as one table. */
export default async function exportTable(
  { collection, json, csv, force }: ExportArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(json, async () => {
    const { shown: folder } = collectionPlaces(hre.config.paths.root, collection);
    if (csv === "") {
      throw new KronikaError({
        code: "OPTION_INVALID",
        message: "it is not said where the table goes",
        field: "--csv",
        fix: "name a file: --csv events.csv",
      });
    }
    const path = resolve(csv);
    const shown = shownPath(path);
    await refuseExisting(path, shown, force);
    const { numbers, columns } = await stderrProgress.during(`write ${shown}`, (update) =>
      writeRecordTable(folder, path, (rows) => {
        if (rows % PROGRESS_STEP < 64) update(`write ${shown}: ${rows} records`);
      }),
    );
    const records = `${numbers.length} ${numbers.length === 1 ? "record" : "records"}`;
    return {
      document: { format: "kronika-export-v1", file: shown, records: numbers, columns },
      text: [
        `Wrote ${records} to ${printable(shown)}, in ${columns.length} columns.`,
        "",
        "An apostrophe at the start of a cell keeps the spreadsheet from changing a date or",
        "running a text as a formula; leave it there, the import takes it off. Import with:",
        `  npx hardhat collection import --csv ${printable(shown)} --force --collection ${printable(folder)}`,
      ].join("\n"),
    };
  });
}

async function refuseExisting(path: string, shown: string, force: boolean): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined || (force && !found.isDirectory())) return;
  const isFolder = found.isDirectory();
  throw new KronikaError({
    code: "FILE_EXISTS",
    message: isFolder ? "this is a folder" : "there is such a file already",
    file: shown,
    fix: isFolder ? "name a file" : "name another file, or add --force to replace it",
  });
}
