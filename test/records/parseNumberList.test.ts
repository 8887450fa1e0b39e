import { expect } from "chai";
import fc from "fast-check";
import { formatNumberList } from "../../src/records/formatNumberList.ts";
import { parseNumberList } from "../../src/records/parseNumberList.ts";

describe("parseNumberList", () => {
  it("reads numbers and ranges, sorted and each once", () => {
    expect(parseNumberList("68, 1-3,2 , 3", 100)).to.deep.equal({
      numbers: [1, 2, 3, 68],
      issues: [],
    });
  });

  it("reports every wrong part and gives no numbers", () => {
    const { numbers, issues } = parseNumberList("1,,0,5-2,x,9-101,-3", 100, { field: "numbers" });
    expect(numbers).to.deep.equal([]);
    expect(issues.map(({ code }) => code)).to.deep.equal([
      "NUMBER_INVALID",
      "NUMBER_OUT_OF_RANGE",
      "NUMBER_INVALID",
      "NUMBER_INVALID",
      "NUMBER_OUT_OF_RANGE",
      "NUMBER_INVALID",
    ]);
    expect(new Set(issues.map(({ field }) => field))).to.deep.equal(new Set(["numbers"]));
  });

  it("does not count to the end of a hostile range", () => {
    const { issues } = parseNumberList("1-999999999999999", 100);
    expect(issues.map(({ code }) => code)).to.deep.equal(["NUMBER_OUT_OF_RANGE"]);
  });

  it("round-trips every set of numbers through its text", () => {
    const sets = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 });
    fc.assert(
      fc.property(sets, (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(parseNumberList(formatNumberList(numbers), 300).numbers).to.deep.equal(sorted);
      }),
    );
  });
});
