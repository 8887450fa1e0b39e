import type { SaxesAttributeNS, SaxesTagNS } from "saxes";
import { quoteValue } from "./quoteValue.ts";

const XHTML = "http://www.w3.org/1999/xhtml";

// Lower case, since a page that inlines the SVG parses it as HTML, without regard to case.
const ACTIVE_ELEMENTS = new Set([
  "script",
  "foreignobject",
  "handler",
  "listener",
  "iframe",
  "embed",
  "object",
  "audio",
  "video",
  "link",
  "meta",
  "base",
]);
const ANIMATIONS = new Set(["set", "animate", "animatemotion", "animatetransform", "discard"]);
const INLINE_BITMAP = /^data:image\/(png|jpe?g|gif|webp)[;,]/i;

/**
 * Names what an element of an SVG could do besides drawing: run a script, answer an event, embed
 * HTML, or fetch something from outside the file.
 */
export function findSvgHazard(tag: SaxesTagNS): string | undefined {
  const name = tag.local.toLowerCase();
  if (ACTIVE_ELEMENTS.has(name)) return `the element ${quoteValue(tag.local)}`;
  if (tag.uri === XHTML) return "an HTML element";
  for (const attribute of Object.values(tag.attributes)) {
    const hazard = findAttributeHazard(attribute, ANIMATIONS.has(name));
    if (hazard) return hazard;
  }
  return undefined;
}

const LOADING_CSS =
  /[\\<]|@import|expression\s*\(|javascript:|-moz-binding|(image-set|image|src)\s*\(/i;

/**
 * Whether CSS fetches nothing: no @import, no url() outside the file, no escape that hides one.
 * Comments count as text, since an unquoted url() may hold what only looks like one.
 */
export function isStyle(css: string): boolean {
  if (LOADING_CSS.test(css)) return false;
  return [...css.matchAll(/url\s*\(\s*["']?\s*([^"')]*)/gi)].every(([, target = ""]) => {
    return isInside(target);
  });
}

function findAttributeHazard(
  { local, prefix, value }: SaxesAttributeNS,
  animates: boolean,
): string | undefined {
  const name = local.toLowerCase();
  if (prefix === "xmlns" || name === "xmlns") return undefined;
  if (name.startsWith("on")) return `the event handler ${quoteValue(local)}`;
  if (prefix === "xml" && name === "base") return "the attribute `xml:base`";
  if (["href", "src", "srcset", "action", "formaction"].includes(name) && !isInside(value)) {
    return `the outside reference ${quoteValue(value)}`;
  }
  if (animates && name === "attributename" && /href|^on/i.test(value)) {
    return "an animated reference";
  }
  // Browsers drop white space and control characters inside a scheme.
  if (/(java|vb)script:/i.test(value.replaceAll(/[\s\p{Cc}]/gu, ""))) return "a script address";
  // Editors' own attributes are prefixed, are no style, and may hold Windows paths.
  if (prefix !== "" || isStyle(value)) return undefined;
  return `the outside reference ${quoteValue(value)}`;
}

function isInside(reference: string): boolean {
  const target = reference.trim();
  return target === "" || target.startsWith("#") || INLINE_BITMAP.test(target);
}
