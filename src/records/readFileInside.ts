import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Parsed, Problem } from "./parsed.ts";

/** The codes for a file that is not there, and for one that lies outside the folder. */
export interface FileCodes {
  readonly absent: Problem["code"];
  readonly outside: Problem["code"];
}

/** For a text file of the collection. */
export const TEXT_CODES = { absent: "FILE_UNREADABLE", outside: "FILE_UNREADABLE" } as const;

/**
 * Reads a file of a collection folder. Symbolic links are followed only as long as they stay in
 * the folder; pipes and devices are not opened.
 *
 * @param root The folder's real path.
 * @param path Relative to the folder.
 * @param findSizeProblem Decides by the number of bytes, before the file is read.
 * @returns The bytes, or a problem with one of `codes`, the size's, or FILE_UNREADABLE.
 */
export async function readFileInside(
  root: string,
  path: string,
  codes: FileCodes,
  findSizeProblem: (bytes: number) => Problem | undefined,
): Promise<Parsed<Uint8Array>> {
  try {
    const real = await realpath(join(root, path));
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
      return fail(codes.outside, "the file is a link out of the collection folder", COPY_IT);
    }
    const found = await stat(real);
    if (!found.isFile()) return fail("FILE_UNREADABLE", "this is no regular file", COPY_IT);
    const problem = findSizeProblem(found.size);
    return problem ? { problem } : { value: new Uint8Array(await readFile(real)) };
  } catch (error) {
    if (isAbsent(error)) {
      return fail(codes.absent, "there is no such file", "add the file, or correct its name");
    }
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return fail(
      "FILE_UNREADABLE",
      `the file cannot be read (${reason})`,
      "check that it is a file and that you may read it",
    );
  }
}

/** Whether a system error says that nothing has that name. */
export function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}

const COPY_IT = "copy the file itself into the folder";

function fail(code: Problem["code"], message: string, fix: string): Parsed<Uint8Array> {
  return { problem: { code, message, fix } };
}
