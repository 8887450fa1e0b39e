import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Issue, KronikaError } from "../../errors.ts";
import { readInputFile } from "./readInputFile.ts";
import { findPageTooLarge } from "./pageLines.ts";

/** A page that was named, or that lies in a folder that was named. */
export interface PageFile {
  /** As it is shown. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  /** It lies in a folder, whose other files need not be pages. */
  readonly isFound: boolean;
}

/** What `--page` names. */
export interface NamedPages {
  readonly files: readonly PageFile[];
  /** Files of a folder that are no pages, and why. */
  readonly ignored: readonly { readonly file: string; readonly why: string }[];
  /** Files that cannot be read. */
  readonly issues: readonly Issue[];
  /** Several files or a folder were named, so that there is a report for each. */
  readonly isMany: boolean;
}

/** So many pages are read at once; they are in memory until all are right. */
const MOST_FILES = 2000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads the pages that a person names: a file, several with commas between them, folders. Of a
 * folder its files are read, not those of folders in it.
 *
 * @param named As it was given.
 * @param show How a path is shown.
 * @throws KronikaError OPTION_INVALID when nothing is named or there are too many.
 */
export async function readPageFiles(
  named: string,
  show: (path: string) => string,
): Promise<NamedPages> {
  const names = (await isThere(named)) ? [named] : splitNames(named);
  if (names.length === 0) throw invalid("--page names no file", "name a page: --page page.html");
  const files: PageFile[] = [];
  const ignored: { file: string; why: string }[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let bytesRead = 0;
  let hasFolder = false;

  async function add(path: string, isFound: boolean): Promise<void> {
    if (seen.has(path)) return;
    seen.add(path);
    if (files.length === MOST_FILES) {
      throw invalid(`more than ${MOST_FILES} pages are named`, "import them in several parts");
    }
    const shown = show(path);
    try {
      const bytes = await readInputFile(path, shown, findPageTooLarge);
      bytesRead += bytes.length;
      if (bytesRead > MOST_BYTES) {
        throw invalid(
          `the pages have more than ${MOST_BYTES} bytes`,
          "import them in several parts",
        );
      }
      files.push({ shown, bytes, isFound });
    } catch (error) {
      if (!(error instanceof KronikaError) || error.issues[0].code === "OPTION_INVALID")
        throw error;
      const [{ message }] = error.issues;
      if (isFound) ignored.push({ file: shown, why: message });
      else issues.push(...error.issues);
    }
  }

  for (const name of names) {
    const path = resolve(name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() !== true) {
      await add(path, false);
      continue;
    }
    hasFolder = true;
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) ignored.push({ file: show(inside), why: "it is a folder" });
      else if (entry.name.startsWith(".")) {
        ignored.push({ file: show(inside), why: "its name begins with a point" });
      } else await add(inside, true);
    }
  }
  return { files, ignored, issues, isMany: hasFolder || names.length > 1 };
}

function splitNames(named: string): readonly string[] {
  return named
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** A file's name may hold a comma. */
async function isThere(path: string): Promise<boolean> {
  const found = await stat(resolve(path)).catch(() => undefined);
  return found !== undefined;
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function invalid(message: string, fix: string): KronikaError {
  return new KronikaError({ code: "OPTION_INVALID", message, field: "--page", fix });
}
