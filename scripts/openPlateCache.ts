import { get, put } from "cacache";
import type { PlateFields } from "../src/metadata/plate/plate.ts";
import type { PlateRenderer } from "../src/metadata/plate/readPlateRenderer.ts";

/**
 * Draws plates, and keeps each PNG in a folder under the hash of all that it
 * depends on. What comes out of the cache is hashed first; what is broken, or cannot be read or
 * kept, is drawn anew.
 *
 * @param folder Made where there is none; deleting it is harmless.
 */
export function openPlateCache(
  folder: string,
  { renderPlate, hashPlate }: PlateRenderer,
): (fields: PlateFields) => Promise<Uint8Array> {
  return async (fields) => {
    const key = hashPlate(fields);
    const kept = await get(folder, key).catch(() => undefined);
    if (kept !== undefined) return kept.data;
    const png = renderPlate(fields);
    await put(folder, key, Buffer.from(png)).catch(() => undefined);
    return png;
  };
}
