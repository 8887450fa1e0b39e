import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { KronikaError } from "../src/errors.ts";
import { type CommandResult, runCommand } from "./commandOutput.ts";
import type { ImportArguments } from "./importArguments.ts";
import { importCsv } from "./importCsv.ts";
import { importPage } from "./importPage.ts";
import { importSource } from "./importSource.ts";
import { collectionPlaces } from "./openCollection.ts";

/** Imports from one kind of file into the folder, as the caller named it. */
type Importer = (given: ImportArguments, folder: string, root: string) => Promise<CommandResult>;

const IMPORTERS = {
  page: importPage,
  csv: importCsv,
  source: importSource,
} as const satisfies Record<string, Importer>;

/** Options that mean something for one kind of file alone. */
const OWN_OPTIONS = [
  ["record", "--record", "source"],
  ["columns", "--columns", "csv"],
  ["sheet", "--sheet", "csv"],
  ["labels", "--labels", "page"],
] as const;

/** Brings records or a source into a collection. */
export default async function importFile(
  given: ImportArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  await runCommand(given.json, async () => {
    const kind = kindOf(given);
    const { root } = hre.config.paths;
    const { shown } = collectionPlaces(root, given.collection);
    return IMPORTERS[kind](given, shown, root);
  });
}

function kindOf(given: ImportArguments): keyof typeof IMPORTERS {
  const kinds = (["page", "csv", "source"] as const).filter((kind) => given[kind] !== "");
  const [kind, second] = kinds;
  if (kind === undefined || second !== undefined) {
    const named = kinds.map((each) => `--${each}`).join(" and ");
    throw wrongUse(
      kind === undefined ? "there is nothing to import" : `${named} are given together`,
      "name one kind: --page FILE, --csv FILE, or --source FILE --record N",
    );
  }
  for (const [option, name, owner] of OWN_OPTIONS) {
    if ((given[option] ?? "") !== "" && kind !== owner) {
      throw wrongUse(`${name} goes with --${owner} alone`, `take ${name} out`, name);
    }
  }
  if (kind === "source" && (given.set ?? "") !== "") {
    throw wrongUse("a document sets no fields of a record", "take --set out", "--set");
  }
  if (kind === "source" && (given.encoding ?? "") !== "") {
    const why = "a document is archived as it is";
    throw wrongUse(why, "take --encoding out", "--encoding");
  }
  if (kind === "source" && given.record === "") {
    const fix = "add --record N with the number of the edition that rests on the document";
    throw wrongUse("a source is cited by a record", fix, "--record");
  }
  return kind;
}

function wrongUse(message: string, fix: string, field?: string): KronikaError {
  return new KronikaError({ code: "OPTION_INVALID", message, field, fix });
}
