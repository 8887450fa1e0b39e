import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
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
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { unreadable: `cannot be read (${code}); run \`collection build\`` };
  }
}

/** sha2-256 of a file's bytes, 64 hexadecimal digits; throws what the file system throws. */
export async function observeSha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest("hex");
}
