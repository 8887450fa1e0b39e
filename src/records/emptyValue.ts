/** What programs write into a cell that has no value, in small letters. */
export const NO_VALUE_WORDS: readonly string[] = [
  ...["nan", "-nan", "nat", "none", "null", "nil", "undefined", "[object object]"],
  ...["n/a", "n.a.", "n. a.", "n.a", "n/d", "not applicable", "not available"],
  ...["(none)", "(null)", "(nil)", "(blank)", "(empty)", "<null>", "<none>", "<na>", "<nil>"],
  ...["[null]", "[none]", "[]", "{}", "\\n", "1.#qnan", "1.#ind", "#empty"],
];

/** What a spreadsheet shows instead of a formula's result, in small letters. */
export const FORMULA_ERRORS: readonly string[] = [
  ...["#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#null!", "#num!", "#spill!", "#calc!"],
  ...["#error!", "#field!", "#blocked!", "#connect!", "#busy!", "#unknown!", "#data!", "#python!"],
  ...["#n/a n/a", "#getting_data", "#external!", "loading..."],
];

/** Words that hold a place until somebody knows the value, in small letters. */
export const PLACE_HOLDERS: readonly string[] = [
  ...["tbd", "tba", "tbc", "t.b.d.", "t.b.a.", "t.b.c.", "todo", "fixme", "xxx"],
  ...["to be determined", "to be announced", "to be confirmed", "to be decided"],
];

const ALL: ReadonlySet<string> = new Set([...NO_VALUE_WORDS, ...FORMULA_ERRORS, ...PLACE_HOLDERS]);
const LONGEST = 20;
// Signs alone, such as `?`, `-`, `—`, `...`; LibreOffice's errors; `NA`, as statistics write it.
const PATTERN = String.raw`\?{1,5}|[-‐‑‒–—―−_]{1,5}|\.{2,5}|…|[Ee][Rr][Rr]:\d{3}|NA`;
const SIGNS = new RegExp(`^(?:${PATTERN})$`, "u");

/**
 * Whether a whole value is what a program or a person writes where there is none: `NaN`, `None`,
 * `null`, `N/A`, `#REF!`, `undefined`, `?`, `—`, `TBD`.
 */
export function isEmptyValue(text: string): boolean {
  const value = text.trim();
  if (value === "") return true;
  if (value.length > LONGEST) return false;
  return SIGNS.test(value) || ALL.has(value.toLowerCase());
}

/** The source of a regular expression, without flags but `u`, for a whole value that isEmptyValue takes. */
export const EMPTY_VALUE_SOURCE: string = [
  PATTERN,
  ...[...ALL].map((word) =>
    [...word]
      .map((letter) => {
        const capital = letter.toUpperCase();
        if (capital !== letter) return `[${letter}${capital}]`;
        return /[\w\s<>#!/'"&%@,:;=~`-]/.test(letter) ? letter : `\\${letter}`;
      })
      .join(""),
  ),
].join("|");
