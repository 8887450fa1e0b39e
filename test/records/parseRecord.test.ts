import { expect } from "chai";
import fc from "fast-check";
import type { Collection } from "../../src/records/record.ts";
import { parseRecord } from "../../src/records/parseRecord.ts";

const COLLECTION: Collection = {
  name: "Kronika",
  symbol: "KRONIKA",
  group: "Test",
  size: 100,
  description: "A test.",
  artist: "Default Artist",
  vocabularies: {},
  royalty: { bps: 0 },
  launchMint: "all",
};

const HEAD = `title: 44 BCE – Ides of March
date: -0043-03-15
region: Europe
country: Roman Republic
type: Historical Event
impact: 9
number: 7/100`;

function parse(head: string, body = "Text.", collection: Collection | undefined = COLLECTION) {
  const text = `---\n${head}\n---\n${body}\n`;
  return parseRecord(new TextEncoder().encode(text), "records/a.md", collection);
}

describe("parseRecord", () => {
  it("reads a record, with the collection's artist", () => {
    const { record, issues, number } = parse(HEAD);
    expect(issues).to.deep.equal([]);
    expect(number).to.deep.equal({ value: 7, line: 8 });
    expect(record).to.deep.include({
      file: "records/a.md",
      title: "44 BCE – Ides of March",
      date: { edtf: "-0043-03-15", year: -43, decade: "40s BCE" },
      country: ["Roman Republic"],
      artist: "Default Artist",
      impact: 9,
      number: 7,
      about: "Text.",
      sample: false,
      sources: [],
      claims: [],
    });
    expect(record?.price).to.equal(undefined);
  });

  it("accepts decade and year that agree with the date, and does not keep them", () => {
    const { record, issues } = parse(`${HEAD}\ndecade: 40s BCE\nyear: -43`);
    expect(issues).to.deep.equal([]);
    expect(record).not.to.have.any.keys("decade", "year");
  });

  it("takes a number for a text as it is spelled", () => {
    const { record } = parse(HEAD.replace(/title: .*/, "title: 0x10").replace("Europe", "1.50"));
    expect([record?.title, record?.region]).to.deep.equal(["0x10", "1.50"]);
  });

  it("keeps every digit of a hash that looks like a number", () => {
    const sha256 = "1234567890".repeat(6) + "1e10";
    const { record } = parse(`${HEAD}\nsources: [{ id: a, title: b, sha256: ${sha256} }]`);
    expect(record?.sources[0]?.sha256).to.equal(sha256);
  });

  it("reads a byte order mark, CRLF and decomposed letters as one text", () => {
    const plain = `---\n${HEAD.replace("Roman Republic", "Česko")}\n---\nÉcrit.\n\nFin.\n`;
    const bytes = new TextEncoder().encode(
      `\ufeff${plain.normalize("NFD").replaceAll("\n", "\r\n")}`,
    );
    const { record, issues } = parseRecord(bytes, "a.md", COLLECTION);
    expect(issues).to.deep.equal([]);
    expect(record?.country).to.deep.equal(["Česko".normalize("NFC")]);
    expect(record?.about).to.equal("Écrit.\n\nFin.".normalize("NFC"));
  });

  it("gives one spelling to stray spaces", () => {
    const { record } = parse(HEAD.replace(/title: .*/, 'title: "  Ides \u00a0 of   March "'));
    expect(record?.title).to.equal("Ides of March");
  });

  it("compares only a year that stands apart from the title's name", () => {
    for (const title of ["300 Spartans", "1001 Nights", "1984", "747-400 takes off", "9/11"]) {
      const { issues } = parse(HEAD.replace(/title: .*/, `title: ${title}`));
      expect(issues, title).to.deep.equal([]);
    }
    for (const title of ["45 BCE – x", "1968 – x", "'1968: x'", "1914–1918 x", "476 - x"]) {
      const { issues } = parse(HEAD.replace(/title: .*/, `title: ${title}`));
      expect(
        issues.map(({ code }) => code),
        title,
      ).to.deep.equal(["YEAR_MISMATCH"]);
    }
  });

  it("keeps an image path as the disk spells it", () => {
    const decomposed = "images/e\u0301.png";
    const { record } = parse(`${HEAD}\nimage: ./images//${decomposed.slice(7)}`);
    expect(record?.image).to.equal(decomposed);
  });

  it("checks what it can without a collection", () => {
    const { record, issues } = parse(HEAD.replace("impact: 9", "impact: 90"), "Text.", undefined);
    expect(record).to.equal(undefined);
    expect(issues.map(({ code }) => code)).to.deep.equal(["IMPACT_INVALID"]);
    expect(
      parseRecord(new TextEncoder().encode(`---\n${HEAD}\n---\nx`), "a.md").record?.artist,
    ).to.equal(undefined);
  });

  it("reads extra traits in written order, whatever they are called", () => {
    const { record, issues } = parse(
      `${HEAD}\ntraits:\n  Zeal: 1.50\n  __proto__: [b, a]\n  constructor:\n    - x`,
    );
    expect(issues).to.deep.equal([]);
    expect(record?.traits).to.deep.equal([
      { name: "Zeal", values: ["1.50"] },
      { name: "__proto__", values: ["b", "a"] },
      { name: "constructor", values: ["x"] },
    ]);
    expect(parse(HEAD).record).to.not.have.property("traits");
  });

  it("refuses extra traits that are none, standard, or there twice", () => {
    const many = Array.from({ length: 33 }, (_, index) => `  T${index}: a`).join("\n");
    const rows: readonly (readonly [traits: string, code: string])[] = [
      ["", "FIELD_MISSING"],
      [" {}", "FIELD_MISSING"],
      [" Mood", "FIELD_INVALID"],
      [" [Mood]", "FIELD_INVALID"],
      ["\n  Mood:", "FIELD_MISSING"],
      ["\n  Mood: []", "FIELD_MISSING"],
      ["\n  Mood: true", "FIELD_INVALID"],
      ["\n  Mood: { a: b }", "FIELD_INVALID"],
      ["\n  Mood: [a, [b]]", "FIELD_INVALID"],
      ["\n  Mood: [a, A]", "TRAIT_DUPLICATE"],
      ["\n  Mood: a\n  mood: b", "TRAIT_DUPLICATE"],
      ["\n  Mood: a\n  Mood: b", "KEY_DUPLICATE"],
      ["\n  artist: a", "FIELD_INVALID"],
      ["\n  EDITION: a", "FIELD_INVALID"],
      ["\n  1968: a", "FIELD_INVALID"],
      ['\n  "": a', "FIELD_INVALID"],
      ['\n  "Mo\\u202eod": a', "FIELD_INVALID"],
      [`\n  ${"x".repeat(201)}: a`, "FIELD_INVALID"],
      [`\n${many}`, "FIELD_INVALID"],
      [`\n  Mood: [${"a, ".repeat(32)}b]`, "FIELD_INVALID"],
    ];
    for (const [traits, code] of rows) {
      const { record, issues } = parse(`${HEAD}\ntraits:${traits}`);
      expect(
        issues.map((issue) => issue.code),
        traits,
      ).to.deep.equal([code]);
      expect(record).to.equal(undefined);
    }
  });

  it("names the edition in its issues and still gives number and image", () => {
    const parsed = parse(`${HEAD}\nimage: a.png\nprice: 1`);
    expect(parsed.record).to.equal(undefined);
    expect(parsed.issues.map(({ record }) => record)).to.deep.equal([7]);
    expect(parsed.number?.value).to.equal(7);
    expect(parsed.image).to.deep.equal({ value: "a.png", line: 9 });
  });

  it("answers for arbitrary bytes with issues alone", () => {
    const wrapped = fc
      .tuple(fc.string({ unit: "binary" }), fc.string())
      .map(([yaml, body]) => new TextEncoder().encode(`---\n${yaml}\n---\n${body}`));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), wrapped), (bytes) => {
        const { record, issues } = parseRecord(bytes, "a.md", COLLECTION);
        expect(record === undefined).to.equal(issues.length > 0);
      }),
    );
  });

  it("answers for arbitrary values of every key with issues alone", () => {
    const keys = fc.constantFrom(
      ...["title", "date", "year", "decade", "country", "number", "price", "image"],
      ...["sources", "claims", "sample", "impact", "__proto__", "constructor"],
    );
    const values = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom("~", "{}", "[]", "[{}]", "[[]]"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { maxLength: 8 }), (pairs) => {
        const head = pairs.map(([key, value]) => `${key}: ${value}`).join("\n");
        expect(parse(head).issues).not.to.deep.equal([]);
      }),
    );
  });
});
