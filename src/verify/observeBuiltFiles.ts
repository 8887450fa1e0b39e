import { createHash } from "node:crypto";
import { join } from "node:path";
import { KronikaError } from "../errors.ts";
import { openRegularFile, toUnreadable } from "../readRegularFile.ts";
import { type Manifest, manifestFiles } from "../editions/manifest.ts";
import type { ObservedBuiltFile } from "./compareIpfs.ts";

/** sha2-256 of each file below `build/<collection>/`, or why it could not be read. */
export async function observeBuiltFiles(
  buildFolder: string,
  manifest: Manifest,
): Promise<Map<string, ObservedBuiltFile>> {
  const observed = new Map<string, ObservedBuiltFile>();
  const paths = manifestFiles(manifest).map(({ entry }) => entry.path);
  for (const path of [manifest.car.path, ...paths]) {
    observed.set(path, await observeFile(join(buildFolder, path)));
  }
  return observed;
}

async function observeFile(path: string): Promise<ObservedBuiltFile> {
  try {
    return { sha256: await observeSha256(path) };
  } catch (error) {
    if (!(error instanceof KronikaError)) throw error;
    return { unreadable: `${error.issues[0].message}; run \`collection build\`` };
  }
}

/**
 * sha2-256 of a file's bytes, 64 hexadecimal digits.
 * @throws KronikaError FILE_UNREADABLE, also where there is no file
 */
export async function observeSha256(path: string): Promise<string> {
  const file = await openRegularFile(path);
  if (file === undefined) {
    const message = "cannot be read (ENOENT)";
    const fix = "write it with `collection build`";
    throw new KronikaError({ code: "FILE_UNREADABLE", message, file: path, fix });
  }
  const hash = createHash("sha256");
  try {
    for await (const piece of file.createReadStream()) hash.update(piece as Uint8Array);
  } catch (error) {
    throw toUnreadable(error, path);
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}
