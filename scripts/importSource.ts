import { basename, dirname, join, resolve } from "node:path";
import { KronikaError } from "../src/errors.ts";
import { parseSource } from "../src/records/import/parseSource.ts";
import { readImportTarget } from "../src/records/import/readImportTarget.ts";
import { readInputFile } from "../src/records/import/readInputFile.ts";
import { renderSourceReport } from "../src/records/import/renderSourceReport.ts";
import { writeSource } from "../src/records/import/writeSource.ts";
import { checkEditionNumber, parseEditionNumber } from "../src/records/parseEditionNumber.ts";
import type { Problem } from "../src/records/parsed.ts";
import type { CommandResult } from "./commandOutput.ts";
import type { ImportArguments } from "./importArguments.ts";
import { shownPath } from "./openCollection.ts";

/** The largest document that is archived, in bytes. */
const LARGEST_SOURCE = 32 * 1024 * 1024;

/** Cites one document in a record: proposes the entry, hashes and archives the document. */
export async function importSource(
  { source: path, record, dryRun }: ImportArguments,
  folder: string,
  projectRoot: string,
): Promise<CommandResult> {
  const target = await readImportTarget(folder);
  const number = readNumber(record, target.collection.size);
  const shown = shownPath(resolve(path));
  const bytes = await readInputFile(resolve(path), shown, findTooLarge);
  const parsed = parseSource(bytes, basename(path));
  // The project's own .gitignore leaves out the sources of its collections alone.
  const isOurs = dirname(resolve(folder)) === join(resolve(projectRoot), "metadata");
  const options = { number, dryRun, shownFolder: folder, hide: !isOurs };
  const written = await writeSource(target, bytes, parsed, options);
  return {
    document: {
      format: "kronika-import-v1",
      kind: "source",
      from: shown,
      record: { number, file: written.file, line: written.line },
      outcome: written.outcome,
      written: !dryRun && written.outcome === "cited",
      archived: !dryRun && written.archived,
      source: written.source,
      ...(written.outcome === "cited" ? { proposed: parsed.proposed, notes: parsed.notes } : {}),
    },
    text: renderSourceReport(parsed, written, {
      from: shown,
      folder,
      dryRun,
      isOurs,
      bytes: bytes.length,
    }),
  };
}

function readNumber(written: string, size: number): number {
  const parsed = parseEditionNumber(written);
  const checked = parsed.problem ? parsed : checkEditionNumber(parsed.value, size);
  if (checked.problem === undefined) return checked.value;
  const { message, fix } = checked.problem;
  throw new KronikaError({ code: "OPTION_INVALID", message, field: "--record", fix });
}

function findTooLarge(bytes: number): Problem | undefined {
  if (bytes <= LARGEST_SOURCE) return undefined;
  return {
    code: "FILE_TOO_LARGE",
    message: `the document has ${bytes} bytes`,
    fix: `cite a part of it, or save its text: at most ${LARGEST_SOURCE} bytes`,
  };
}
