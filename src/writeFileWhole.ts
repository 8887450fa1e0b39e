import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describeDiskFailure, findDiskError } from "./diskFailure.ts";
import { KronikaError } from "./errors.ts";

/**
 * Writes a file so that a reader, a crash or Ctrl-C never sees half of it: to a temporary name in
 * the same folder, flushed to the disk, then renamed. Missing folders are made.
 *
 * @param shown The path for the error.
 * @throws KronikaError FILE_UNWRITABLE; the file is then as it was before
 */
export async function writeFileWhole(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  shown: string = path,
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw toUnwritable(error, shown);
  }
}

/** FILE_UNWRITABLE for what the disk says; any other error as it is. */
export function toUnwritable(error: unknown, file: string): unknown {
  const found = error instanceof KronikaError ? undefined : findDiskError(error);
  const failure = found && describeDiskFailure(found.code);
  if (failure === undefined) return error;
  const { message, fix } = failure;
  return new KronikaError(
    { code: "FILE_UNWRITABLE", message: `cannot be written: ${message}`, file, fix },
    { cause: error },
  );
}
