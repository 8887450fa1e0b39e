/** Chinese characters and kana; Korean puts spaces between its words. */
const IDEOGRAPH =
  "\\u2e80-\\u2fff\\u3005-\\u3007\\u3041-\\u30ff\\u31f0-\\u31ff\\u3400-\\u9fff\\uf900-\\ufaff";
/** What may not end a line. */
const OPENING = "（「『《〈【〔［｛“‘";
/** What may not begin a line: closing marks, small kana, and the signs that lengthen or repeat. */
const CLOSING =
  "、。，．：；？！）」』》〉】〕］｝”’…—·・ー～々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ\\u3099-\\u309e";

const HAS_IDEOGRAPH = new RegExp(`[${IDEOGRAPH}]`, "u");
const PIECE = new RegExp(
  `[${OPENING}]*(?:(?![${CLOSING}])[${IDEOGRAPH}]|[^${IDEOGRAPH}${OPENING}${CLOSING}]+)?[${CLOSING}]*`,
  "gu",
);

/** The pieces of a word between which a line may break: only beside Chinese characters or kana. */
export function splitWord(word: string): string[] {
  return HAS_IDEOGRAPH.test(word) ? (word.match(PIECE) ?? []).filter(Boolean) : [word];
}
