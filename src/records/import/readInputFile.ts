import { readFile, stat } from "node:fs/promises";
import { KronikaError } from "../../errors.ts";
import type { Problem } from "../parsed.ts";
import { isAbsent } from "../readFileInside.ts";

/**
 * Reads a file that a person named, from anywhere. Pipes and devices are not opened.
 *
 * @param path Where the file is.
 * @param shown Its path for the issues.
 * @param findSizeProblem Decides by the number of bytes, before the file is read.
 * @throws KronikaError FILE_UNREADABLE, or the size's problem.
 */
export async function readInputFile(
  path: string,
  shown: string,
  findSizeProblem: (bytes: number) => Problem | undefined,
): Promise<Uint8Array> {
  const refuse = (problem: Problem) => new KronikaError({ ...problem, file: shown });
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      throw refuse({ ...UNREADABLE, message: "this is no regular file" });
    }
    const problem = findSizeProblem(found.size);
    if (problem) throw refuse(problem);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof KronikaError) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    const message = isAbsent(error) ? "there is no such file" : `it cannot be read (${reason})`;
    throw refuse({ ...UNREADABLE, message });
  }
}

const UNREADABLE = {
  code: "FILE_UNREADABLE",
  fix: "name a file that exists and that you may read",
} as const;
