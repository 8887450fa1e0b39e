import { expect } from "chai";
import fc from "fast-check";
import { itemizeText } from "../../../src/metadata/plate/itemizeText.ts";

describe("itemizeText", () => {
  const families = (text: string, japanese = false) =>
    itemizeText(text, japanese).map((run) => [run.text, run.font?.family]);

  it("leaves Latin, Greek and Cyrillic text in one run", () => {
    const text = "Prague – “Spring” Άνοιξη Весна 1968";
    expect(families(text)).to.deep.equal([[text, undefined]]);
  });

  it("gives each script its font, and spaces to the letters before them", () => {
    expect(families("1979 – انقلاب ایران, Iran")).to.deep.equal([
      ["1979 – ", undefined],
      ["انقلاب ایران", "Amiri"],
      [", Iran", undefined],
    ]);
    expect(families("भारत। ভাষা।")).to.deep.equal([
      ["भारत। ", "Noto Serif Devanagari"],
      ["ভাষা।", "Noto Serif Bengali"],
    ]);
  });

  it("sets quotation marks beside Chinese characters in their font", () => {
    expect(families("“开国”")).to.deep.equal([["“开国”", "Noto Serif CJK SC"]]);
    expect(families("“a”", true)).to.deep.equal([["“a”", undefined]]);
    expect(families("骨", true)).to.deep.equal([["骨", "Noto Serif CJK JP"]]);
  });

  it("loses no character of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, japanese) => {
        const runs = itemizeText(text, japanese);
        expect(runs.map((run) => run.text).join("")).to.equal(text);
      }),
    );
  });
});
