import { expect } from "chai";
import fc from "fast-check";
import { EMPTY_VALUE_SOURCE, isEmptyValue } from "../../src/records/emptyValue.ts";

const EMPTY = [
  ...[
    "",
    " ",
    "NaN",
    "nan",
    "None",
    "null",
    "NULL",
    "nil",
    "N/A",
    "n/a",
    "n.a.",
    "NA",
    "undefined",
  ],
  ...["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#ERROR!"],
  ...[
    "Err:502",
    "[object Object]",
    "?",
    "??",
    "???",
    "-",
    "--",
    "–",
    "—",
    "…",
    "...",
    "TBD",
    "tba",
  ],
  ...["<NA>", "NaT", "(null)", "\\N", "[]", "{}", " None ", "To be determined", "TODO", "#CALC!"],
];
const VALUES = [
  ...["0", "no", "No", "Nan Madol", "Nonetheless", "Null Island", "Na", "unknown", "Unknown", "x"],
  ...["What?", "A - B", "1968?", "North America", "false", "Nil by mouth", "#1", "Error", ".", "~"],
];

describe("isEmptyValue", () => {
  const whole = new RegExp(`^(?:${EMPTY_VALUE_SOURCE})$`, "u");

  it("knows what stands where there is no value", () => {
    for (const text of EMPTY) {
      expect(isEmptyValue(text), text).to.equal(true);
      expect(text.trim() === "" || whole.test(text.trim()), text).to.equal(true);
    }
  });

  it("leaves values alone", () => {
    for (const text of VALUES) {
      expect(isEmptyValue(text), text).to.equal(false);
      expect(whole.test(text), text).to.equal(false);
    }
  });

  it("agrees with its pattern", () => {
    const piece = fc.constantFrom(...EMPTY, ...VALUES, "n", "/", "A", "!");
    fc.assert(
      fc.property(
        fc.oneof(
          piece,
          fc.string(),
          fc.tuple(piece, piece).map((pair) => pair.join("")),
        ),
        (text) => {
          const value = text.trim();
          expect(whole.test(value)).to.equal(value !== "" && isEmptyValue(value));
        },
      ),
    );
  });
});
