import type { Manifest, ManifestEdition } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { formatNumberList } from "../src/records/formatNumberList.ts";

/**
 * The recorded edition that `--number` names: `68`, or `68/100` with the group's own size.
 * @throws KronikaError EDITION_UNKNOWN
 */
export function chooseEdition(manifest: Manifest, text: string): ManifestEdition {
  const [digits = ""] = /^\d+(?=$|\/)/.exec(text) ?? [];
  const edition = manifest.editions.find(({ number }) => String(number) === digits);
  if (edition !== undefined && [digits, `${digits}/${manifest.collection.size}`].includes(text)) {
    return edition;
  }
  throw new KronikaError({
    code: "EDITION_UNKNOWN",
    message: `"${text}" is no recorded edition of ${manifest.collection.group}`,
    field: "--number",
    fix: `choose one of: ${formatNumberList(manifest.editions.map(({ number }) => number))}`,
  });
}
