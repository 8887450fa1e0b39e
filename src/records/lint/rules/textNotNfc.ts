import { bodyStart, editsOf, mendable, valueSlices } from "../mendable.ts";

/** Letters written as a base and a mark where one character exists. */
export const textNotNfc = mendable({
  code: "TEXT_NOT_NFC",
  reason:
    "An accented letter can be written in two ways that look the same. Kronika reads both as one (Unicode NFC); the file should say it in that way, so that a search finds it.",
  example: "`Duc\\u030cek`: `c` and a háček, for `č`",
  fix: "write the text in Unicode's NFC",
  mend(written) {
    if (written.text === written.text.normalize("NFC")) return [];
    const normal = (text: string) => text.normalize("NFC");
    // A mark joins the letter before it, so that a line of the text is normalised whole.
    return [
      ...[...valueSlices(written)].flatMap(({ slice, start }) =>
        editsOf(slice, start, /.+/gu, normal),
      ),
      ...editsOf(written.body, bodyStart(written), /.+/gu, normal),
    ];
  },
  tell: () => "an accent is written as a character of its own",
});
