import { expect } from "chai";
import fc from "fast-check";
import { splitWord } from "../../../src/metadata/plate/splitWord.ts";

describe("splitWord", () => {
  it("keeps words of scripts with spaces whole", () => {
    for (const word of ["Czechoslovakia", "“Spring”", "انقلاب", "한국전쟁", "1914–1918"]) {
      expect(splitWord(word)).to.deep.equal([word]);
    }
  });

  it("breaks between Chinese characters, but not at what may not begin or end a line", () => {
    expect(splitWord("五四运动")).to.deep.equal(["五", "四", "运", "动"]);
    expect(splitWord("“开国”，成立。")).to.deep.equal(["“开", "国”，", "成", "立。"]);
    expect(splitWord("オリンピック")).to.deep.equal(["オ", "リ", "ン", "ピッ", "ク"]);
    expect(splitWord("第1964回")).to.deep.equal(["第", "1964", "回"]);
  });

  it("loses no character of any word", () => {
    const unit = fc.constantFrom(..."五国ア。、“”（）ーッaß1انق…·—");
    fc.assert(
      fc.property(fc.string({ unit }), (word) => {
        expect(splitWord(word).join("")).to.equal(word);
      }),
    );
  });
});
