import { lstat, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { KronikaError } from "../src/errors.ts";
import { writeRecordTable } from "../src/records/csv/writeRecordTable.ts";
import { printable } from "../src/records/printable.ts";
import { quoteArgument } from "../src/records/quoteArgument.ts";
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
    await checkPlace(path, shown, force);
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
        `  npx hardhat collection import --csv ${quoteArgument(shown)} --force --collection ${quoteArgument(folder)}`,
      ].join("\n"),
    };
  });
}

/** Before the records are read, and so that no folder comes to be by a slip in its name. */
async function checkPlace(path: string, shown: string, force: boolean): Promise<void> {
  const fail = (code: "FILE_EXISTS" | "FILE_UNWRITABLE", message: string, fix: string) =>
    new KronikaError({ code, message, file: shown, fix });
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw fail("FILE_UNWRITABLE", "there is no such folder", "make the folder first");
  }
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory()) throw fail("FILE_EXISTS", "this is a folder", "name a file");
  if (found !== undefined && !force) {
    const fix = "name another file, or add --force to replace it";
    throw fail("FILE_EXISTS", "there is such a file already", fix);
  }
}
