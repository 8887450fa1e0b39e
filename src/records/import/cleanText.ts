// Left behind by web pages: zero-width space, soft hyphen, word joiner, byte order mark.
const INVISIBLE = /[\u200b\u00ad\u2060\ufeff]/g;
// Every blank that is not a line feed: tab, no-break, figure, narrow and ideographic spaces.
const BLANK = /[^\S\n]/g;
const BLANKS = /[^\S\n]+/g;

/**
 * Gives text from a web page plain spaces, one for every run of them, and takes out what is
 * invisible. Control characters and bidirectional overrides stay, to be refused by whoever
 * validates the text.
 *
 * @param text With LF line ends.
 * @returns NFC text without spaces at the ends of its lines, and in a few words what changed.
 */
export function cleanText(text: string): {
  readonly text: string;
  readonly why: readonly string[];
} {
  const visible = text.replaceAll(INVISIBLE, "");
  const spaced = visible.replaceAll(BLANK, " ");
  const single = spaced
    .replaceAll(BLANKS, " ")
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
  const isSpaced = spaced !== visible;
  const spaces = hasSpareSpaces(spaced) ? (isSpaced ? "single plain" : "single") : "plain";
  const why = [
    ...(visible === text ? [] : ["invisible characters taken out"]),
    ...(isSpaced || spaces === "single" ? [`${spaces} spaces`] : []),
  ];
  return { text: single.normalize("NFC"), why };
}

function hasSpareSpaces(text: string): boolean {
  return text.split("\n").some((line) => line.trim().includes("  "));
}
