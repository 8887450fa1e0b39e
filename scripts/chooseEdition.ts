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

/**
 * Looks at `--number` before the chain is asked, with `choose`, or without a manifest at its form alone.
 * @throws KronikaError OPTION_INVALID where it is left out or no number, and what `choose` throws
 */
export function parseEditionOption<T>(
  manifest: Manifest | undefined,
  text: string,
  choose: (manifest: Manifest, text: string) => T,
): T | undefined {
  if (!/^\d{1,6}(?:\/\d{1,6})?$/.test(text)) {
    throw new KronikaError({
      code: text === "" || manifest === undefined ? "OPTION_INVALID" : "EDITION_UNKNOWN",
      message: text === "" ? "no edition was named" : `"${text}" is no edition's number`,
      field: "--number",
      fix: "give the edition's number, such as --number 68",
    });
  }
  return manifest && choose(manifest, text);
}
