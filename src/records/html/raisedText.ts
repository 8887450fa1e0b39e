const FOOTNOTE_SIGN = /^(?:[[(].{1,30}[\])]|[*†‡§¶]{1,3}|\d{1,3}(?: ?[,;–-] ?\d{1,3})*)$/u;
const WORD_END = /[\p{L}\p{M}.,;:!?…)\]"'“”‘’»]$/u;
const UNIT = /(?:^|[^\p{L}])(?:[kcdmµ]?m|mi|ft|yd|[b-z]|mc)$/u;
const ORDINAL = /^(?:st|nd|rd|th|[oaeº]|er|re|ère|ème|tm|sm)$/iu;

/**
 * Says what a raised text (`<sup>`) means behind the text before it, so that `10` and a raised `6`
 * do not become 106.
 *
 * @param before The end of the text before it.
 * @param raised Trimmed.
 * @param isLink Whether the raised text is a link, as footnotes are.
 */
export function readRaisedText(
  before: string,
  raised: string,
  isLink: boolean,
): { readonly text: string } | "footnote" {
  if (raised === "") return { text: "" };
  const isFootnoteSign = FOOTNOTE_SIGN.test(raised);
  if (isFootnoteSign && (isLink || !/^\d/u.test(raised))) return "footnote";
  if (/\d$/u.test(before)) return { text: ORDINAL.test(raised) ? raised : `^${raised}` };
  if (/^[23]$/u.test(raised) && UNIT.test(before)) return { text: raised === "2" ? "²" : "³" };
  if (isFootnoteSign && WORD_END.test(before)) return "footnote";
  const isPower = /^(?:[+−–-]?\d+|\d*[+−–-])$/u.test(raised) && /\S$/u.test(before);
  return { text: isPower ? `^${raised}` : raised };
}

/** Writes a lowered text (`<sub>`): behind a digit it is no further digit. */
export function writeLoweredText(before: string, lowered: string): string {
  return /\d$/u.test(before) && /^\d/u.test(lowered) ? `_${lowered}` : lowered;
}
