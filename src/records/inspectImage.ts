import { posix } from "node:path";
import { imageSize } from "image-size";
import type { Issue } from "../errors.ts";
import { inspectSvg } from "./inspectSvg.ts";
import { isCompleteImage } from "./isCompleteImage.ts";
import type { Parsed, Problem } from "./parsed.ts";
import { quoteValue } from "./quoteValue.ts";
import type { ImageType, RecordImage } from "./record.ts";

/** The largest image, in bytes. */
export const LARGEST_IMAGE = 64 * 1024 * 1024;
// Past this, browsers and marketplaces refuse to draw, and a small file can claim any size.
const LONGEST_SIDE = 32_768;

// An SVG may begin with an XML declaration and comments.
const SNIFFED = 4096;

const TYPE_BY_EXTENSION: Readonly<Record<string, ImageType>> = {
  ".jpg": "jpg",
  ".jpeg": "jpg",
  ".png": "png",
  ".webp": "webp",
  ".gif": "gif",
  ".svg": "svg",
};

/**
 * Finds type and dimensions of an image by its content: JPEG, PNG, WebP, GIF, or SVG that draws
 * and does nothing else.
 *
 * @param bytes The whole file.
 * @param file Its name, whose extension must say the same type; also the file of the issues.
 * @returns The image with its dimensions in pixels as it is shown, or one issue: IMAGE_INVALID
 *   or IMAGE_TYPE_MISMATCH.
 */
export function inspectImage(
  bytes: Uint8Array,
  file: string,
): { readonly image?: RecordImage; readonly issues: readonly Issue[] } {
  const { value, problem } = inspect(bytes, file);
  return problem ? { issues: [{ ...problem, file }] } : { image: value, issues: [] };
}

/** IMAGE_INVALID for an image of no bytes or more than LARGEST_IMAGE. */
export function findImageWeightProblem(bytes: number): Problem | undefined {
  if (bytes === 0) return invalidProblem("the image is empty", "export it again");
  if (bytes <= LARGEST_IMAGE) return undefined;
  const fix = `make it smaller than ${LARGEST_IMAGE} bytes (64 MiB)`;
  return invalidProblem(`the image has ${bytes} bytes`, fix);
}

function inspect(bytes: Uint8Array, file: string): Parsed<RecordImage> {
  const weight = findImageWeightProblem(bytes.length);
  if (weight) return { problem: weight };
  const type = sniffType(bytes);
  const extension = posix.extname(file).toLowerCase();
  const named = TYPE_BY_EXTENSION[extension];
  if (type === undefined) {
    return invalid(
      named ? `its bytes are no ${named}, nor any known image` : "its bytes are no known image",
      "export the image as JPEG, PNG, WebP, GIF or SVG",
    );
  }
  if (type !== named) {
    const message = `the name ends in ${quoteValue(extension)}, but the bytes are ${type}`;
    const fix = `rename the file to end in \`.${type}\`, or export it again as what its name says`;
    return { problem: { code: "IMAGE_TYPE_MISMATCH", message, fix } };
  }
  const size = type === "svg" ? inspectSvg(bytes) : measure(bytes, type);
  if (size.problem) return size;
  const { width, height } = size.value;
  if (!(width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE)) {
    return invalid(
      `the image measures ${width} x ${height} pixels`,
      `export it with sides of 1 to ${LONGEST_SIDE} pixels`,
    );
  }
  return { value: { bytes, type, width, height } };
}

// image-size tries every format it knows; only the five may reach it.
function sniffType(bytes: Uint8Array): ImageType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, SNIFFED));
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("\xff\xd8\xff")) return "jpg";
  if (/^GIF8[79]a/.test(head)) return "gif";
  if (/^RIFF[^]{4}WEBPVP8/.test(head)) return "webp";
  const isMarkup = /^(\xef\xbb\xbf)?\s*</.test(head);
  return isMarkup && /[<:]svg[\s/>]/.test(head) ? "svg" : undefined;
}

function measure(
  bytes: Uint8Array,
  type: Exclude<ImageType, "svg">,
): Parsed<{ readonly width: number; readonly height: number }> {
  if (!isCompleteImage(bytes, type)) {
    return invalid("the image is cut off or damaged", "copy or export the file again");
  }
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // Exif orientations 5 to 8 are shown turned by a quarter.
    return { value: orientation >= 5 ? { width: height, height: width } : { width, height } };
  } catch {
    return invalid(`the ${type} does not decode`, "export the image again");
  }
}

function invalidProblem(message: string, fix: string): Problem {
  return { code: "IMAGE_INVALID", message, fix };
}

function invalid(message: string, fix: string): Parsed<never> {
  return { problem: invalidProblem(message, fix) };
}
