import { expect } from "chai";
import { isRightToLeft } from "../../../src/metadata/plate/isRightToLeft.ts";

describe("isRightToLeft", () => {
  it("goes by the first letter", () => {
    for (const text of ["انقلاب", "1979 – انقلاب", "שלום Iran", "(ثورة)"]) {
      expect(isRightToLeft(text), text).to.equal(true);
    }
    for (const text of ["", "1979", "Iran انقلاب", "भारत", "中国"]) {
      expect(isRightToLeft(text), text).to.equal(false);
    }
  });
});
