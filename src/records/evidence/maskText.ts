/** Stands for a character that a reader does not see; `squeezeText` leaves it out. */
export const UNSEEN = "\u200b";
/** Stands for a time of day. */
export const TIME = "@";

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g;
const CENTURY_DASH = /(?<!\d)\d{4}\u2013(?:0[1-9]|1[0-2])(?!\d)/g;
const QUOTES = /[\u2018\u2019\u02bc\u2032\u00b4]/g;
const ENTITY = /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([A-Za-z]{2,10}));/g;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", hairsp: " ", numsp: " ", puncsp: " " },
  ...{ ndash: "-", mdash: "-", horbar: "-", minus: "-", dash: "-", hyphen: "-", amp: "&" },
  ...{ shy: UNSEEN, zwnj: UNSEEN, zwj: UNSEEN, lsquo: "'", rsquo: "'", apos: "'", prime: "'" },
  ...{ sol: "/", comma: ",", period: ".", lpar: "(", rpar: ")" },
};
const TAG = /<(\/?)([a-z][a-z\d]{0,15})(?![a-z\d])[^<>]{0,500}>|<!--[^<>]{0,500}>/gi;
// They stand within a line of text; all others end what is before them.
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|dfn|em|font|i|ins|kbd|label|mark|nobr|q|s|samp|small|span|strike|strong|time|tt|u|var|wbr)$/i;
const ORDINAL_SUP = /<sup>(?=(?:st|nd|rd|th)<\/sup>)|(?<=<sup>(?:st|nd|rd|th))<\/sup>/gi;
const LINK =
  /\[([^[\]]{1,300})\](?:\((?:[^()\s]|\([^()\s]{0,100}\)){0,500}(?: {1,3}["'][^"']{0,200}["'])?\)|\[[^[\]]{0,100}\])/g;
const WIKI_LINK = /\[\[|\]\]/g;
const EMPHASIS = /(?<![\p{L}\p{N}])[*_`~]{1,5}(?=\S)|(?<=\S)[*_`~]{1,5}(?![\p{L}\p{N}])/gu;
const TIMESTAMP =
  /(?<=(?<!\d)\d{4}-\d\d-\d\d)T\d\d(?::?\d\d){0,2}(?:[.,]\d{1,9})?(?:Z|[+-]\d\d(?::?\d\d)?)?(?![\p{L}\d])/gu;
const TIME_OF_DAY =
  /(?<![\d.,:])(?:\d{1,2}:\d\d(?::\d\d)?(?!\d)(?: ?[ap]\.?m\.?(?!\p{L}))?|\d{1,2}(?:\.\d\d)? ?(?:[ap]\.?m\.?(?!\p{L})|o'clock))|in the (?:early |late )?(?:morning|afternoon|evening)/giu;

/**
 * Prepares text for the date grammar without moving a character: addresses, file names, hashes and
 * HTML tags become `#`, times of day `@`; dashes become `-`, exotic spaces plain ones, entities what
 * they stand for. What is only dress (emphasis, inline tags, targets of links, soft hyphens) becomes
 * UNSEEN. Linear in the text.
 *
 * @returns A text of the same length in UTF-16 units, with a date's parts at the same offsets.
 */
export function maskText(text: string): string {
  return text
    .replaceAll(INVISIBLE, UNSEEN)
    .replaceAll(ENTITY, decodeEntity)
    .replaceAll(/\s/g, " ")
    .replaceAll(CENTURY_DASH, (found) =>
      isOverCentury(found) ? found.replace("\u2013", "~") : found,
    )
    .replaceAll(DASHES, "-")
    .replaceAll(QUOTES, "'")
    .replaceAll(ORDINAL_SUP, hide)
    .replaceAll(TAG, maskTag)
    .replaceAll(LINK, maskLink)
    .replaceAll(WIKI_LINK, hide)
    .replaceAll(EMPHASIS, hide)
    .replaceAll(TIMESTAMP, (found) => TIME.repeat(found.length))
    .replaceAll(/\S+/g, maskToken)
    .replaceAll(TIME_OF_DAY, (found) => TIME.repeat(found.length));
}

// "1899–02" with an en dash is a range, and with a hyphen a month.
function isOverCentury(found: string): boolean {
  return Number(found.slice(5)) < Number(found.slice(2, 4));
}

/** A text without its UNSEEN characters. */
export interface SqueezedText {
  readonly text: string;
  /** The offset in the text before of an offset in this one. */
  readonly originOf: (offset: number) => number;
}

/** Leaves out what a reader does not see. */
export function squeezeText(masked: string): SqueezedText {
  if (!masked.includes(UNSEEN)) return { text: masked, originOf: (offset) => offset };
  const origins: number[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (const piece of masked.split(UNSEEN)) {
    for (let at = 0; at < piece.length; at++) origins.push(from + at);
    pieces.push(piece);
    from += piece.length + 1;
  }
  return { text: pieces.join(""), originOf: (offset) => origins[offset] ?? masked.length };
}

function decodeEntity(found: string, decimal?: string, hex?: string, name = ""): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const sign = Number.isNaN(code) ? ENTITIES[name] : String.fromCharCode(code);
  if (sign === undefined || code > 0xffff) return found;
  return sign.replaceAll(INVISIBLE, UNSEEN) + UNSEEN.repeat(found.length - 1);
}

function maskTag(tag: string, _slash?: string, name = ""): string {
  if (/^br$/i.test(name)) return " ".repeat(tag.length);
  return INLINE.test(name) ? hide(tag) : blank(tag);
}

function maskLink(link: string, words: string): string {
  return UNSEEN + words + UNSEEN.repeat(link.length - words.length - 1);
}

const LONGEST_TOKEN = 80;
const DATE_PART =
  /^(?:(?:(?:early|mid|late)-)?\d{0,2}(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?|\d{1,4}(?:st|nd|rd|th)?)[,.;:)]?$/i;

function maskToken(token: string): string {
  const isAddress =
    token.includes("://") || token.startsWith("www.") || (token.includes("@") && !isTimed(token));
  const isName = token.includes("_") && /\d/.test(token);
  const isPath =
    (token.match(/[/\\]/g) ?? []).length > 1 &&
    /\p{L}/u.test(token) &&
    !token.split(/[/-]/, 20).every((part) => DATE_PART.test(part));
  const isHash = /[0-9a-f]{12}/i.test(token) && /\d/.test(token);
  const isFile = /\d\.[a-z]{2,4}\d?$/i.test(token);
  const isMasked = isAddress || isName || isPath || isHash || isFile;
  return isMasked || token.length > LONGEST_TOKEN + unseenIn(token) ? blank(token) : token;
}

// Of `1919-05-04T10:00Z` the end is masked already.
function isTimed(token: string): boolean {
  return /\d{4}-\d\d-\d\d@+[^@]{0,3}$/.test(token);
}

function unseenIn(token: string): number {
  return token.length > LONGEST_TOKEN ? token.split(UNSEEN).length - 1 : 0;
}

// What stands in for a blanked word is no space, so that no phrase reaches across it.
function blank(found: string): string {
  return "#".repeat(found.length);
}

function hide(found: string): string {
  return UNSEEN.repeat(found.length);
}
