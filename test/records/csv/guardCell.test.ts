import { expect } from "chai";
import fc from "fast-check";
import { guardCell, unguardCell } from "../../../src/records/csv/guardCell.ts";

const PIECES = [
  ..."=+-@＝－−'\"\t\n; ,|%aé0123456789./:eE",
  ...["\u00a0", "\u200b", "\ufeff", "true", "1968-08-20", "'=", "''=", ";=", "\n-", "007"],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary" }),
);

/** Splits a text where some spreadsheet may begin a cell, and takes off what it does not see. */
function cellsOf(cell: string): string[] {
  return cell.split(/[\n;\t]/).map((part) => part.replace(/^[\s"\p{C}]+/u, ""));
}

describe("guardCell", () => {
  for (const [plain, guarded] of [
    ["=1+1", "'=1+1"],
    ["+41 44", "'+41 44"],
    ["-0043", "'-0043"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    ["\t=1", "'\t'=1"],
    [" \u00a0=1", "' \u00a0=1"],
    ['"=1', "'\"=1"],
    ["'=1", "''=1"],
    ["one\n=1", "one\n'=1"],
    ["one;=1", "one;'=1"],
    ["1968-08-20", "'1968-08-20"],
    ["1968-08", "'1968-08"],
    ["0079", "'0079"],
    ["5/12", "'5/12"],
    ["1e3", "'1e3"],
    ["TRUE", "'TRUE"],
  ] as const) {
    it(`writes ${JSON.stringify(plain)} as ${JSON.stringify(guarded)}`, () => {
      expect(guardCell(plain)).to.equal(guarded);
      expect(unguardCell(guarded)).to.equal(plain);
    });
  }

  for (const plain of [
    ...["", "1968", "68", "0", "0.7 ETH", "1968~", "a=b", "it's", "'tis", "1968 – Prague"],
    ...["Note: - a", "a, =b", "truest", "'68: the year"],
  ]) {
    it(`leaves ${JSON.stringify(plain)} alone`, () => {
      expect(guardCell(plain)).to.equal(plain);
      expect(unguardCell(plain)).to.equal(plain);
    });
  }

  it("gives every text back", () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(unguardCell(guardCell(plain))).to.equal(plain);
      }),
      { numRuns: 2000 },
    );
  });

  it("lets no cell begin with a formula, wherever the spreadsheet begins one", () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(guardCell(plain)).to.not.match(/^[\t\r]/);
        for (const cell of cellsOf(guardCell(plain))) expect(cell).to.not.match(/^[=+\-@＝＋－＠]/);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes half a megabyte of anything", () => {
    for (const piece of ["a", " ", "'", "1", ";", "\n", "=", "1 ", "'=", ";' "]) {
      const long = piece.repeat(500_000 / piece.length);
      expect(unguardCell(guardCell(long))).to.equal(long);
    }
  });
});
