import { bodyStart, editsOf, mendable, valueSlices } from "../mendable.ts";

// Soft hyphen, zero-width space, word joiner and invisible operators, byte order mark. Joiners
// (U+200C, U+200D) shape letters and emoji, and stay. Overrides change what is read and are no
// case for a program; marks of direction only where no letter runs from right to left.
const INVISIBLE = /[\u00ad\u200b\u2060-\u2064\ufeff]/g;
const DIRECTION = /[\u061c\u200e\u200f]/g;
const ANY = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff]/;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
// These scripts write no spaces; a zero-width space says where a line may break.
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Characters that take no room and that nobody sees. */
export const invisibleCharacter = mendable({
  code: "INVISIBLE_CHARACTER",
  reason:
    "Invisible characters come along when text is copied from a page. They break search and comparison. In a line of the front matter they are bad input; in the about text they are told here. Both are mended.",
  example: "`Pra\\u00adgue` with a soft hyphen in the about text",
  fix: "delete the character",
  mend(written) {
    if (!ANY.test(written.text)) return [];
    const drop = () => "";
    return [
      ...[...valueSlices(written)].flatMap(({ slice, start }) => [
        ...editsOf(slice, start, INVISIBLE, drop),
        ...(RIGHT_TO_LEFT.test(slice) ? [] : editsOf(slice, start, DIRECTION, drop)),
      ]),
      ...editsOf(written.body, bodyStart(written), INVISIBLE, drop).filter(({ start, end }) => {
        const isBreak = written.text[start] === "\u200b";
        return !(isBreak && UNSPACED.test(written.text.slice(start - 1, end + 1)));
      }),
    ].toSorted((a, b) => a.start - b.start);
  },
  tell: ({ start }, { text }) => {
    const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, "0");
    return `the text holds the invisible character U+${code}`;
  },
});
