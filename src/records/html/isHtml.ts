/** So many bytes at the start of a file tell what it is. */
const HEAD = 64 * 1024;

// What stands before the first tag of a saved page: declarations and comments.
const BEFORE = /^(?:\s|<\?[^>]{0,500}>|<!--[^]{0,20000}?-->)*/;
const DOCUMENT = /^<(?:!doctype\s+(?:html|"-\/\/)|html|head|body|meta|title|base|frameset)[\s/>]/i;
const FRAGMENT =
  /^<(?:article|b|blockquote|br|center|dl|div|em|fieldset|figure|font|form|h[1-6]|header|i|img|link|main|ol|p|pre|script|section|span|strong|style|table|tbody|tr|ul)[\s/>]/i;
const BLOCK =
  /<(?:br|p|div|li|tr|td|th|dt|dd|h[1-6]|section|article)(?:\s[^<>]{0,500})?\/?>|<\/(?:p|div|li|tr|td|th|dt|dd|h[1-6])>/gi;
/** A fragment of a page has so many tags that part its lines; Markdown with an image has fewer. */
const FEWEST_BLOCKS = 3;

/**
 * Whether the start of a text is HTML, by what it holds and not by its name: a document, or a
 * fragment that begins with a tag and has its lines in tags.
 *
 * @param head The first characters of the file, without a byte order mark.
 */
export function isHtml(head: string): boolean {
  const start = head.slice(0, HEAD);
  const text = start.slice(BEFORE.exec(start)?.[0].length ?? 0);
  if (DOCUMENT.test(text)) return true;
  if (!FRAGMENT.test(text)) return false;
  let blocks = 0;
  for (const _ of text.matchAll(BLOCK)) if (++blocks >= FEWEST_BLOCKS) return true;
  return false;
}

/** The first characters of a file, whatever their encoding: enough for isHtml. */
export function headOf(bytes: Uint8Array): string {
  const part = bytes.subarray(0, HEAD);
  const [first, second] = part;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isWide ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  return new TextDecoder(encoding).decode(part);
}
