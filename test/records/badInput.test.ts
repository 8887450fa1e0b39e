import { expect } from "chai";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ERROR_CODES, type ErrorCode } from "../../src/errors.ts";
import { issuesOf, replaceIn, withFive } from "./copyFive.ts";

const FLIGHT = "records/001-first-flight.md";
const CAMP = "records/003-camp-david.md";
const HEAD = "collection.yaml";

interface Row {
  readonly what: string;
  readonly file?: string;
  readonly from?: string | RegExp;
  readonly to?: string;
  readonly spoil?: (folder: string) => Promise<unknown>;
  readonly code: ErrorCode;
  readonly line?: number;
  readonly field?: string;
}

// A table reads best with a case a line.
// prettier-ignore
const ROWS: readonly Row[] = [
  // numbers
  row("number 0", "number: 1", "number: 0", "NUMBER_OUT_OF_RANGE", 8, "number"),
  row("number 101", "number: 1", "number: 101", "NUMBER_OUT_OF_RANGE", 8, "number"),
  row("number 6 of 5", "number: 1", "number: 6", "NUMBER_OUT_OF_RANGE", 8, "number"),
  row("a number beyond any", "number: 1", `number: ${"9".repeat(15)}`, "NUMBER_OUT_OF_RANGE", 8, "number"),
  row("another size", "number: 1", "number: 1/99", "NUMBER_SIZE_MISMATCH", 8, "number"),
  row("a number in words", "number: 1", "number: one", "NUMBER_INVALID", 8, "number"),
  row("a broken number", "number: 1", "number: 1.5", "NUMBER_INVALID", 8, "number"),
  row("a negative number", "number: 1", "number: -1", "NUMBER_INVALID", 8, "number"),
  row("no number", "number: 1\n", "", "FIELD_MISSING", 1, "number"),
  { what: "a double", file: CAMP, from: "number: 3/5", to: "number: 1", code: "NUMBER_DUPLICATE", line: 12, field: "number" },
  // dates
  { what: "another decade", file: CAMP, from: "1970s", to: "1980s", code: "DECADE_MISMATCH", line: 4, field: "decade" },
  { what: "another year", file: CAMP, from: "year: 1978", to: "year: 1979", code: "YEAR_MISMATCH", line: 5, field: "year" },
  row("another year in the title", "title: 1903 –", "title: 1904 –", "YEAR_MISMATCH", 2, "title"),
  row("a day that is not in the calendar", "1903-12-17", "1903-02-30", "DATE_INVALID", 3, "date"),
  row("29 February of a common year", "1903-12-17", "1903-02-29", "DATE_INVALID", 3, "date"),
  row("a range that runs backwards", "1903-12-17", "1903-12-17/1903-01", "DATE_INVALID", 3, "date"),
  row("a date in words", "1903-12-17", "17 December 1903", "DATE_INVALID", 3, "date"),
  row("an endless date", "1903-12-17", `"[${"1903,".repeat(5000)}1903]"`, "DATE_INVALID", 3, "date"),
  row("a date that YAML takes for a list", "1903-12-17", "[1903, 1904]", "DATE_INVALID", 3, "date"),
  // prices
  row("a decimal comma", "0.5 ETH", "0,7 ETH", "PRICE_INVALID", 9, "price"),
  row("a negative price", "0.5 ETH", "-1 ETH", "PRICE_INVALID", 9, "price"),
  row("less than a wei", "0.5 ETH", "0.0000000000000000001 ETH", "PRICE_INVALID", 9, "price"),
  row("a price without unit", "0.5 ETH", "0.5", "PRICE_INVALID", 9, "price"),
  row("a price in dollars", "0.5 ETH", "0.5 USD", "PRICE_INVALID", 9, "price"),
  row("a price of nothing", "0.5 ETH", "0.00 ETH", "PRICE_INVALID", 9, "price"),
  row("a price in scientific notation", "0.5 ETH", "1e3 ETH", "PRICE_INVALID", 9, "price"),
  row("a price past every sale", "0.5 ETH", "1000001 ETH", "PRICE_INVALID", 9, "price"),
  row("an empty price", "0.5 ETH", "", "PRICE_INVALID", 9, "price"),
  // other fields
  row("impact 11", "impact: 9", "impact: 11", "IMPACT_INVALID", 7, "impact"),
  row("impact 0", "impact: 9", "impact: 0", "IMPACT_INVALID", 7, "impact"),
  row("impact 7.5", "impact: 9", "impact: 7.5", "IMPACT_INVALID", 7, "impact"),
  row("an unknown key", "region:", "regoin: x\nregion:", "KEY_UNKNOWN", 4, "regoin"),
  row("an unknown key that is a property of objects", "region:", "__proto__: x\nregion:", "KEY_UNKNOWN", 4, "__proto__"),
  row("a key that stands twice", "region:", "region: Asia\nregion:", "KEY_DUPLICATE", 5, "region"),
  row("a missing title", /title: .*\n/, "", "FIELD_MISSING", 1, "title"),
  row("an empty region", "region: North America", "region:", "FIELD_MISSING", 4, "region"),
  row("a country named twice", "United States", "[Norway, norway]", "TRAIT_DUPLICATE", 5, "country"),
  row("a truth value for a text", "United States", "true", "FIELD_INVALID", 5, "country"),
  row("a title with a terminal escape", /title: .*/, String.raw`title: "1903 \e[31mred"`, "FIELD_INVALID", 2, "title"),
  row("a title that turns its direction", /title: .*/, "title: a\u202eb", "FIELD_INVALID", 2, "title"),
  row("a trait with an invisible space", "United States", "United\u200b States", "FIELD_INVALID", 5, "country"),
  row("a lone surrogate", "United States", String.raw`"\uD800"`, "FIELD_INVALID", 5, "country"),
  row("a word for a truth value", "sample: true", "sample: yes", "FIELD_INVALID", 11, "sample"),
  row("a control character in the about text", "gust", "gu\u0007st", "FIELD_INVALID", 17, "about"),
  row("no about text", /---\nOn the[^]*/, "---\n", "ABOUT_MISSING", 13, "about"),
  // sources and claims
  camp("a source id used twice", "  - id: accords", "  - {id: accords, title: x}\n  - id: accords", "FIELD_INVALID", 17, "sources[1].id"),
  camp("a claim on an unknown source", "[accords]", "[acords]", "FIELD_INVALID", 22, "claims[0].sources"),
  camp("a claim on no source", "[accords]", "[]", "FIELD_INVALID", 22, "claims[0].sources"),
  camp("a claim with a wrong date", "    date: 1978-09-17", "    date: 1978-09-31", "DATE_INVALID", 21, "claims[0].date"),
  camp("an unknown key of a source", "updated:", "upated:", "KEY_UNKNOWN", 18, "sources[0].upated"),
  camp("an update in words", "updated: 1978-09-17", "updated: 17/09/1978", "FIELD_INVALID", 18, "sources[0].updated"),
  camp("a short hash", "    updated:", "    sha256: abc\n    updated:", "FIELD_INVALID", 18, "sources[0].sha256"),
  camp("a script for an address", "    updated:", "    url: javascript:alert(1)\n    updated:", "FIELD_INVALID", 18, "sources[0].url"),
  camp("an address with a password", "    updated:", "    url: https://me:secret@example.org/\n    updated:", "FIELD_INVALID", 18, "sources[0].url"),
  camp("an archive outside the folder", "    updated:", "    archive: ../x.txt\n    updated:", "FIELD_INVALID", 18, "sources[0].archive"),
  camp("sources that are no list", /sources:\n {2}- [^]*claims:/, "sources: accords\nclaims:", "FIELD_INVALID", 15, "sources"),
  // YAML and the file
  row("YAML that does not parse", "title: ", "title: a: b: ", "YAML_SYNTAX", 2),
  row("a YAML alias", "country: United States", "country: &a [x]\npolitics: *a", "YAML_SYNTAX", 6, "politics"),
  row("a YAML tag", "impact: 9", "impact: !!binary OQ==", "YAML_SYNTAX", 7, "impact"),
  row("front matter that is a list", /---\n[^]*---\n/, "---\n- a\n- b\n---\n", "YAML_SYNTAX", 2),
  row("empty front matter", /---\n[^]*---\n/, "---\n---\n", "YAML_SYNTAX", 2),
  row("YAML nested without end", "title: ", `title: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, "YAML_SYNTAX", 2),
  row("no front matter", "---\n", "", "FRONT_MATTER_MISSING", 1),
  row("front matter that never ends", "---\nOn the", "\nOn the", "FRONT_MATTER_MISSING", 1),
  spoiled("a record that is not UTF-8", FLIGHT, "FILE_NOT_UTF8", 3, undefined, (folder) =>
    writeFile(
      join(folder, FLIGHT),
      Buffer.from("---\ntitle: a\nregion: Am\xe9rica\n---\nx\n", "latin1"),
    ),
  ),
  spoiled("a record of a megabyte", FLIGHT, "FILE_TOO_LARGE", undefined, undefined, (folder) =>
    writeFile(join(folder, FLIGHT), "x".repeat(1 << 20)),
  ),
  spoiled(
    "a record that links out of the folder",
    "records/009.md",
    "FILE_UNREADABLE",
    undefined,
    undefined,
    async (folder) => {
      await writeFile(join(folder, "../outside.md"), "---\n---\n");
      await symlink("../../outside.md", join(folder, "records/009.md"));
    },
  ),
  // images
  row("an image out of the folder", "images/001.png", "../five/images/001.png", "IMAGE_OUTSIDE_COLLECTION", 10, "image"),
  row("an image by its absolute path", "images/001.png", "/etc/hostname", "IMAGE_OUTSIDE_COLLECTION", 10, "image"),
  row("an image by its drive", "images/001.png", "C:/001.png", "IMAGE_OUTSIDE_COLLECTION", 10, "image"),
  row("an image with a backslash", "images/001.png", String.raw`images\001.png`, "IMAGE_OUTSIDE_COLLECTION", 10, "image"),
  row("an image with a NUL", "images/001.png", String.raw`"images/001.png\0"`, "IMAGE_OUTSIDE_COLLECTION", 10, "image"),
  row("an image on the web", "images/001.png", "https://example.org/1.png", "IMAGE_OUTSIDE_COLLECTION", 10, "image"),
  row("an image that is not there", "images/001.png", "images/002.png", "IMAGE_NOT_FOUND", 10, "image"),
  spoiled(
    "an image that links out of the folder",
    FLIGHT,
    "IMAGE_OUTSIDE_COLLECTION",
    10,
    "image",
    async (folder) => {
      await rm(join(folder, "images/001.png"));
      await writeFile(join(folder, "../outside.png"), "x");
      await symlink("../../outside.png", join(folder, "images/001.png"));
    },
  ),
  spoiled("a folder for an image", FLIGHT, "FILE_UNREADABLE", 10, "image", async (folder) => {
    await rm(join(folder, "images/001.png"));
    await mkdir(join(folder, "images/001.png"));
  }),
  spoiled("a text that calls itself .png", FLIGHT, "IMAGE_INVALID", 10, "image", (folder) =>
    writeFile(join(folder, "images/001.png"), "not an image"),
  ),
  spoiled("a GIF that calls itself .png", FLIGHT, "IMAGE_TYPE_MISMATCH", 10, "image", (folder) =>
    writeFile(join(folder, "images/001.png"), "GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0;"),
  ),
  // the collection
  spoiled("no collection.yaml", "", "COLLECTION_NOT_FOUND", undefined, undefined, (folder) =>
    rm(join(folder, HEAD)),
  ),
  spoiled("no folder", "", "COLLECTION_NOT_FOUND", undefined, undefined, (folder) =>
    rm(folder, { recursive: true }),
  ),
  spoiled("no records", "records", "COLLECTION_EMPTY", undefined, undefined, async (folder) => {
    await rm(join(folder, "records"), { recursive: true });
    await mkdir(join(folder, "records/drafts"), { recursive: true });
  }),
  head("a size of 0", "size: 5", "size: 0", "FIELD_INVALID", 4, "size"),
  head("a size past the largest", "size: 5", "size: 10001", "FIELD_INVALID", 4, "size"),
  head("a symbol with a space", "symbol: FIVE", "symbol: F IVE", "FIELD_INVALID", 2, "symbol"),
  head("an unknown key of the collection", "royalty:", "royaltie:", "KEY_UNKNOWN", 13, "royaltie"),
  head("an unknown vocabulary", "  politics:", "  politic:", "KEY_UNKNOWN", 11, "vocabularies.politic"),
  head("a vocabulary with a double", "[Diplomacy, Protest]", "[Diplomacy, Protest, protest]", "TRAIT_DUPLICATE", 11, "vocabularies.politics"),
  head("countries that are no map", "royalty:", "countries: [Ruritania]\nroyalty:", "FIELD_INVALID", 13, "countries"),
  head("a country without region", "royalty:", "countries:\n  Ruritania:\nroyalty:", "FIELD_MISSING", 13, "countries"),
  head("a country that stands twice", "royalty:", "countries: {Ruritania: Europe, ruritania: Asia}\nroyalty:", "TRAIT_DUPLICATE", 13, "countries"),
  head("a royalty over 10 percent", "percent: 2.5", "percent: 10.01", "FIELD_INVALID", 14, "royalty.percent"),
  head("a royalty finer than a basis point", "percent: 2.5", "percent: 2.505", "FIELD_INVALID", 14, "royalty.percent"),
  head("a payout with a wrong checksum", "royalty:", "payout: 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaee\nroyalty:", "FIELD_INVALID", 13, "payout"),
  head("a payout without checksum", "royalty:", "payout: 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed\nroyalty:", "FIELD_INVALID", 13, "payout"),
  head("a payout to nobody", "royalty:", `payout: 0x${"0".repeat(40)}\nroyalty:`, "FIELD_INVALID", 13, "payout"),
  head("a launch of a number that cannot be", '"1,3"', '"1,6"', "NUMBER_OUT_OF_RANGE", 16, "launch.mint"),
  head("a launch of what is no number", '"1,3"', "some", "NUMBER_INVALID", 16, "launch.mint"),
  head("an unknown trait type", "royalty:", "traits: [Yeer]\nroyalty:", "FIELD_INVALID", 13, "traits"),
];

describe("bad input to a collection", () => {
  for (const { what, file = FLIGHT, from, to = "", spoil, code, line, field } of ROWS) {
    it(`reports ${what} as ${code}`, async () => {
      await withFive(async (folder) => {
        await (spoil ? spoil(folder) : replaceIn(join(folder, file), from ?? "", to));
        const issues = await issuesOf(folder);
        expect(issues.map((issue) => issue.code)).to.deep.equal([code]);
        const [issue] = issues;
        expect(issue?.file).to.equal(join(folder, file));
        expect([issue?.line, issue?.field]).to.deep.equal([line, field]);
        expect(issue?.fix).to.match(/\w{3}/);
        expect(issue?.message).to.match(/\w{3}/);
        expect(ERROR_CODES[code]).to.equal(1);
      });
    });
  }

  it("reports every problem of every file at once", async () => {
    await withFive(async (folder) => {
      await replaceIn(join(folder, HEAD), "symbol: FIVE", "symbol: five");
      await replaceIn(join(folder, FLIGHT), "price: 0.5 ETH", "price: 0,5 ETH\nprize: 1");
      await replaceIn(join(folder, FLIGHT), "date: 1903-12-17", "date: 1904-12-17");
      await replaceIn(join(folder, CAMP), "impact: 8", "impact: 80");
      await replaceIn(join(folder, CAMP), "number: 3/5", "number: 1");
      await replaceIn(join(folder, "records/005-gdansk.md"), "---", "");
      const issues = await issuesOf(folder);
      const told = issues.map(
        ({ code, file = "", line }) => `${code} ${file.slice(folder.length + 1)}:${line}`,
      );
      expect(told).to.deep.equal([
        `FIELD_INVALID ${HEAD}:2`,
        `YEAR_MISMATCH ${FLIGHT}:2`,
        `PRICE_INVALID ${FLIGHT}:9`,
        `KEY_UNKNOWN ${FLIGHT}:10`,
        `IMPACT_INVALID ${CAMP}:11`,
        `NUMBER_DUPLICATE ${CAMP}:12`,
        "FRONT_MATTER_MISSING records/005-gdansk.md:1",
      ]);
    });
  });
});

function row(
  what: string,
  from: string | RegExp,
  to: string,
  code: ErrorCode,
  line?: number,
  field?: string,
): Row {
  return { what, from, to, code, ...(line && { line }), ...(field && { field }) };
}

function camp(...args: Parameters<typeof row>): Row {
  return { ...row(...args), file: CAMP };
}

function head(...args: Parameters<typeof row>): Row {
  return { ...row(...args), file: HEAD };
}

function spoiled(
  what: string,
  file: string,
  code: ErrorCode,
  line: number | undefined,
  field: string | undefined,
  spoil: (folder: string) => Promise<unknown>,
): Row {
  return { what, file, code, spoil, ...(line && { line }), ...(field && { field }) };
}
