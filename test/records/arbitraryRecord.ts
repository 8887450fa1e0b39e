import fc from "fast-check";
import { findDouble } from "../../src/records/findDouble.ts";
import { parseEventDate } from "../../src/records/parseEventDate.ts";
import { parseTraitName } from "../../src/records/parseExtraTraits.ts";
import { parseFolderPath } from "../../src/records/parseFolderPath.ts";
import { parsePrice } from "../../src/records/parsePrice.ts";
import { parseLine, parseText } from "../../src/records/parseText.ts";
import { parseUrl } from "../../src/records/parseUrl.ts";
import type {
  Claim,
  Collection,
  EventDate,
  EventRecord,
  ExtraTrait,
  Source,
} from "../../src/records/record.ts";
import { yearOfTitle } from "../../src/records/yearOfTitle.ts";

/** The collection that arbitraryRecord's records are valid in: it restricts no value. */
export const ANY_COLLECTION: Collection = {
  name: "Any",
  symbol: "ANY",
  group: "Any",
  size: 100,
  description: "Takes whatever is a record.",
  vocabularies: {},
  royalty: { bps: 0 },
  launchMint: "none",
};

// What YAML, Markdown, a spreadsheet or a careless parser would take for something else.
const HOSTILE_LINES = [
  ...["true", "No", "null", "~", "1968", "-0043", "0x10", "1e3", ".inf", "1_000", "007", "1.50"],
  ...[
    "---",
    "...",
    "- a",
    "? a",
    "key: value",
    "a #comment",
    "#a",
    "a:",
    ": a",
    "[a, b]",
    "{a: b}",
  ],
  ...["&anchor", "*alias", "!!str a", "| a", "> a", "@a", "`a`", "%a", '"a"', "'a'", "it's", '"'],
  ...["=1+1", "+1", "-1", "@SUM(A1)", "a,b", "a;b", "\\", "\\n", "a\\", "__proto__", "constructor"],
  ...[
    "Príliš žluťoučký kůň",
    "عام الفيل",
    "שלום עולם",
    "一九六八",
    "👩‍👩‍👧‍👦 family",
    "e\u0301",
    "<b>&amp;</b>",
  ],
  ...[
    "Note: a thing",
    "Title: a",
    "x".repeat(199),
    "word ".repeat(39).trim(),
    "a, b",
    "a] b",
    "a } b",
  ],
];

const HOSTILE_TEXTS = [
  ...["---", "---\ntitle: a\n---", "# Head\n\n- a\n- b", "a\n\n---\n\nb", "```\n    code\n```"],
  ...["a  \nb", "a\n\n\n\nb", "\u200fעברית\u200e", "tab\there", "Title: x\n\nAbout: y\n\nYear: 1"],
];

/** Valid text of one line, ordinary and hostile. */
export const arbitraryLine: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...HOSTILE_LINES),
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.tuple(fc.constantFrom(...HOSTILE_LINES), fc.string()).map((parts) => parts.join(" ")),
  )
  .map((raw) => parseLine(raw).value)
  .filter((line) => line !== undefined);

/** Valid about text. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...HOSTILE_TEXTS),
    fc.array(arbitraryLine, { minLength: 1, maxLength: 8 }).map((lines) => lines.join("\n")),
    fc.array(arbitraryLine, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n\n  ")),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
  )
  .map((raw) => parseText(raw).value)
  .filter((text) => text !== undefined);

const two = (most: number) =>
  fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, "0"));
const year = fc.oneof(
  fc.integer({ min: 1000, max: 2030 }).map(String),
  fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(4, "0")),
  fc.integer({ min: 1, max: 3000 }).map((number) => `-${String(number).padStart(4, "0")}`),
);
const day = fc.tuple(year, two(12), two(28)).map((parts) => parts.join("-"));
const month = fc.tuple(year, two(12)).map((parts) => parts.join("-"));
const point = fc.oneof(year, month, day);

/** Valid dates of every kind of EDTF that parseEventDate takes. */
export const arbitraryDate: fc.Arbitrary<EventDate> = fc
  .oneof(
    point,
    fc.tuple(point, fc.constantFrom("?", "~", "%")).map((parts) => parts.join("")),
    fc.tuple(point, point).map((parts) => parts.join("/")),
    point.map((start) => `${start}/..`),
    fc.tuple(year, fc.constantFrom("21", "22", "23", "24")).map((parts) => parts.join("-")),
    fc.integer({ min: 100, max: 202 }).map((decade) => `${decade}X`),
    fc.integer({ min: 10, max: 20 }).map((century) => `${century}XX`),
    point.map((end) => `../${end}`),
    fc.array(year, { minLength: 1, maxLength: 4 }).map((years) => `[${years.join(",")}]`),
    fc.array(year, { minLength: 1, maxLength: 4 }).map((years) => `{${years.join(",")}}`),
    fc.integer({ min: 10_000, max: 9_000_000 }).map((years) => `Y-${years}`),
  )
  .map((raw) => parseEventDate(raw).value)
  .filter((date) => date !== undefined);

const id = fc
  .oneof(
    fc.constantFrom("null", "true", "1968", "1e3", "0x1", "007", "y", "no", "a-", "green-left"),
    fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/),
  )
  .filter((text) => text.length <= 64);

const path = fc
  .oneof(
    fc.constantFrom("images/068.jpg", "images/a: b.png", "images/e\u0301 #1.png", "a b", " a", "1"),
    arbitraryLine.map((line) => `images/${line.replaceAll(/[\\/]/g, "_")}`),
  )
  .map((raw) => parseFolderPath(raw, "FIELD_INVALID", "a").value)
  .filter((folderPath) => folderPath !== undefined);

const url = fc
  .oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constant("http://a.b/#:"),
  )
  .map((raw) => parseUrl(raw).value)
  .filter((address) => address !== undefined);

const price = fc
  .bigInt({ min: 1n, max: 10n ** 24n })
  .map((wei) => `${wei / 10n ** 18n}.${String(wei % 10n ** 18n).padStart(18, "0")} ETH`)
  .map((raw) => parsePrice(raw).value)
  .filter((value) => value !== undefined);

/** Leaves keys without a value out, as parseRecord does. */
function present<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const source: fc.Arbitrary<Source> = fc
  .record({
    id,
    title: arbitraryLine,
    publisher: maybe(arbitraryLine),
    url: maybe(url),
    updated: maybe(fc.oneof(fc.constantFrom("1968", "0044-03"), fc.constant("2016-07-07"))),
    rights: maybe(arbitraryLine),
    archive: maybe(path),
    sha256: maybe(fc.stringMatching(/^[0-9a-f]{64}$/)),
  })
  .map(present);

const noDouble = (names: readonly string[]): boolean => findDouble(names) === undefined;

const names = fc.uniqueArray(arbitraryLine, { minLength: 1, maxLength: 5 }).filter(noDouble);

const traits: fc.Arbitrary<readonly ExtraTrait[] | undefined> = fc
  .array(fc.tuple(arbitraryLine, names), { maxLength: 5 })
  .map((pairs) =>
    pairs.flatMap(([name, values]): ExtraTrait[] => {
      const [first, ...others] = values;
      if (first === undefined || parseTraitName(name).problem) return [];
      return [{ name, values: [first, ...others] }];
    }),
  )
  .filter((list) => noDouble(list.map(({ name }) => name)))
  .map((list) => (list.length === 0 ? undefined : list));

/**
 * Valid records of ANY_COLLECTION: each is what parseRecord gives for some file, so that reading
 * back what was written must give it again.
 */
export const arbitraryRecord: fc.Arbitrary<EventRecord> = fc
  .record({
    date: arbitraryDate,
    name: arbitraryLine,
    isDated: fc.boolean(),
    about: arbitraryText,
    region: arbitraryLine,
    country: names,
    conflict: maybe(arbitraryLine),
    politics: maybe(arbitraryLine),
    type: arbitraryLine,
    impact: fc.integer({ min: 1, max: 10 }),
    artist: maybe(arbitraryLine),
    number: fc.integer({ min: 1, max: ANY_COLLECTION.size }),
    price: maybe(price),
    image: maybe(path),
    sample: fc.boolean(),
    traits,
    sources: fc.uniqueArray(source, { selector: (each) => each.id, maxLength: 4 }),
    says: fc.array(fc.tuple(arbitraryLine, maybe(arbitraryDate), fc.nat()), { maxLength: 3 }),
  })
  .map(({ name, isDated, country, says, ...fields }): EventRecord => {
    const { date, sources } = fields;
    const dated =
      isDated && (date.year ?? 0) > 999 ? parseLine(`${date.year} – ${name}`).value : name;
    const fits = [undefined, date.year].includes(yearOfTitle(dated ?? ""));
    const [first = "", ...others] = country;
    const claims = says.map(([text, on, pick]): Claim => {
      const cited = sources.filter((_, index) => index <= pick % 3).map((each) => each.id);
      return present({ says: text, date: on, sources: cited });
    });
    const record = {
      ...fields,
      file: "records/any.md",
      title: fits && dated !== undefined ? dated : "Untitled",
      country: [first, ...others] as const,
      claims: sources.length === 0 ? [] : claims,
    };
    // parseRecord names the artist even when there is none.
    return { ...present(record), artist: fields.artist };
  });
