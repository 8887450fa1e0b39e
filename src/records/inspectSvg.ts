import { SaxesParser, type SaxesTagNS } from "saxes";
import { findSvgHazard, isStyle } from "./findSvgHazard.ts";
import type { Parsed } from "./parsed.ts";

const SVG = "http://www.w3.org/2000/svg";
// What can be drawn needs far less; renderers recurse over the tree.
const LARGEST = 8 * 1024 * 1024;
const DEEPEST = 200;

/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Parses an SVG and measures it: `width` and `height` in pixels, else its `viewBox`.
 *
 * @returns The size, or IMAGE_INVALID for XML that is not well-formed, a document type, entities,
 *   processing instructions, scripts, event handlers, foreign HTML, and references to anything
 *   outside the file.
 */
export function inspectSvg(bytes: Uint8Array): Parsed<ImageSize> {
  if (bytes.length > LARGEST) {
    return invalid(`the SVG has ${bytes.length} bytes`, `simplify it to ${LARGEST} bytes`);
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return invalid("the SVG is not UTF-8", "export it as UTF-8");
  }
  const scanned = scan(text);
  if (scanned.problem) return scanned;
  const size = measure(scanned.value);
  if (size) return { value: size };
  return invalid("the SVG has no size", "give it a `viewBox`, or `width` and `height` in pixels");
}

/** Ends the parse at the first problem; the message names it. */
class Stop extends Error {}

function scan(text: string): Parsed<SaxesTagNS> {
  const parser = new SaxesParser({ xmlns: true });
  const stop = (what: string) => {
    throw new Stop(`${what} on line ${parser.line}`);
  };
  const open: SaxesTagNS[] = [];
  let root: SaxesTagNS | undefined;
  let style = "";
  parser.on("error", () => stop("broken XML"));
  parser.on("doctype", () => stop("a document type"));
  parser.on("processinginstruction", () => stop("a processing instruction"));
  parser.on("opentag", (tag) => {
    root ??= tag;
    if (tag === root && (tag.local !== "svg" || tag.uri !== SVG)) stop("another root than svg");
    const hazard = findSvgHazard(tag);
    if (hazard) stop(hazard);
    if (open.push(tag) > DEEPEST) stop(`more than ${DEEPEST} levels`);
  });
  const addStyle = (part: string) => {
    if (isStyleElement(open.at(-1))) style += part;
  };
  parser.on("text", addStyle);
  parser.on("cdata", addStyle);
  parser.on("closetag", () => {
    if (!isStyleElement(open.pop())) return;
    if (!isStyle(style)) stop("a style that loads something");
    style = "";
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return invalid(
      `the SVG has ${error.message}`,
      "export it as a plain SVG: shapes and text, no scripts, links or outside files",
    );
  }
  return root ? { value: root } : invalid("the SVG is empty", "export it again");
}

function isStyleElement(tag: SaxesTagNS | undefined): boolean {
  return tag?.local.toLowerCase() === "style";
}

function measure(root: SaxesTagNS): ImageSize | undefined {
  const pixels = (name: string) => {
    const match = /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/.exec(root.attributes[name]?.value ?? "");
    return match ? Number(match[1]) : undefined;
  };
  const [width, height] = [pixels("width"), pixels("height")];
  const size =
    width !== undefined && height !== undefined
      ? [width, height]
      : (root.attributes["viewBox"]?.value ?? "")
          .trim()
          .split(/[\s,]+/)
          .map(Number)
          .slice(2);
  const [across = Number.NaN, down = Number.NaN] = size;
  if (!(across >= 0 && down >= 0)) return undefined;
  return { width: Math.round(across), height: Math.round(down) };
}

function invalid(message: string, fix: string): Parsed<never> {
  return { problem: { code: "IMAGE_INVALID", message, fix } };
}
