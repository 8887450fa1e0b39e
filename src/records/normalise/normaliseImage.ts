import { changed, type NormalisedValue, same } from "./normalisedValue.ts";

/**
 * Finds the file that a cell names among those of the collection: `001.jpg` is `images/001.jpg`, in
 * any case, with backslashes, or at the end of a path on somebody's own disk. An address is no file.
 *
 * @param images Paths relative to the collection folder: `images/068.jpg`.
 * @returns The path as on the disk; as written for what is not among them.
 */
export function normaliseImage(written: string, images: readonly string[]): NormalisedValue {
  if (/^(?:https?|ipfs|ipns|ar|ftp|data|blob):/i.test(written)) {
    const why = "an address was not taken: save the picture in images/ and name its file";
    return { value: undefined, why: [why] };
  }
  const path = written
    .replace(/^file:\/\//i, "")
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "");
  if (path.split("/").includes("..")) return same(written);
  const name = path.slice(path.lastIndexOf("/") + 1);
  const isAbsolute = /^(?:[a-z]:)?\//i.test(path);
  const wanted = isAbsolute ? [`images/${name}`] : [path, `images/${path}`];
  const found =
    images.find((image) => wanted.includes(image)) ??
    onlyOne(images.filter((image) => wanted.some((each) => fold(each) === fold(image))));
  if (found !== undefined)
    return found === written ? same(written) : changed(found, "as on the disk");
  return isAbsolute || path === written ? same(written) : changed(path, "with plain slashes");
}

function onlyOne(images: readonly string[]): string | undefined {
  return images.length === 1 ? images[0] : undefined;
}

function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
