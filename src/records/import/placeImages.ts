import type { YamlValue } from "../yamlValue.ts";
import { baseName, cutName, isWebAddress } from "./findImageName.ts";
import type { NormalisedText, TakenValue, UnplacedText } from "./pageReport.ts";

/** An image that a page names. */
export interface NamedImage {
  readonly line: number;
  /** How the page names it: a file, a path, an address. */
  readonly name: string;
  /** It stands behind the label of the image. */
  readonly isLabelled: boolean;
}

/** The image of a record, and what became of the other names. */
export interface PlacedImages {
  readonly raw: Readonly<Record<string, YamlValue>>;
  readonly lineOf: ReadonlyMap<string, number>;
  readonly taken: readonly TakenValue[];
  readonly normalised: readonly NormalisedText[];
  readonly unplaced: readonly UnplacedText[];
}

/**
 * Finds the image of a record among those of the collection: by name, whatever path or address
 * stands before it, in any case, and without its ending where only one file has that name. The one
 * behind the label comes first. Nothing is fetched.
 *
 * @param images Paths of the collection's images: `images/068.jpg`.
 */
export function placeImages(names: readonly NamedImage[], images: readonly string[]): PlacedImages {
  const raw: Record<string, YamlValue> = {};
  const lineOf = new Map<string, number>();
  const taken: TakenValue[] = [];
  const normalised: NormalisedText[] = [];
  const unplaced: UnplacedText[] = [];
  const known = indexImages(images);
  const labelled = names.filter(({ isLabelled }) => isLabelled);
  const others = names.filter(({ isLabelled }) => !isLabelled);
  for (const { line, name } of [...labelled, ...others]) {
    const { image, why } = findImage(known, name);
    if (image === undefined) {
      unplaced.push({ line, text: name, why });
    } else if (lineOf.size > 0) {
      if (raw["image"] !== image) {
        unplaced.push({ line, text: name, why: "the record has an image already" });
      }
    } else {
      raw["image"] = image;
      lineOf.set("image", line);
      taken.push({ field: "image", line, value: image });
      if (image !== name && image !== `images/${name}`) {
        normalised.push({ field: "image", line, before: name, after: image, why });
      }
    }
  }
  return { raw, lineOf, taken, normalised, unplaced };
}

interface KnownImages {
  readonly exact: ReadonlySet<string>;
  /** By name in small letters. */
  readonly folded: ReadonlyMap<string, readonly string[]>;
  /** By name in small letters, without its ending. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
}

function indexImages(images: readonly string[]): KnownImages {
  const folded = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, image: string) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [image]);
    else list.push(image);
  };
  for (const image of images) {
    const key = fold(image.replace(/^images\//, ""));
    add(folded, key, image);
    add(stems, key.replace(/\.[^.]*$/, ""), image);
  }
  return { exact: new Set(images), folded, stems };
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function findImage(
  { exact, folded, stems }: KnownImages,
  name: string,
): { readonly image?: string | undefined; readonly why: string } {
  for (const path of [name, `images/${name}`]) if (exact.has(path)) return { image: path, why: "" };
  const isWeb = isWebAddress(name);
  const whole = baseName(name);
  const candidates = [...new Set([whole, cutName(name) ?? whole])];
  const fetched = isWeb ? "; an address is not fetched" : "";
  for (const base of candidates) {
    const image = exact.has(`images/${base}`) ? `images/${base}` : undefined;
    if (image !== undefined) return { image, why: `the file of that name in images/${fetched}` };
    const [first, second] = folded.get(fold(base)) ?? [];
    if (second !== undefined) return { why: `${first} and ${second} both have this name` };
    if (first !== undefined) {
      // "as on the disk": in small or capital letters, or composed otherwise.
      return { image: first, why: `as on the disk${fetched}` };
    }
  }
  for (const base of candidates) {
    const [first, second] = /\.[a-z]{3,4}$/i.test(base) ? [] : (stems.get(fold(base)) ?? []);
    if (second !== undefined) {
      return { why: `${first} and ${second} both have this name; write the ending too` };
    }
    if (first !== undefined) return { image: first, why: "the only file of that name in images/" };
  }
  return {
    why: isWeb
      ? "an address is not fetched; download the image into images/, or a plate is drawn"
      : "no such file in images/; add it and an `image:` line, or a plate is drawn",
  };
}
