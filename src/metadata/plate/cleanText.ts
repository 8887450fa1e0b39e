/**
 * Text as the plate draws it: NFC, one line, white space runs as one space. Controls, bidi marks
 * and other invisible formatting, lone surrogates and noncharacters are dropped, which also leaves
 * only what XML 1.0 allows (https://www.w3.org/TR/xml/#charsets). The joiners U+200C and U+200D
 * stay: scripts need them.
 */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]|(?![\u200c\u200d])\p{Cf}/gu, "")
    .replace(/ +/g, " ")
    .trim();
}
