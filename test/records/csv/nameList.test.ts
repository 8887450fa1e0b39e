import { expect } from "chai";
import fc from "fast-check";
import { joinNames, splitNames } from "../../../src/records/csv/nameList.ts";
import { arbitraryLine } from "../arbitraryRecord.ts";

describe("joinNames and splitNames", () => {
  it("write names as a collection's page does", () => {
    const names = ["Czechoslovakia", "Soviet Union"];
    expect(joinNames(names)).to.equal("Czechoslovakia + Soviet Union");
    expect(splitNames("Czechoslovakia  +\u00a0Soviet Union ")).to.deep.equal(names);
    expect(splitNames("Czechoslovakia\n\nSoviet Union\n")).to.deep.equal(names);
  });

  it("keep a plus that belongs to a name", () => {
    expect(splitNames("C++ + A+B + a ++ b")).to.deep.equal(["C++", "A+B", "a + b"]);
  });

  it("leave the gap that a missing name leaves, for validation to find", () => {
    expect(splitNames("A + + B")).to.deep.equal(["A", "", "B"]);
    expect(splitNames("A +")).to.deep.equal(["A", ""]);
  });

  it("give all names back", () => {
    const name = fc.oneof(
      arbitraryLine,
      fc
        .array(fc.constantFrom("+", "++", "+++", "a", "a+"), { minLength: 1 })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        expect(splitNames(joinNames(names))).to.deep.equal(names);
      }),
    );
  });
});
