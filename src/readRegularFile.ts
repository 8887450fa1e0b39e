import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { describeDiskFailure, findDiskError } from "./diskFailure.ts";
import { KronikaError } from "./errors.ts";

/**
 * Opens a file to read it, if it is a regular one. A pipe is not waited for, and a device is not
 * read. Whoever opens closes.
 *
 * @param shown The path for the error.
 * @returns undefined where nothing has that name.
 * @throws KronikaError FILE_UNREADABLE
 */
export async function openRegularFile(
  path: string,
  shown: string = path,
): Promise<FileHandle | undefined> {
  let file: FileHandle;
  try {
    // Without O_NONBLOCK a pipe would be opened only once somebody writes to it.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (findDiskError(error)?.code === "ENOENT") return undefined;
    throw toUnreadable(error, shown);
  }
  const found = await file.stat().catch(async (error: unknown) => {
    await file.close();
    throw toUnreadable(error, shown);
  });
  if (found.isFile()) return file;
  await file.close();
  throw unreadable(
    shown,
    found.isDirectory() ? "a folder has that name" : "this is no regular file",
    "put a plain file there",
  );
}

/**
 * Reads a regular file of at most `maxBytes` bytes.
 *
 * @param shown The path for the error.
 * @returns undefined where nothing has that name.
 * @throws KronikaError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function readRegularFile(
  path: string,
  maxBytes: number,
  shown: string = path,
): Promise<Uint8Array | undefined> {
  const file = await openRegularFile(path, shown);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    if (size > maxBytes) throw tooLarge(shown, maxBytes);
    const bytes = new Uint8Array(await file.readFile());
    // It may have grown meanwhile.
    if (bytes.length > maxBytes) throw tooLarge(shown, maxBytes);
    return bytes;
  } catch (error) {
    throw toUnreadable(error, shown);
  } finally {
    await file.close();
  }
}

/**
 * The same as UTF-8 text, without a byte order mark.
 * @throws KronikaError FILE_UNREADABLE, FILE_TOO_LARGE, FILE_NOT_UTF8
 */
export async function readRegularText(
  path: string,
  maxBytes: number,
  shown: string = path,
): Promise<string | undefined> {
  const bytes = await readRegularFile(path, maxBytes, shown);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = "holds bytes that are not UTF-8";
    const fix = "restore the file as it was written, or save it as UTF-8";
    throw new KronikaError({ code: "FILE_NOT_UTF8", message, file: shown, fix }, { cause });
  }
}

/** FILE_UNREADABLE for what the disk says; any other error as it is. */
export function toUnreadable(error: unknown, file: string): unknown {
  const found = error instanceof KronikaError ? undefined : findDiskError(error);
  const failure = found && describeDiskFailure(found.code);
  if (failure === undefined) return error;
  return unreadable(file, failure.message, failure.fix, error);
}

function unreadable(file: string, message: string, fix: string, cause?: unknown): KronikaError {
  return new KronikaError(
    { code: "FILE_UNREADABLE", message: `cannot be read: ${message}`, file, fix },
    { cause },
  );
}

function tooLarge(file: string, maxBytes: number): KronikaError {
  return new KronikaError({
    code: "FILE_TOO_LARGE",
    message: `has over ${maxBytes} bytes`,
    file,
    fix: "restore the file as it was written: none of its kind is that large",
  });
}
