import { expect } from "chai";
import fc from "fast-check";
import { mendRecord } from "../../../src/records/lint/mendRecord.ts";
import { LINT_RULES } from "../../../src/records/lint/lintRules.ts";
import { parseRecord } from "../../../src/records/parseRecord.ts";
import { renderRecord } from "../../../src/records/renderRecord.ts";
import { ANY_COLLECTION, arbitraryRecord } from "../arbitraryRecord.ts";
import { change, CLEAN, FREE, lintTexts } from "./lintTexts.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const mend = (text: string | Uint8Array) =>
  mendRecord(typeof text === "string" ? utf8(text) : text, "records/a.md", FREE);
const parse = (text: string) => parseRecord(utf8(text), "records/a.md", FREE);

// Everything that can be mended, with comments and quotes around it.
const SPOILT = [
  "\ufeff---",
  "# a  comment  with\u00a0spaces, Dubc\u030cek and a soft\u00adhyphen",
  'title: "1968 –  Prague\u00a0Spring "   # and  another',
  "date: 1968-01-05/1968-08-21",
  "region: Eu\u200brope",
  "country: [ 'Czecho\u00adslovakia' ,  Soviet   Union ]",
  "type: Historical\tEvent",
  "impact: 7",
  "artist: Dubc\u030cek",
  "number:   068 / 100",
  "image: images/e\u0301  1.jpg",
  "---",
  "",
  "Dubc\u030cek  spoke, and the Pra\u00adgue  spring went on.  ",
  "- a list",
  "",
].join("\r\n");

const MENDED = [
  "---",
  "# a  comment  with\u00a0spaces, Dubc\u030cek and a soft\u00adhyphen",
  'title: "1968 – Prague Spring"   # and  another',
  "date: 1968-01-05/1968-08-21",
  "region: Europe",
  "country: [ 'Czechoslovakia' ,  Soviet Union ]",
  "type: Historical Event",
  "impact: 7",
  "artist: Dubček",
  "number:   68/100",
  "image: images/e\u0301  1.jpg",
  "---",
  "",
  "Dubček spoke, and the Prague spring went on.  ",
  "- a list",
  "",
].join("\n");

describe("mendRecord", () => {
  it("mends all that it can, and leaves comments, quotes, paths and breaks as they are", () => {
    const { text, mends } = mend(SPOILT);
    expect(text).to.equal(MENDED);
    expect(
      mends.map(({ code, line, field }) => [code, line, field ?? "-"].join(" ")),
    ).to.deep.equal([
      ...["BYTE_ORDER_MARK 1 -", "LINE_ENDS 1 -"],
      ...["INVISIBLE_CHARACTER 5 region", "INVISIBLE_CHARACTER 6 country[0]"],
      ...["INVISIBLE_CHARACTER 14 about", "TEXT_NOT_NFC 9 artist", "TEXT_NOT_NFC 14 about"],
      ...["SPACES_STRAY 3 title", "SPACES_STRAY 6 country[1]", "SPACES_STRAY 7 type"],
      ...["SPACES_STRAY 14 about", "NUMBER_SPELLING 10 number"],
    ]);
    const region = mends.find(({ line }) => line === 5);
    expect([region?.was, region?.becomes]).to.deep.equal([
      "region: Eu\u200brope",
      "region: Europe",
    ]);
    expect(parse(SPOILT).issues.map(({ code }) => code)).to.include("FIELD_INVALID");
    expect(parse(MENDED).issues).to.deep.equal([]);
  });

  it("changes nothing the second time", () => {
    expect(mend(MENDED)).to.deep.equal({ mends: [] });
    expect(mend(CLEAN)).to.deep.equal({ mends: [] });
  });

  it("mends in every rule that says so, and in no other", () => {
    const codes = new Set(mend(SPOILT).mends.map(({ code }) => code));
    const say = LINT_RULES.filter((rule) => rule.mend).map(({ code }) => code);
    expect([...codes]).to.have.members(say);
  });

  it("leaves what only a person can judge", () => {
    for (const [from, to] of [
      ["Prague Spring", "Pra\u202egue"],
      ["Prague Spring", "کتاب\u200fخانه"],
      ["region: Europe", "region: Europe\nre\u200bgion: Asia"],
    ] as const) {
      const text = change(CLEAN, from, to);
      const { text: mended = text } = mend(text);
      expect(parse(mended).issues.length, to).to.be.at.least(1);
      expect(mended, to).to.equal(text);
    }
  });

  it("mends a file that does not parse only where that is sure", () => {
    expect(mend("\ufeffno record\r\n")).to.deep.include({ text: "no record\n" });
    expect(mend("---\ntitle: [\n---\nx  y\n").mends).to.deep.equal([]);
    expect(mend(Uint8Array.of(0xff, 0x0d)).mends).to.deep.equal([]);
  });

  it("gives of any record, however it is spoilt, the same record, and then has nothing to mend", () => {
    const noise = fc.constantFrom("\u00ad", "\u200b", "\ufeff", "  ", "\u00a0 ", "e\u0301", "\t");
    fc.assert(
      fc.property(arbitraryRecord, fc.array(fc.tuple(fc.nat(), noise)), (record, spoils) => {
        let text = renderRecord(record, { size: ANY_COLLECTION.size });
        for (const [at, spoil] of spoils) {
          const offset = at % text.length;
          text = text.slice(0, offset) + spoil + text.slice(offset);
        }
        const before = parseRecord(utf8(text), record.file, ANY_COLLECTION);
        const first = mendRecord(utf8(text), record.file, ANY_COLLECTION);
        const mended = first.text ?? text;
        const after = parseRecord(utf8(mended), record.file, ANY_COLLECTION);
        expect(after.issues.length).to.be.at.most(before.issues.length);
        if (before.record) {
          const { about: _before, ...fields } = before.record;
          const { about: _after, ...mendedFields } = after.record ?? before.record;
          expect(mendedFields).to.deep.equal(fields);
        }
        expect(mendRecord(utf8(mended), record.file, ANY_COLLECTION).mends).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
  });

  it("answers for any text", () => {
    const line = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("---", "a:  b", "- \u200b"),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        const { text: mended = text } = mend(text);
        expect(mend(mended).mends).to.deep.equal([]);
      }),
    );
  });
});

describe("the linter", () => {
  it("never throws on a valid record, and says where what it finds stands", () => {
    fc.assert(
      fc.property(fc.array(arbitraryRecord, { minLength: 1, maxLength: 4 }), (records) => {
        const texts = records.map((record) => ({ text: renderRecord(record) }));
        for (const { line, message, fix } of lintTexts(texts)) {
          expect(line).to.be.greaterThan(0);
          expect(message).to.not.equal("");
          expect(fix).to.not.equal("");
        }
      }),
      { numRuns: 100 },
    );
  });

  for (const [what, piece] of [
    ...[
      ["letters", "a"],
      ["spaces", " "],
      ["digits", "1"],
      ["brackets", "("],
      ["quotes", '"'],
      ["backticks", "`"],
      ["small words", "the the "],
      ["double spaces on lines", "a  b\n"],
      ["soft hyphens", "a\u00ad"],
      ["full-width letters", "Ａ 漢 "],
      ["look-alikes", "ра ϗ "],
      ["apostrophes", "a'b’"],
      ["marks", "e\u0301"],
    ],
  ] as const) {
    it(`takes an about text of 100,000 characters of ${what} in its stride`, () => {
      const count = Math.floor(99_000 / (piece ?? "").length);
      const text = change(CLEAN, "On 5", `x${(piece ?? "").repeat(count)}x On 5`);
      lintTexts([{ text }]);
      mend(text);
    });
  }

  it("takes three thousand spellings of a trait in its stride", () => {
    const texts = Array.from({ length: 3000 }, (_, index) => ({
      text: change(
        CLEAN,
        "artist: Kronika plates",
        `artist: ${"Artist of Number".repeat(4)} ${index}`,
      ),
    }));
    lintTexts(texts);
  });
}).timeout(60_000);
