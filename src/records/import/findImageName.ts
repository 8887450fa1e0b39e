import { isImageName } from "./isImageName.ts";
import type { PageLabel } from "./parsePageLabel.ts";

const LONGEST = 2000;

const MARKDOWN =
  /^(?:[-*•·] )?\[?!\[[^\]]{0,500}\]\(\s{0,9}(<[^<>]{1,1000}>|[^()]{1,1000}(?:\([^()]{0,200}\)[^()]{0,1000})?)\)(?:\]\([^()]{0,1000}\))?\.?$/;
const WIKI = /^!?\[\[(?:file:|image:)?([^[\]|]{1,500})(?:\|[^[\]]{0,1000})?\]\]$/i;
const ELEMENT =
  /^<img\s[^<>]{0,1900}?\bsrc\s{0,9}=\s{0,9}(?:"([^"<>]{1,1000})"|'([^'<>]{1,1000})'|([^\s"'<>]{1,1000}))[^<>]{0,1000}>$/i;

/**
 * How a line that is nothing but an image names it: a file's name alone, behind a label of whatever
 * name (`Bild: 002.png`), in Markdown, as `<img>`.
 *
 * @param text From cleanText.
 */
export function findImageName(text: string, label?: PageLabel): string | undefined {
  if (text === "" || text.length > LONGEST) return undefined;
  const marked = findMarked(text);
  if (marked !== undefined) return marked;
  if (label !== undefined && label.value !== "" && label.field !== "about") {
    const value = findMarked(label.value) ?? label.value;
    // Only for a label of another kind it has to be seen that the value is an image.
    if (label.field === "image") return value;
    if (label.field !== undefined || label.use !== undefined) return undefined;
    return isImageName(baseName(value)) || cutName(value) !== undefined ? value : undefined;
  }
  return isImageName(text) || isAddress(text) ? text : undefined;
}

function findMarked(text: string): string | undefined {
  const marked = MARKDOWN.exec(text)?.[1] ?? WIKI.exec(text)?.[1];
  if (marked !== undefined) {
    const bare = marked.trim().replace(/\s+(?:"[^"]*"|'[^']*')$/, "");
    return bare.replace(/^<(.*)>$/, "$1");
  }
  return ELEMENT.exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
}

/** A path or an address on a line of its own, that ends in an image's name. */
function isAddress(text: string): boolean {
  const isPath = /^(?:[a-z]{1,8}:|\.{0,2}[/\\]|[\w.-]{1,100}[/\\])/i.test(text);
  return isPath && isImageName(baseName(text));
}

/** Whether a name is an address on the web. */
export function isWebAddress(name: string): boolean {
  return /^(?:https?:)?\/\//i.test(name);
}

/** The file's name at the end of a path, of Windows too, or of an address. */
export function baseName(name: string): string {
  const isUrl = /^(?:(?:https?|file):)?\/\//i.test(name);
  const path = isUrl ? name.replace(/[?#].*$/, "") : name;
  const bare = path.trim().replace(/^(["'“‘«`<])(.*)(["'”’»`>])$/, "$2");
  const base = bare.slice(Math.max(bare.lastIndexOf("/"), bare.lastIndexOf("\\")) + 1);
  try {
    return decodeURIComponent(base);
  } catch {
    return base;
  }
}

const EXTENSION = /\.(?:jpe?g|png|webp|gif|svg)(?=$| ?[,;(?#[–—]| - )/i;

/** The image's name in a value that goes on behind it: `002.png (300 KB)`, `002.png?v=2`. */
export function cutName(value: string): string | undefined {
  const found = EXTENSION.exec(value);
  if (found === null || found.index + found[0].length === value.trim().length) return undefined;
  const name = baseName(value.slice(0, found.index + found[0].length));
  return isImageName(name) && name.split(" ").length <= 8 ? name : undefined;
}
