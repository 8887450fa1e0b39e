import { findImageWeightProblem, inspectImage } from "./inspectImage.ts";
import type { Parsed, Problem } from "./parsed.ts";
import { readFileInside } from "./readFileInside.ts";
import type { RecordImage } from "./record.ts";

const IMAGE_CODES = { absent: "IMAGE_NOT_FOUND", outside: "IMAGE_OUTSIDE_COLLECTION" } as const;

/**
 * Reads an image of a collection folder and inspects it.
 *
 * @param root The folder's real path.
 * @param path Relative to the folder.
 */
export async function readPicture(
  root: string,
  path: string,
): Promise<{ readonly value?: RecordImage; readonly problems: readonly Problem[] }> {
  const read: Parsed<Uint8Array> = await readFileInside(
    root,
    path,
    IMAGE_CODES,
    findImageWeightProblem,
  );
  if (read.problem) return { problems: [read.problem] };
  const { image, issues } = inspectImage(read.value, path);
  return image ? { value: image, problems: issues } : { problems: issues };
}
