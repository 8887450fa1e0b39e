import { basename, join, relative, resolve } from "node:path";
import { KronikaError } from "../src/errors.ts";
import { readRegularText } from "../src/readRegularFile.ts";
import { type Manifest, parseManifest } from "../src/editions/manifest.ts";

/** The places of one collection. All paths are absolute. */
export interface CollectionPlaces {
  /** As shown to a person: relative to where the command runs. */
  readonly shown: string;
  readonly folder: string;
  readonly id: string;
  readonly manifest: string;
  /** `build/<collection>/` in the project. */
  readonly build: string;
  /** Drawn plates, kept from one build to the next. */
  readonly plates: string;
}

/** The largest manifest, in bytes: some kilobytes an edition, for a hundred thousand of them. */
export const LARGEST_MANIFEST = 256 * 1024 * 1024;

/** What Ignition takes in a deployment's id, and what is safe as a folder's and a file's name. */
const COLLECTION_ID = /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/;

/**
 * Works out where a collection's files are; reads nothing.
 * @throws KronikaError OPTION_INVALID when the folder's name cannot be a collection's id
 */
export function collectionPlaces(projectRoot: string, collection: string): CollectionPlaces {
  const folder = resolve(collection);
  const id = basename(folder);
  if (!COLLECTION_ID.test(id)) {
    throw new KronikaError({
      code: "OPTION_INVALID",
      message: `"${id}" cannot be a collection's name`,
      field: "--collection",
      fix: "give the folder a name of Latin letters, digits, - and _ that begins with a letter",
    });
  }
  return {
    shown: shownPath(folder),
    folder,
    id,
    manifest: join(folder, "manifest.json"),
    build: join(projectRoot, "build", id),
    plates: join(projectRoot, "cache", "plates"),
  };
}

/** A path as a person would type it here. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") || fromHere === "" ? path : fromHere;
}

/** @throws KronikaError MANIFEST_ABSENT, MANIFEST_INVALID, FILE_UNREADABLE, FILE_TOO_LARGE */
export async function readManifest(places: CollectionPlaces): Promise<Manifest> {
  const file = shownPath(places.manifest);
  const text = await readRegularText(places.manifest, LARGEST_MANIFEST, file);
  if (text !== undefined) return parseManifest(text, file);
  throw new KronikaError({
    code: "MANIFEST_ABSENT",
    message: "there is no manifest",
    file,
    fix: "run `collection build` first",
  });
}
