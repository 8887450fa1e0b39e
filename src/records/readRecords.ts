import type { Issue } from "../errors.ts";
import { findTooLarge, type ParsedRecord, parseRecord } from "./parseRecord.ts";
import type { Problem } from "./parsed.ts";
import { readAhead } from "./readAhead.ts";
import type { CollectionHead } from "./readCollectionHead.ts";
import { readFileInside, TEXT_CODES } from "./readFileInside.ts";
import { readPicture } from "./readPicture.ts";
import type { RecordImage } from "./record.ts";

// Records of at most half a mebibyte each; wider is not faster.
const READ_AHEAD = 16;

/** One record file as it lies in the collection, parsed. */
export interface RecordFile extends ParsedRecord {
  /** Relative to the collection folder, with `/`. */
  readonly file: string;
  /** The file as it is; absent when it could not be read. */
  readonly bytes?: Uint8Array;
  /** What the record's `image` is; absent when none is named, and when it has issues. */
  readonly picture?: RecordImage;
}

/**
 * Reads the records of a collection one at a time, in the order of their file names, so that ten
 * thousand of them need no more memory than one. Numbers that stand twice are the caller's to
 * find (findDuplicateNumbers).
 *
 * @param options `images: false` leaves the images unread, and their issues unsaid.
 * @returns Each file with its issues, those of its image included; files are relative to the
 *   folder. Nothing is thrown for what a file holds, nor for one that cannot be read.
 */
export async function* readRecords(
  { root, collection, files }: Pick<CollectionHead, "root" | "collection" | "files">,
  options: { readonly images?: boolean } = {},
): AsyncGenerator<RecordFile, void, undefined> {
  const reads = readAhead(files, READ_AHEAD, async (file) => ({
    file,
    read: await readFileInside(root, file, TEXT_CODES, findTooLarge),
  }));
  for await (const { file, read } of reads) {
    if (read.problem) {
      yield { file, issues: [{ ...read.problem, file }] };
      continue;
    }
    const parsed = parseRecord(read.value, file, collection);
    const named = options.images === false ? undefined : parsed.image;
    const picture = named && (await readPicture(root, named.value));
    const problems = picture?.problems ?? [];
    yield {
      file,
      bytes: read.value,
      ...parsed,
      ...(picture?.value && { picture: picture.value }),
      issues: [...parsed.issues, ...problems.map((problem) => placeImage(problem, file, parsed))],
    };
  }
}

// An image is mended where it is named, so its issues stand in the record.
function placeImage(problem: Problem, file: string, { image, number }: ParsedRecord): Issue {
  return {
    code: problem.code,
    message: `${image?.value}: ${problem.message}`,
    fix: problem.fix,
    file,
    line: image?.line,
    field: "image",
    record: number?.value,
  };
}
