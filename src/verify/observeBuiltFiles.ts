import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { type Manifest, manifestFiles } from "../editions/manifest.ts";

/** sha2-256 of each file below `build/<collection>/`, or why it could not be read. */
export async function observeBuiltFiles(
  buildFolder: string,
  manifest: Manifest,
): Promise<Map<string, { readonly sha256: string } | { readonly unreadable: string }>> {
  const observed = new Map<string, { sha256: string } | { unreadable: string }>();
  for (const { entry } of manifestFiles(manifest)) {
    observed.set(entry.path, await observeFile(join(buildFolder, entry.path)));
  }
  return observed;
}

async function observeFile(path: string): Promise<{ sha256: string } | { unreadable: string }> {
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
