import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { parseFontCoverage } from "../../../src/metadata/plate/parseFontCoverage.ts";

describe("parseFontCoverage", () => {
  const fonts = new URL("../../../src/metadata/plate/fonts/", import.meta.url);

  it("finds the characters of the shipped fonts", async () => {
    const regular = parseFontCoverage(await readFile(new URL("EBGaramond-Regular.ttf", fonts)));
    const italic = parseFontCoverage(await readFile(new URL("EBGaramond-Italic.ttf", fonts)));
    expect(regular.size).to.equal(2091);
    expect(italic.size).to.equal(1972);
    for (const character of "ačŁΩж…")
      expect(regular.has(character.codePointAt(0) ?? 0)).to.equal(true);
    expect(regular.has("ع".codePointAt(0) ?? 0)).to.equal(false);
    expect(regular.has(0xffff)).to.equal(false);
  });

  it("refuses bytes that are no font", () => {
    expect(() => parseFontCoverage(new Uint8Array(64))).to.throw(RangeError);
    expect(() => parseFontCoverage(new Uint8Array(3))).to.throw(RangeError);
  });
});
