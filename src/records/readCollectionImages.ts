import type { Issue } from "../errors.ts";
import type { CollectionImage } from "./collectionImages.ts";
import type { CollectionHead } from "./readCollectionHead.ts";
import { readPicture } from "./readPicture.ts";
import type { RecordImage } from "./record.ts";

/**
 * Reads and inspects the images that collection.yaml names, as those of records are.
 *
 * @returns The images, and what is wrong with any, at its line of collection.yaml.
 */
export async function readCollectionImages({
  root,
  imagePaths = new Map(),
}: Pick<CollectionHead, "root" | "imagePaths">): Promise<{
  readonly images: ReadonlyMap<CollectionImage, RecordImage>;
  readonly issues: readonly Issue[];
}> {
  const images = new Map<CollectionImage, RecordImage>();
  const issues: Issue[] = [];
  for (const [field, { value: path, line }] of imagePaths) {
    const { value, problems } = await readPicture(root, path);
    if (value !== undefined) images.set(field, value);
    for (const { code, message, fix } of problems) {
      issues.push({ code, message: `${path}: ${message}`, fix, file: HEAD, line, field });
    }
  }
  return { images, issues };
}

const HEAD = "collection.yaml";
