import { SaxesParser } from "saxes";
import type { ImageType } from "../record.ts";

/** What may make an image look otherwise than it was meant, found in its bytes. */
export interface PictureTraits {
  /** A JPEG in the four colours of print (CMYK or YCCK). */
  readonly isPrintColour: boolean;
  /** An SVG without a width and a height in absolute units: each viewer chooses a size. */
  readonly isUnsized: boolean;
  /**
   * The fonts that an SVG's text asks for, each once, in the order of the file; `unnamed` where a
   * text asks for none. Empty: nothing is drawn as text.
   */
  readonly fonts: readonly string[];
}

const PLAIN: PictureTraits = { isPrintColour: false, isUnsized: false, fonts: [] };

/** Describes the bytes of an image that `inspectImage` took. */
export function describePicture(bytes: Uint8Array, type: ImageType): PictureTraits {
  if (type === "jpg") return { ...PLAIN, isPrintColour: countJpegColours(bytes) === 4 };
  return type === "svg" ? describeSvg(bytes) : PLAIN;
}

/**
 * The number of colour components that a JPEG's frame header names (ITU-T T.81, B.2.2); undefined
 * where there is none.
 */
function countJpegColours(bytes: Uint8Array): number | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes[at + 9];
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += isAlone ? 2 : 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return undefined;
}

const ABSOLUTE = /^\s*\d+(?:\.\d+)?\s*(?:px|pt|pc|mm|cm|in|q)?\s*$/i;

function describeSvg(bytes: Uint8Array): PictureTraits {
  const parser = new SaxesParser({ xmlns: true });
  const fonts = new Set<string>();
  /** The font of each open element, inherited; and whether it is a text. */
  const open: { readonly font: string | undefined; readonly isText: boolean; style: boolean }[] =
    [];
  let isUnsized = false;
  let css = "";
  let isUnnamed = false;
  parser.on("error", () => {});
  parser.on("opentag", ({ local, attributes }) => {
    const valueOf = (name: string) => attributes[name]?.value;
    if (open.length === 0) {
      isUnsized = ![valueOf("width"), valueOf("height")].every((side) => ABSOLUTE.test(side ?? ""));
    }
    const own = valueOf("font-family") ?? fontOfStyle(valueOf("style") ?? "");
    const parent = open.at(-1);
    open.push({
      font: own ?? parent?.font,
      isText: parent?.isText === true || local === "text",
      style: local === "style",
    });
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element?.style === true) css += text;
    if (element?.isText !== true || text.trim() === "") return;
    if (element.font === undefined) isUnnamed = true;
    else fonts.add(firstFont(element.font));
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(new TextDecoder().decode(bytes)).close();
  if (isUnnamed) {
    // A style sheet may name the font of a text that does not name one itself.
    const named = [...css.matchAll(/font(?:-family)?\s*:\s*([^;}]+)/gi)].map(([, value = ""]) =>
      firstFont(value.replace(/^.*?\d(?:px|pt|em|rem|%)?(?:\/\S+)?\s+/i, "")),
    );
    for (const name of named.length > 0 ? named : ["unnamed"]) fonts.add(name);
  }
  return { isPrintColour: false, isUnsized, fonts: [...fonts] };
}

function fontOfStyle(style: string): string | undefined {
  return /(?:^|;)\s*font-family\s*:\s*([^;]+)/i.exec(style)?.[1];
}

function firstFont(list: string): string {
  return (list.split(",")[0] ?? "").replaceAll(/["']/g, "").trim() || "unnamed";
}
