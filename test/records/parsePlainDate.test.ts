import { expect } from "chai";
import fc from "fast-check";
import { parseEdtf } from "../../src/records/parseEdtf.ts";
import { parsePlainDate } from "../../src/records/parsePlainDate.ts";

const digits = (length: number, most: number) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, "0"));
// Near each other, so that ranges within one month or year, and backward ones, come up.
const year = fc.oneof(digits(4, 9999), fc.constantFrom("0000", "0001", "1900", "1968", "2000"));
const point = fc.oneof(
  year,
  fc.tuple(year, digits(2, 14)).map((parts) => parts.join("-")),
  fc.tuple(year, digits(2, 13), digits(2, 32)).map((parts) => parts.join("-")),
  fc.tuple(fc.constantFrom("1968", "1969"), digits(2, 12), digits(2, 31)).map((p) => p.join("-")),
);
const shaped = fc.oneof(
  point,
  fc.tuple(point, point).map((parts) => parts.join("/")),
);

describe("parsePlainDate", () => {
  it("gives for every plain date and range what the library gives, and nothing where it refuses", () => {
    fc.assert(
      fc.property(shaped, (text) => {
        const slow = parseEdtf(text);
        const fast = parsePlainDate(text);
        // A season such as 1968-21 is not plain; the shapes here have none.
        expect(fast).to.deep.equal(slow.value);
      }),
      { numRuns: 3000 },
    );
  });

  it("leaves every other form to the library", () => {
    for (const text of [
      "1968?",
      "1968-21",
      "196X",
      "-0043",
      "1968/..",
      "68",
      "1968-8-20",
      "Y1E5",
    ]) {
      expect(parsePlainDate(text), text).to.equal(undefined);
    }
  });

  it("leaves any text at all alone that it does not know", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const fast = parsePlainDate(text);
        if (fast !== undefined) expect(parseEdtf(text).value).to.deep.equal(fast);
      }),
    );
  });
});
