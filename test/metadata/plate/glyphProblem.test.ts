import { expect } from "chai";
import type { Collection } from "../../../src/records/record.ts";
import { findGlyphProblem, isCommonText } from "../../../src/metadata/plate/glyphProblem.ts";
import { findMissingGlyphs, readFonts } from "../../../src/metadata/plate/readGlyphs.ts";
import { FREE } from "../../records/lint/lintTexts.ts";
import { eventRecord } from "../../records/evidence/eventRecord.ts";

describe("findGlyphProblem", () => {
  let fonts: Awaited<ReturnType<typeof readFonts>>;
  before(async () => {
    fonts = await readFonts();
  });
  const find = (changes: Parameters<typeof eventRecord>[0], collection: Partial<Collection> = {}) =>
    findGlyphProblem(eventRecord(changes), { ...FREE, ...collection }, (text) =>
      findMissingGlyphs(text, fonts),
    );

  const CASES: readonly [Parameters<typeof eventRecord>[0], string[]][] = [
    [{ title: "A spring 🌸" }, ["title"]],
    [{ title: "⚽ World Cup" }, ["title"]],
    [{ title: "👩‍🚀 in space" }, ["title"]],
    [{ title: "ᚠᚢᚦ" }, ["title"]],
    [{ conflict: "War ☢️" }, ["conflict"]],
    [{ type: "Event 🎉" }, ["type"]],
    [{ region: "Europe 🌍" }, ["region"]],
    [{ artist: "Ada 🎨" }, ["artist"]],
  ];
  for (const [changes, path] of CASES) {
    it(`finds ${JSON.stringify(changes)}`, () => {
      expect(find(changes)?.path).to.deep.equal(path);
    });
  }

  it("names the country that holds the character", () => {
    expect(find({ country: ["France", "Wakanda 🐾"] })?.path).to.deep.equal(["country", 1]);
  });

  it("names no field of the record for a character of collection.yaml", () => {
    const problem = find({}, { group: "Genesis ✨" });
    expect(problem).to.include({ code: "PLATE_GLYPH_MISSING" });
    expect(problem).not.to.have.property("path", "title");
  });

  it("lets pass what plates can set", () => {
    for (const title of [
      "Été à Łódź – “ß” … №1",
      "Ελλάδα",
      "Москва",
      "東京",
      "서울",
      "القاهرة",
      "ירושלים",
    ])
      expect(find({ title }), title).to.equal(undefined);
  });

  it("takes for common only what the fonts have", () => {
    for (let point = 0x20; point < 0x3000; point++) {
      const character = String.fromCodePoint(point);
      if (!isCommonText(character)) continue;
      expect(findMissingGlyphs(`a${character}`, fonts), point.toString(16)).to.deep.equal([]);
    }
  });
});
