import { findImageWeightProblem, inspectImage } from "../inspectImage.ts";
import type { Problem } from "../parsed.ts";
import { readFileInside } from "../readFileInside.ts";

const CODES = { absent: "IMAGE_NOT_FOUND", outside: "IMAGE_OUTSIDE_COLLECTION" } as const;

/**
 * Looks whether an image could stand in a record.
 *
 * @param root The collection folder's real path.
 * @param path Relative to it.
 * @returns The first problem, or undefined.
 */
export async function readImageProblem(root: string, path: string): Promise<Problem | undefined> {
  const read = await readFileInside(root, path, CODES, findImageWeightProblem);
  return read.problem ?? inspectImage(read.value, path).issues[0];
}
